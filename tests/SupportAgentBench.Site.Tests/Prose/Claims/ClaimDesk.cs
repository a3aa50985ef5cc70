using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Validation;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Prose;

namespace SupportAgentBench.Site.Tests.Prose.Claims;

/// <summary>Binds single texts on the board that the repository ships: as the body of a verdict's section, or on a page.</summary>
internal static class ClaimDesk
{
    private static readonly Lazy<Board> Shipped = new(Load);

    public static Board Board => Shipped.Value;

    /// <summary>A body of a model's verdict; the text begins at line 10, column 7.</summary>
    public static (ProseFragment Body, IReadOnlyList<Diagnostic> Diagnostics) Bind(string markdown, string model = "kimi-k2-6") => Bind(Board, markdown, model);

    /// <summary>The same on another board.</summary>
    public static (ProseFragment Body, IReadOnlyList<Diagnostic> Diagnostics) Bind(Board board, string markdown, string model)
    {
        var diagnostics = new DiagnosticBag();
        var summary = board.Find(new ModelId(model))!;
        var verdict = new ProseBinder(board).Bind(
            new Verdict
            {
                Model = summary.Model.Id,
                Updated = new DateOnly(2026, 7, 1),
                Headline = SampleBoard.Text("Headline"),
                Sections = [new VerdictSection(SampleBoard.Text("Title"), SampleBoard.Text(markdown), null)],
                Clusters = [],
            },
            summary,
            diagnostics);
        return (verdict.Sections[0].Body, diagnostics.ToSorted());
    }

    /// <summary>A claim that holds and is told apart, or is marked as open.</summary>
    public static string Html(string markdown, string model = "kimi-k2-6")
    {
        var (body, diagnostics) = Bind(markdown, model);
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        return body.ToString();
    }

    /// <summary>The only finding about the test of a claim, with its place.</summary>
    public static (string Place, string Message) Finding(string test, string model = "kimi-k2-6")
    {
        var finding = Assert.Single(Bind($"[w](<claim: {test}>)", model).Diagnostics);
        return (Place(finding), finding.Message);
    }

    /// <summary>What is wrong with a line of the site, which speaks of no single model.</summary>
    public static IReadOnlyList<Diagnostic> OnPage(string markdown)
    {
        var diagnostics = new DiagnosticBag();
        new ProseBinder(Board).BindLine(SampleBoard.Text(markdown), Route.Leaderboard, diagnostics);
        return diagnostics.ToSorted();
    }

    public static string Place(Diagnostic diagnostic) => FormattableString.Invariant(
        $"{diagnostic.Descriptor.Id} {diagnostic.Location.Line},{diagnostic.Location.Column}-{diagnostic.Location.EndColumn}");

    private static Board Load()
    {
        var diagnostics = new DiagnosticBag();
        var documents = WorkspaceLoader.Load(new Workspace(Repository.Root), 1, diagnostics)!;
        var data = DocumentValidator.Validate(documents, diagnostics)!;
        return ComparisonSummarizer.Complete(data, BoardSummarizer.Summarize(data));
    }
}
