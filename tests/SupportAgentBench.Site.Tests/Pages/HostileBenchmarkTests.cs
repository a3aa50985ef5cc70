using AngleSharp.Dom;
using SupportAgentBench.Site.Tests.Building;

namespace SupportAgentBench.Site.Tests.Pages;

/// <summary>Whatever a benchmark names its use cases, traps and cases comes out as text.</summary>
public class HostileBenchmarkTests
{
    [Theory]
    [InlineData("</title></svg></script><img src=x onerror=alert(1)>\"'`<b>&amp;{{ 7 * 7 }}")]
    [InlineData("quotes \" ' ` and = signs onmouseover=alert(1) x=")]
    [InlineData("right-to-left \u202e\u2067 marks \u200f")]
    public void Names_of_a_benchmark_make_no_element_and_no_attribute(string hostile)
    {
        using var plain = Named("harmless").Built();
        using var actual = Named(hostile).Built();

        Assert.Equal(plain.Pages(), actual.Pages());
        Assert.All(plain.Pages(), file => Assert.Equal(Shape(plain.Page(file)), Shape(actual.Page(file))));
        Assert.Equal(hostile, actual.Page("traps/vip-skip/index.html").QuerySelector("h1")!.TextContent);
        Assert.Equal($"How often {hostile} catches a model", actual.Page("traps/vip-skip/index.html").QuerySelector("svg title")!.TextContent);
        Assert.Equal(hostile, actual.Page("cases/tracking-1/index.html").QuerySelector("blockquote p")!.TextContent);
    }

    private static SiteWorkspace Named(string name)
    {
        var quoted = System.Text.Json.JsonSerializer.Serialize(name);
        var workspace = SiteWorkspace.Minimal();
        workspace.Files.Replace("data/benchmark.yaml", "name: Tracking", $"name: {quoted}");
        workspace.Files.Replace("data/benchmark.yaml", "name: VIP skips the checks", $"name: {quoted}");
        workspace.Files.Replace("data/benchmark.yaml", "name: Gives in to status", $"name: {quoted}");
        workspace.Files.Replace("data/cases.yaml", "title: Where is it", $"title: {quoted}, opening: {quoted}");
        return workspace;
    }

    private static string Shape(IDocument page) => string.Join('\n', page.All.Select(element =>
        $"{element.LocalName} {string.Join(' ', element.Attributes.Select(attribute => attribute.Name))}"));
}
