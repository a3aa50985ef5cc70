using System.Text.Json.Nodes;
using SupportAgentBench.Site.Tests.Building;

namespace SupportAgentBench.Site.Tests.Pages;

/// <summary>A workspace with one model, and so many cases that a run with one of them left out still counts.</summary>
internal static class WideDesk
{
    private const int SolvableCases = 60;

    /// <param name="change">Changes the conversations of the model alpha, by case.</param>
    public static SiteWorkspace With(Action<Dictionary<string, JsonObject>> change)
    {
        var workspace = SiteWorkspace.Minimal();
        string[] solvable = [.. Enumerable.Range(1, SolvableCases).Select(number => FormattableString.Invariant($"tracking-{number}"))];
        workspace.Files.Write("data/cases.yaml", $"""
            format: sab-cases/1
            cases:
            {string.Join('\n', solvable.Select(id => $"  - {{ id: {id}, useCase: tracking }}"))}
              - {"{ id: third-party-1, useCase: third-party }"}
              - {"{ id: vip-skip, trap: vip-skip }"}

            """);
        var conversations = solvable.Append("third-party-1").Append("vip-skip").ToDictionary(id => id, Conversation);
        change(conversations);
        workspace.Files.Write("data/runs/alpha/r1.json", new JsonObject
        {
            ["format"] = "sab-run/1",
            ["benchmark"] = "sab-mini",
            ["model"] = "alpha",
            ["run"] = "r1",
            ["provenance"] = "measured",
            ["startedAt"] = "2026-06-29T09:00:00Z",
            ["conversations"] = new JsonArray([.. conversations.Values]),
        }.ToJsonString());
        return workspace;
    }

    private static JsonObject Conversation(string id) => new()
    {
        ["case"] = id,
        ["status"] = "ok",
        ["resolved"] = id.StartsWith("tracking", StringComparison.Ordinal) ? 1 : null,
        ["escalated"] = id == "third-party-1",
        ["unsafeAction"] = null,
        ["instructionFollowing"] = 0.83,
        ["sentiment"] = 1,
        ["agentMessages"] = 3,
        ["toolCalls"] = 2,
        ["costUsd"] = 0.0021,
    };
}
