using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Tests.Building;

namespace SupportAgentBench.Site.Tests.Caching;

/// <summary>Whatever is changed between two builds, the second makes, byte for byte, what a build without a cache makes.</summary>
public sealed class CachedSiteTests : IDisposable
{
    private const string Verdict = "data/verdicts/alpha.yaml";

    private const string OtherVerdict = "data/verdicts/beta.yaml";

    private const string WithRemark = "format: sab-verdict/1\nmodel: beta\nupdated: 2026-07-01\nheadline: |\n  Beta resolves [fewest](<claim: worst(\"resolution\")>).\n";

    private const string WithQuote = "format: sab-verdict/1\nmodel: beta\nupdated: 2026-07-01\nheadline: |\n  Unlike [“It has shipped.”](quote:alpha/r1/tracking-1/3).\n";

    private readonly SiteWorkspace _workspace = SiteWorkspace.Minimal();

    public static TheoryData<string> Changes => [.. InputEdits.All.Keys, .. SiteEdits.Keys];

    // Beside all that can be changed of the inputs.
    private static Dictionary<string, Action<SiteWorkspace>> SiteEdits { get; } = new(StringComparer.Ordinal)
    {
        ["a page of the site deleted"] = workspace => File.Delete(Path.Combine(workspace.Site, workspace.Pages().Last())),
        ["a case's page of the site changed, and a verdict"] = workspace =>
        {
            File.AppendAllText(Path.Combine(workspace.Site, CasePages(workspace)[0]), "x");
            Append(workspace, Verdict, "# seen again\n");
        },
        ["a foreign file in the site, and a verdict"] = workspace =>
        {
            File.WriteAllText(Path.Combine(workspace.Site, "foreign.html"), "x");
            Append(workspace, Verdict, "# seen again\n");
        },
    };

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_build_after_a_change_makes_the_same_with_and_without_a_cache(string change) => ChangedMakesTheSame(change);

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_build_of_several_runs_a_model_makes_the_same_with_and_without_a_cache(string change)
    {
        RunTwice();

        ChangedMakesTheSame(change);
    }

    private void ChangedMakesTheSame(string change)
    {
        var other = Path.Combine(_workspace.Root, "other");
        _workspace.Build(threads: 8);
        (InputEdits.All.GetValueOrDefault(change) ?? SiteEdits[change])(_workspace);

        var cached = _workspace.Build(threads: 8);
        var whole = _workspace.Build(threads: 1, output: other, cache: false);

        Assert.Equal(whole.Diagnostics.AsEnumerable(), cached.Diagnostics);
        Assert.True(cached.Succeeded, string.Join('\n', cached.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)));
        Assert.Equal(Paths(other), _workspace.SiteFiles());
        Assert.All(_workspace.SiteFiles(), file => Assert.True(_workspace.SiteBytes(file).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(other, file))), file));
    }

    [Theory]
    [InlineData("models/beta/index.html")]
    [InlineData("models/beta.md")]
    [InlineData("methodology/index.html")]
    [InlineData("data/board.csv")]
    [InlineData("assets/site.css")]
    [InlineData("index.html")]
    [InlineData("llms.txt")]
    [InlineData("models/alpha/metrics/resolution/index.html")]
    public void Only_what_a_verdict_is_in_is_made_again(string path)
    {
        _workspace.Build();
        Append(_workspace, Verdict, "# seen again\n");

        Assert.True(StandsAfterBuild(path));
    }

    [Theory]
    [InlineData("models/alpha/index.html")]
    [InlineData("models/alpha.md")]
    [InlineData("data/manifest.json")]
    public void What_a_verdict_is_in_is_made_again(string path)
    {
        _workspace.Build();
        Append(_workspace, Verdict, "# seen again\n");

        Assert.False(StandsAfterBuild(path));
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("feed.xml")]
    [InlineData("llms.txt")]
    public void What_a_headline_is_in_is_made_again_with_it(string path)
    {
        _workspace.Build();
        _workspace.Files.Replace(Verdict, "Alpha resolves", "Alpha always resolves");

        Assert.False(StandsAfterBuild(path));
    }

    [Theory]
    [InlineData("models/beta/metrics/resolution/index.html")]
    [InlineData("data/conversations/beta.csv")]
    [InlineData("assets/site.css")]
    public void What_other_models_runs_are_in_is_not_made_again_with_a_run(string path)
    {
        RunTwice();
        _workspace.Build();
        InputEdits.All["a run"](_workspace);

        Assert.True(StandsAfterBuild(path));
    }

    [Theory]
    [InlineData("models/alpha/metrics/resolution/index.html")]
    [InlineData("data/conversations/alpha.csv")]
    [InlineData("models/beta/index.html")]
    [InlineData("index.html")]
    public void What_a_run_is_in_is_made_again(string path)
    {
        RunTwice();
        _workspace.Build();
        InputEdits.All["a run"](_workspace);

        Assert.False(StandsAfterBuild(path));
    }

    [Fact]
    public void Each_page_is_made_again_when_the_newest_run_is_of_another_day()
    {
        RunTwice();
        _workspace.Build();
        InputEdits.All["a run's day"](_workspace);

        Assert.False(StandsAfterBuild("models/beta/metrics/resolution/index.html"));
    }

    [Fact]
    public void Lines_on_one_axis_are_drawn_again_when_it_moves()
    {
        RunTwice();
        _workspace.Build();
        InputEdits.All["a run's longest conversation"](_workspace);

        Assert.False(StandsAfterBuild("models/beta/metrics/agent-messages/index.html"));
        Assert.True(StandsAfterBuild("models/beta/metrics/resolution/index.html"));
    }

    [Fact]
    public void Figures_accepted_anew_make_their_report_again()
    {
        _workspace.Build();
        InputEdits.All["accepted figures"](_workspace);

        Assert.False(StandsAfterBuild("models/alpha/index.html"));
    }

    [Fact]
    public void What_is_said_of_a_verdict_is_said_again_while_another_changes()
    {
        _workspace.Files.Write(OtherVerdict, WithRemark);
        var first = _workspace.Build();
        var said = first.Diagnostics;
        Append(_workspace, Verdict, "# seen again\n");

        Assert.True(first.Succeeded);
        Assert.Contains(said, diagnostic => diagnostic.Location.Path == OtherVerdict);
        Assert.Equal(said.AsEnumerable(), _workspace.Build().Diagnostics);
        Append(_workspace, Verdict, "# and again\n");
        Assert.Equal(said.AsEnumerable(), _workspace.Build().Diagnostics);
    }

    [Fact]
    public void A_verdict_that_did_not_change_keeps_the_conversations_that_it_quotes_from()
    {
        _workspace.Files.Write("data/site.yaml", _workspace.Files.Read("data/site.yaml") + "evidence: none\n");
        _workspace.Files.Write(OtherVerdict, WithQuote);
        _workspace.Build();
        var pages = EvidencePages();
        Append(_workspace, Verdict, "# seen again\n");

        Assert.True(_workspace.Build().Succeeded);
        Assert.NotEmpty(pages);
        Assert.Equal(pages, EvidencePages());
    }

    [Fact]
    public void What_is_said_before_any_page_is_made_makes_no_page_again()
    {
        _workspace.Files.Write("data/stray.txt", "a warning");
        _workspace.Build();
        Append(_workspace, Verdict, "# seen again\n");

        Assert.True(StandsAfterBuild(CasePages(_workspace)[0]));
    }

    [Fact]
    public void A_broken_link_is_told_by_a_shortened_build_too()
    {
        _workspace.Build();
        _workspace.Files.Replace(Verdict, "Alpha resolves", "[Nowhere](../beta/nowhere.html#gone) Alpha resolves");

        var cached = _workspace.Build();
        var whole = _workspace.Build(cache: false);

        Assert.False(whole.Succeeded);
        Assert.Equal(whole.Diagnostics.AsEnumerable(), cached.Diagnostics);
    }

    [Fact]
    public void A_mistake_in_a_template_that_no_page_to_be_made_needs_is_told_by_a_shortened_build_too()
    {
        _workspace.Build();
        Append(_workspace, Verdict, "# seen again\n");
        Append(_workspace, "templates/pages/trap.html", "{{ no_such_name }}\n");

        var cached = _workspace.Build();
        var whole = _workspace.Build(cache: false);

        Assert.False(whole.Succeeded);
        Assert.Equal(whole.Diagnostics.AsEnumerable(), cached.Diagnostics);
    }

    // Without pages of conversations, which say of each case what all models did.
    private void RunTwice()
    {
        foreach (var model in new[] { "alpha", "beta" })
        {
            _workspace.Files.Write(
                $"data/runs/{model}/r2.json",
                _workspace.Files.Read($"data/runs/{model}/r1.json").Replace("\"run\": \"r1\"", "\"run\": \"r2\"", StringComparison.Ordinal));
        }

        _workspace.Files.Write("data/site.yaml", _workspace.Files.Read("data/site.yaml") + "evidence: none\n");
    }

    // What stands is told apart by its time: it says something else by now, and nobody looks.
    private bool StandsAfterBuild(string path)
    {
        var file = Path.Combine(_workspace.Site, path);
        var time = File.GetLastWriteTimeUtc(file);
        var changed = File.ReadAllBytes(file);
        changed[^1] ^= 1;
        File.WriteAllBytes(file, changed);
        File.SetLastWriteTimeUtc(file, time);

        Assert.True(_workspace.Build().Succeeded);

        return File.ReadAllBytes(file).AsSpan().SequenceEqual(changed);
    }

    private static void Append(SiteWorkspace workspace, string path, string text) => workspace.Files.Write(path, workspace.Files.Read(path) + text);

    private string[] EvidencePages() => [.. CasePages(_workspace).Where(page => page.StartsWith("models/", StringComparison.Ordinal))];

    private static string[] CasePages(SiteWorkspace workspace) => [.. workspace.Pages().Where(page => page.Contains("cases/", StringComparison.Ordinal))];

    private static IReadOnlyList<string> Paths(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];
}
