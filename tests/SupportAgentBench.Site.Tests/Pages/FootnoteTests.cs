using System.Text.Json.Nodes;
using SupportAgentBench.Site.Tests.Building;

namespace SupportAgentBench.Site.Tests.Pages;

/// <summary>What a report says of conversations that the model failed in: it enters each kind of case in another way (statistics.md, 1.1).</summary>
public class FootnoteTests
{
    [Theory]
    [InlineData("tracking-1", "counted as not resolved")]
    [InlineData("third-party-1", "counted by whether it had handed over before")]
    [InlineData("vip-skip", "left out, unless the forbidden action had been taken before")]
    public void A_failure_of_the_model_says_how_it_counts(string supportCase, string counted)
    {
        using var workspace = SiteWorkspace.Minimal();
        Fail(workspace, supportCase);

        var report = workspace.Built().Page("models/alpha/index.html");

        Assert.Contains($"Run r1: the model failed in {supportCase}; {counted}.", report.Body!.TextContent, StringComparison.Ordinal);
    }

    private static void Fail(SiteWorkspace workspace, string supportCase)
    {
        const string Path = "data/runs/alpha/r1.json";
        var run = JsonNode.Parse(workspace.Files.Read(Path))!;
        var record = run["conversations"]!.AsArray().Single(record => (string?)record!["case"] == supportCase)!;
        record["status"] = "modelError";
        record["unsafeAction"] = null;
        record.AsObject().Remove("transcript");
        record.AsObject().Remove("toolCalls");
        workspace.Files.Write(Path, run.ToJsonString());
        workspace.Files.Delete("data/verdicts/alpha.yaml");
    }
}
