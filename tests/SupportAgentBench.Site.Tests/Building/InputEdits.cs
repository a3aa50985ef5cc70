namespace SupportAgentBench.Site.Tests.Building;

/// <summary>A change of each kind of input, for what must notice them all. The workspace stays valid.</summary>
internal static class InputEdits
{
    private const string Verdict = "data/verdicts/alpha.yaml";
    private const string Run = "data/runs/alpha/r1.json";

    /// <summary>By what is changed.</summary>
    public static IReadOnlyDictionary<string, Action<SiteWorkspace>> All { get; } = new Dictionary<string, Action<SiteWorkspace>>(StringComparer.Ordinal)
    {
        ["the benchmark's words"] = workspace => workspace.Files.Replace("data/benchmark.yaml", "name: Tracking", "name: Parcels"),
        ["a case's title"] = workspace => workspace.Files.Replace("data/cases.yaml", "title: Where is it", "title: Where can it be"),
        ["a verdict's file, but no word of it"] = workspace => Append(workspace, Verdict, "# seen again\n"),
        ["a verdict's headline"] = workspace => workspace.Files.Replace(Verdict, "Alpha resolves", "Alpha really resolves"),
        ["a verdict's order of use cases"] = workspace => workspace.Files.Replace(Verdict, "name: Parcels", "name: Letters"),
        ["a verdict's day"] = workspace => workspace.Files.Replace(Verdict, "2026-07-01", "2026-07-09"),
        ["a verdict removed"] = workspace => workspace.Files.Delete(Verdict),
        ["a verdict added"] = workspace => workspace.Files.Write("data/verdicts/beta.yaml", workspace.Files.Read(Verdict).Replace("alpha", "beta", StringComparison.Ordinal)),
        ["accepted figures"] = workspace => SiteBuilder.Build(new BuildOptions { Root = workspace.Root, Write = false, Accept = string.Empty }),
        ["a page's text"] = workspace => Append(workspace, "data/pages/about.md", "\nOne more paragraph.\n"),
        ["a page added"] = workspace => workspace.Files.Write("data/pages/more.md", "---\ntitle: More\n---\nMore of it.\n"),
        ["the site's settings"] = workspace => workspace.Files.Replace("data/site.yaml", "title: Mini", "title: New"),
        ["a model's name"] = workspace => workspace.Files.Replace("data/models.yaml", "name: Beta 2", "name: Beta 3"),
        ["a run"] = workspace => workspace.Files.Replace(Run, "\"agentMessages\": 2", "\"agentMessages\": 3"),
        ["a run's day"] = workspace => workspace.Files.Replace(Run, "2026-06-29", "2026-07-03"),
        ["where a run comes from"] = workspace => workspace.Files.Replace(Run, "\"measured\"", "\"imported\""),
        ["a run's longest conversation"] = workspace => workspace.Files.Replace(Run, "\"agentMessages\": 3", "\"agentMessages\": 30"),
        ["a run that counts no more"] = workspace => workspace.Files.Replace(Run, "\"status\": \"ok\", \"resolved\": 0,", "\"status\": \"harnessError\", \"error\": \"no answer\", \"resolved\": null,"),
        ["a run added"] = workspace => workspace.Files.Write("data/runs/alpha/r2.json", workspace.Files.Read(Run).Replace("\"run\": \"r1\"", "\"run\": \"r2\"", StringComparison.Ordinal)),
        ["a model without runs any more"] = workspace => workspace.Files.Delete("data/runs/beta"),
        ["a template"] = workspace => Append(workspace, "templates/pages/report.html", "<!-- new -->\n"),
        ["a template that needs a part no more"] = workspace => workspace.Files.Replace("templates/pages/leaderboard.html", "{{ include 'partials/cost-quality.html' }}", ""),
        ["an asset"] = workspace => Append(workspace, "templates/assets/site.css", "/* new */\n"),
    };

    private static void Append(SiteWorkspace workspace, string path, string text) => workspace.Files.Write(path, workspace.Files.Read(path) + text);
}
