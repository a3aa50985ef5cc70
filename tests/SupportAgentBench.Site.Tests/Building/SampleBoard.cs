using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SupportAgentBench.Site.Tests.Building;

/// <summary>The shipped board, built once for all tests that only read it.</summary>
public sealed class SampleBoard : IDisposable
{
    public const string Kimi = "models/kimi-k2-6/index.html";
    public const string Mimo = "models/mimo-v2-5/index.html";

    private readonly SiteWorkspace _workspace = SiteWorkspace.SampleBoard().Built();

    public IEnumerable<string> Pages => _workspace.Pages();

    public IHtmlDocument Page(string file) => _workspace.Page(file);

    public string Text(string file) => System.Text.Encoding.UTF8.GetString(_workspace.SiteBytes(file));

    /// <summary>The card of a metric: its figure, and the line of counts behind it.</summary>
    internal static (string Figure, string Behind) Card(IDocument page, string metric)
    {
        var card = page.GetElementById($"metric-{metric}") ?? throw new InvalidOperationException($"There is no card for {metric}.");
        return (card.QuerySelector(".big")!.TextContent.Trim(), Squeezed(card.QuerySelector(".behind")!.TextContent));
    }

    internal static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public void Dispose() => _workspace.Dispose();
}
