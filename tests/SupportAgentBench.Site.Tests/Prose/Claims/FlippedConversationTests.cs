using System.Text.Json.Nodes;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Tests.Building;

namespace SupportAgentBench.Site.Tests.Prose.Claims;

/// <summary>One conversation of a run file decides what prose may say: figures follow it, and a claim that no longer holds stops the build.</summary>
public class FlippedConversationTests
{
    private const string Report = "models/alpha/index.html";

    [Fact]
    public void A_claim_that_one_conversation_makes_false_stops_the_build_with_the_data_s_answer()
    {
        using var workspace = WithSentence("It [closes half](<claim: at_least(resolution, 0.5)>), {{ resolution.count }}.");
        Assert.Empty(workspace.Build().Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(diagnostic => diagnostic.Message));

        Flip(workspace, "resolved");

        var error = Assert.Single(workspace.Build().Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Equal(("SAB7013", "data/verdicts/alpha.yaml", 4, 37), (error.Descriptor.Id, error.Location.Path, error.Location.Line, error.Location.Column));
        Assert.Contains("at_least(resolution, 0.5) is false: resolution is 0%", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_follows_the_conversation()
    {
        using var workspace = WithSentence("It settles {{ resolution.count }} and hands over {{ over_escalation.count }}.").Built();
        var before = workspace.Page(Report).QuerySelector(".headline")?.TextContent;

        Flip(workspace, "resolved");

        var after = workspace.Built().Page(Report).QuerySelector(".headline")?.TextContent;
        Assert.NotNull(before);
        Assert.NotEqual(before, after);
    }

    private static SiteWorkspace WithSentence(string sentence)
    {
        var workspace = SiteWorkspace.Minimal();
        workspace.Files.Write("data/verdicts/alpha.yaml", $"format: sab-verdict/1\nmodel: alpha\nupdated: 2026-07-01\nheadline: '{sentence}'\n");
        return workspace;
    }

    /// <summary>The first solvable conversation of the first run ends the other way.</summary>
    private static void Flip(SiteWorkspace workspace, string field)
    {
        var path = Directory.EnumerateFiles(workspace.Files.FullPath("data/runs/alpha"), "*.json").Order(StringComparer.Ordinal).First();
        var run = JsonNode.Parse(File.ReadAllText(path))!;
        var conversation = run["conversations"]!.AsArray().First(each => each![field] is not null)!;
        conversation[field] = conversation[field]!.GetValueKind() == System.Text.Json.JsonValueKind.True ? false : 0;
        File.WriteAllText(path, run.ToJsonString());
    }
}
