using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Tests.Building;

namespace SupportAgentBench.Site.Tests.Prose.Accepting;

/// <summary>A verdict remembers what it was written against.</summary>
public class AcceptedFiguresTests
{
    private const string Path = "data/verdicts/alpha.figures.json";
    private const string Mark = "Figures changed since this was written.";

    [Fact]
    public void Accepting_writes_what_every_expression_prints_sorted_and_the_same_each_time()
    {
        using var workspace = WithVerdict("It settles {{ resolution.count }} and {{ resolution.count }}, {{ model.name }}. {{ opinion \"Fine\" }}.");

        Accept(workspace);
        var first = File.ReadAllText(workspace.Files.FullPath(Path));
        Accept(workspace);

        Assert.Equal(
            "{\n  \"format\": \"sab-figures/1\",\n  \"model\": \"alpha\",\n  \"figures\": {\n    \"model.name\": \"Alpha 1\",\n    \"resolution.count\": \"1 of 2\"\n  }\n}\n",
            first);
        Assert.Equal(first, File.ReadAllText(workspace.Files.FullPath(Path)));
        Assert.DoesNotContain(workspace.Build().Diagnostics, diagnostic => diagnostic.Descriptor.Id == "SAB7021");
    }

    [Fact]
    public void What_has_moved_is_told_sentence_by_sentence_old_and_new()
    {
        using var workspace = WithVerdict("It settles {{ resolution.count }}. It is {{ model.name }}, {{ resolution.count }} of them, {{ over_escalation.count }} lost.");
        workspace.Files.Write(Path, Accepted("\"resolution.count\": \"2 of 2\", \"model.name\": \"Alpha 1\", \"over_escalation.count\": \"0 of 2\", \"gone\": \"7\""));

        var moved = workspace.Build(strict: true).Diagnostics.Where(diagnostic => diagnostic.Descriptor.Id == "SAB7021").ToArray();

        Assert.All(moved, diagnostic => Assert.Equal(Severity.Info, diagnostic.Severity));
        Assert.Equal(
            [
                ("data/verdicts/alpha.yaml(4,26)", "resolution.count 2 of 2 → 1 of 2;"),
                ("data/verdicts/alpha.yaml(4,74)", "resolution.count 2 of 2 → 1 of 2; over_escalation.count 0 of 2 → 1 of 2;"),
            ],
            moved.Select(diagnostic => (diagnostic.Location.ToString(), diagnostic.Message["figures of this sentence have changed since it was accepted: ".Length..diagnostic.Message.IndexOf(" read it", StringComparison.Ordinal)])));
    }

    [Fact]
    public void The_report_says_so_until_the_editor_accepts_again()
    {
        using var workspace = WithVerdict("It settles {{ resolution.count }}.");
        Assert.DoesNotContain(Mark, Report(workspace), StringComparison.Ordinal);

        workspace.Files.Write(Path, Accepted("\"resolution.count\": \"2 of 2\""));
        Assert.Contains(Mark, Report(workspace), StringComparison.Ordinal);

        Accept(workspace);
        Assert.DoesNotContain(Mark, Report(workspace), StringComparison.Ordinal);
    }

    [Fact]
    public void A_verdict_with_a_mistake_is_not_accepted()
    {
        using var workspace = WithVerdict("It settles {{ resolutoin }}.");

        SiteBuilder.Build(new BuildOptions { Root = workspace.Root, Write = false, Accept = string.Empty });

        Assert.False(File.Exists(workspace.Files.FullPath(Path)));
    }

    [Fact]
    public void A_model_without_a_verdict_cannot_be_accepted()
    {
        using var workspace = WithVerdict("It settles {{ resolution }}.");

        var error = Assert.Single(SiteBuilder.Build(new BuildOptions { Root = workspace.Root, Write = false, Accept = "alhpa" }).Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);

        Assert.Equal("there is no verdict of 'alhpa' to accept (did you mean 'alpha'?)", error.Message);
    }

    [Theory]
    [InlineData("{ \"format\": \"sab-figures/1\", \"model\": \"beta\", \"figures\": {} }", "SAB2", "alpha")]
    [InlineData("{ \"format\": \"sab-figures/2\", \"model\": \"alpha\", \"figures\": {} }", "SAB1", "sab-figures/1")]
    [InlineData("{ \"format\": \"sab-figures/1\", \"model\": \"alpha\", \"figures\": { \"a\": 1 } }", "SAB1", "a")]
    [InlineData("{ \"format\": \"sab-figures/1\", \"model\": \"alpha\", \"figures\": { \"a\": \"1\", \"a\": \"2\" } }", "SAB1", "a")]
    [InlineData("{ \"format\": \"sab-figures/1\", \"model\": \"alpha\" }", "SAB1", "figures")]
    [InlineData("model: alpha", "SAB1", "")]
    [InlineData("", "SAB1", "")]
    public void The_file_is_an_input_and_read_as_strictly_as_every_other(string content, string area, string words)
    {
        using var workspace = WithVerdict("It settles {{ resolution }}.");
        workspace.Files.Write(Path, content);

        var error = workspace.Build().Diagnostics.First(diagnostic => diagnostic.Severity == Severity.Error);

        Assert.StartsWith(area, error.Descriptor.Id, StringComparison.Ordinal);
        Assert.Equal(Path, error.Location.Path);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    private static string Accepted(string figures) => $"{{ \"format\": \"sab-figures/1\", \"model\": \"alpha\", \"figures\": {{ {figures} }} }}";

    private static string Report(SiteWorkspace workspace) => workspace.Built().Page("models/alpha/index.html").QuerySelector(".provenance")!.TextContent;

    private static void Accept(SiteWorkspace workspace)
    {
        var report = SiteBuilder.Build(new BuildOptions { Root = workspace.Root, Write = false, Accept = "alpha" });
        Assert.True(report.Succeeded, string.Join('\n', report.Diagnostics.Select(diagnostic => diagnostic.Message)));
    }

    private static SiteWorkspace WithVerdict(string headline)
    {
        var workspace = SiteWorkspace.Minimal();
        workspace.Files.Write("data/verdicts/alpha.yaml", $"format: sab-verdict/1\nmodel: alpha\nupdated: 2026-07-01\nheadline: '{headline}'\n");
        return workspace;
    }
}
