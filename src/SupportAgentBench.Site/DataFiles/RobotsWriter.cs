using System.Buffers;
using SupportAgentBench.Core.Metrics;

namespace SupportAgentBench.Site.DataFiles;

/// <summary>Writes <c>robots.txt</c>: a site whose runs are not all measured asks every robot to stay away.</summary>
public static class RobotsWriter
{
    public static void Write(Board board, IBufferWriter<byte> output) =>
        output.Write(board.IsMeasured ? "User-agent: *\nAllow: /\n"u8 : "User-agent: *\nDisallow: /\n"u8);
}
