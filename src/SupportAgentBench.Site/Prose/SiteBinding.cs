using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Rules;

namespace SupportAgentBench.Site.Prose;

/// <summary>Binds every text of a site.</summary>
/// <param name="memory">Texts that need no binding again; null = all are bound.</param>
internal sealed class SiteBinding(Board board, ProseBinder binder, ProseMemory? memory, DiagnosticBag diagnostics)
{
    public BoundSite Bind(BenchmarkData data, BoundVerdicts verdicts)
    {
        var site = data.Site;
        return new BoundSite
        {
            Title = Line(site.Title, page: null),
            Kicker = site.Kicker is { } kicker ? Line(kicker, Route.Leaderboard) : null,
            Question = Line(site.Question, Route.Leaderboard),
            Verdicts = verdicts,
            Badges = BadgeAwards.Of(board, diagnostics),
            Picks = [.. Picks(site.Picks)],
            Pages = [.. data.Pages.Select(page => Once(page, (prose, found) => prose.Bind(page, found)))],
        };
    }

    /// <summary>Binds the verdicts that are not remembered.</summary>
    public BoundVerdicts Verdicts(ImmutableArray<Verdict> verdicts)
    {
        ImmutableArray<Verdict> shown = VerdictBinding.Shown(verdicts, board);
        return new BoundVerdicts(
            [.. shown.Select(verdict => new Lazy<BoundVerdict>(Once(verdict, (prose, found) => prose.Bind(verdict, board.Find(verdict.Model)!, found))))],
            [.. shown.Select(verdict => verdict.Model)]);
    }

    private ProseFragment Line(ProseText text, Route? page) => Once(text, (prose, found) => prose.BindLine(text, page, found));

    private IEnumerable<BoundPick> Picks(ImmutableArray<Pick> picks)
    {
        var rules = new RuleEvaluator(board);
        foreach (var pick in picks)
        {
            // A model without a run that counts is on no page; the validation has warned of it.
            if (board.Find(pick.Model) is { } model && (pick.Holds is not { } holds || rules.Holds(holds, pick.HoldsLocation, model, diagnostics)))
            {
                yield return Once(pick.Text, (prose, found) => prose.Bind(pick, model, found));
            }
        }
    }

    private T Once<T>(object source, Func<ProseBinder, DiagnosticBag, T> bind)
        where T : class => memory is null ? bind(binder, diagnostics) : memory.Of(source, bind, diagnostics);
}
