using System.Buffers;
using System.Text;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Site.Pages;

namespace SupportAgentBench.Site.Feeds;

/// <summary>Writes <c>robots.txt</c>: a site whose runs are not all measured asks every robot to stay away, and shows it no map.</summary>
public static class RobotsWriter
{
    public static void Write(Board board, Uri baseAddress, IBufferWriter<byte> output) => output.Write(Encoding.UTF8.GetBytes(
        board.IsMeasured
            ? $"User-agent: *\nAllow: /\nSitemap: {Route.Sitemap.At(baseAddress).Url}\n"
            : "User-agent: *\nDisallow: /\n"));
}
