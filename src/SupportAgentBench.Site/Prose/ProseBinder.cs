using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Prose.Accepting;
using SupportAgentBench.Site.Prose.Checks;
using SupportAgentBench.Site.Prose.Marks;
using SupportAgentBench.Site.Prose.Quotes;
using SupportAgentBench.Site.Prose.Syntax;
using SupportAgentBench.Site.Rules.Conditions;

namespace SupportAgentBench.Site.Prose;

/// <summary>
/// Binds hand-written prose to the board: reads its Markdown, puts figures where their names stand, and reports what is wrong with its
/// exact place. Made once for a board; may be used from any thread.
/// </summary>
public sealed class ProseBinder
{
    // Titles above them: h1 on a page, h2 of a section, h3 of a section inside a computed part of the report.
    private const int TopHeadingOfPage = 2;
    private const int TopHeadingOfSection = 3;
    private const int TopHeadingInsidePart = 4;

    private readonly ConditionSubjects _subjects;
    private readonly Lazy<KnownNames> _names;
    private readonly QuoteLedger? _quotes;

    /// <summary>Binds without conversations at hand: quotes print as the words they are.</summary>
    public ProseBinder(Board board)
        : this(board, quotes: null)
    {
    }

    internal ProseBinder(Board board, QuoteLedger? quotes)
    {
        _subjects = new ConditionSubjects(board);
        _names = new Lazy<KnownNames>(() => KnownNames.Of(board));
        _quotes = quotes;
    }

    private ProseBinder(ProseBinder other, QuoteLedger quotes)
    {
        (_subjects, _names) = (other._subjects, other._names);
        _quotes = quotes;
        ForEditor = other.ForEditor;
    }

    /// <summary>Whether the pages are for the eyes of an editor: what is wrong is marked where it stands, and what is bound says what it is bound to.</summary>
    internal bool ForEditor { get; init; }

    /// <summary>The same binder, looking up quotes elsewhere.</summary>
    internal ProseBinder With(QuoteLedger quotes) => new(this, quotes);

    /// <summary>Binds a verdict for the model's report.</summary>
    public BoundVerdict Bind(Verdict verdict, ModelSummary model, DiagnosticBag diagnostics)
    {
        var subject = _subjects.Of(model, verdict.Clusters);
        var checks = ChecksOf(subject);
        var ledger = new FigureLedger();
        var editor = ForEditor ? new EditorView(verdict.AcceptedFigures) : null;
        var prose = new PageProse(subject, Route.Model(model.Model.Id), checks, _quotes, diagnostics, ledger, editor);
        var unlinked = new PageProse(subject, page: null, checks, _quotes, diagnostics, ledger, editor);
        var bound = new BoundVerdict
        {
            Model = verdict.Model,
            Updated = verdict.Updated,
            ReviewedRuns = verdict.Reviewed?.Runs ?? [],
            ReviewedHow = prose.LineOrNull(verdict.Reviewed?.How),
            Headline = prose.Line(verdict.Headline),
            Sections = Bind(verdict.Sections, prose, unlinked),
            Strong = [.. verdict.Strong.Select(prose.Line)],
            Weak = [.. verdict.Weak.Select(prose.Line)],
            Clusters = [.. verdict.Clusters.Select(cluster => new BoundCluster(unlinked.Line(cluster.Name), cluster.UseCases, prose.LineOrNull(cluster.Read)))],
            AtAGlance = AtAGlance(verdict.AtAGlance, prose),
            BottomLine = verdict.BottomLine is { } bottomLine ? prose.Blocks(bottomLine, "bottom-line", TopHeadingOfSection) : null,
        };
        var moved = verdict.AcceptedFigures is { } accepted ? ledger.Moved(accepted) : [];
        diagnostics.AddRange(moved);
        return bound with { Printed = ledger.Printed, HasMoved = !moved.IsEmpty };
    }

    /// <summary>Binds a hand-written page.</summary>
    public BoundPage Bind(HandWrittenPage page, DiagnosticBag diagnostics)
    {
        var route = Route.HandWritten(page.Name);
        if (route == Route.DataPage)
        {
            diagnostics.Add(ProseDiagnostics.PageNameTaken.At(new SourceLocation(page.Body.Path), page.Name, route.Path));
        }

        var checks = ChecksOf(_subjects.Board);
        var prose = new PageProse(_subjects.Board, route, checks, _quotes, diagnostics, editor: Editor);
        var unlinked = new PageProse(_subjects.Board, page: null, checks, _quotes, diagnostics, editor: Editor);
        return new BoundPage(
            page.Name, unlinked.Line(page.Title), unlinked.LineOrNull(page.Description), prose.Blocks(page.Body, string.Empty, TopHeadingOfPage));
    }

    /// <summary>Binds a pick of the leaderboard: its model's names are at hand as in a verdict, and its condition, which holds, tests its title.</summary>
    public BoundPick Bind(Pick pick, ModelSummary model, DiagnosticBag diagnostics)
    {
        var subject = _subjects.Of(model, []);
        return new BoundPick(
            new PageProse(subject, page: null, ChecksOf(subject, isTested: pick.Holds is not null), _quotes, diagnostics, editor: Editor).Line(pick.Title),
            pick.Model,
            new PageProse(subject, Route.Leaderboard, ChecksOf(subject), _quotes, diagnostics, editor: Editor).Line(pick.Text));
    }

    /// <summary>Binds a text that is printed within a line and speaks of the board.</summary>
    /// <param name="page">The page it is printed on; null where no link may stand in it, such as in a title or inside a link.</param>
    public ProseFragment BindLine(ProseText text, Route? page, DiagnosticBag diagnostics) =>
        new PageProse(_subjects.Board, page, ChecksOf(_subjects.Board), _quotes, diagnostics, editor: Editor).Line(text);

    /// <summary>Binds a verdict's headline for another page than the model's own, such as its line on the leaderboard.</summary>
    /// <param name="page">The page it is printed on; null where no link may stand in it.</param>
    public ProseFragment BindHeadline(Verdict verdict, ModelSummary model, Route? page, DiagnosticBag diagnostics) =>
        new PageProse(_subjects.Of(model, verdict.Clusters), page, checks: null, _quotes, diagnostics).Line(verdict.Headline);

    private static Dictionary<string, ProseFragment> AtAGlance(IReadOnlyDictionary<string, ProseText> remarks, PageProse prose)
    {
        var bound = new Dictionary<string, ProseFragment>(StringComparer.Ordinal);
        foreach (var key in remarks.Keys)
        {
            bound.Add(key, prose.Line(remarks[key]));
        }

        return bound;
    }

    // Of texts that nobody accepts.
    private EditorView? Editor => ForEditor ? new EditorView(Accepted: null) : null;

    private ProseChecks ChecksOf(ConditionSubject subject, bool isTested = false) => new(_names.Value, subject.Figures, subject.Own?.Model.Id, isTested);

    private static ImmutableArray<BoundSection> Bind(ImmutableArray<VerdictSection> sections, PageProse prose, PageProse unlinked)
    {
        var ids = new HeadingIds("section");
        var bound = ImmutableArray.CreateBuilder<BoundSection>(sections.Length);
        foreach (var section in sections)
        {
            var (id, title) = unlinked.Title(section.Title, ids);
            var topHeading = section.Place is SectionPlace.Traps or SectionPlace.Stability or SectionPlace.Cost ? TopHeadingInsidePart : TopHeadingOfSection;
            bound.Add(new BoundSection(id, title, prose.Blocks(section.Body, id, topHeading), section.Place));
        }

        return bound.MoveToImmutable();
    }
}
