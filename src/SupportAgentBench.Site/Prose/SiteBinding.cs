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
/// <param name="threads">Most verdicts bound at a time; one with a memory, which is for one thread.</param>
internal sealed class SiteBinding(Board board, ProseBinder binder, ProseMemory? memory, int threads, DiagnosticBag diagnostics)
{
    public BoundSite Bind(BenchmarkData data)
    {
        var site = data.Site;
        return new BoundSite
        {
            Title = Line(site.Title, page: null),
            Kicker = site.Kicker is { } kicker ? Line(kicker, Route.Leaderboard) : null,
            Question = Line(site.Question, Route.Leaderboard),
            Verdicts = Verdicts(data.Verdicts),
            Badges = BadgeAwards.Of(board, diagnostics),
            Picks = [.. Picks(site.Picks)],
            Pages = [.. data.Pages.Select(page => Once(page, (prose, found) => prose.Bind(page, found)))],
        };
    }

    private ImmutableSortedDictionary<ModelId, BoundVerdict> Verdicts(ImmutableArray<Verdict> verdicts)
    {
        // A model without a run that counts is on no page.
        Verdict[] shown = [.. verdicts.Where(verdict => board.Find(verdict.Model) is not null)];
        var bound = new BoundVerdict[shown.Length];
        Parallel.For(0, shown.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, index =>
            bound[index] = Once(shown[index], (prose, found) => prose.Bind(shown[index], board.Find(shown[index].Model)!, found)));
        return bound.ToImmutableSortedDictionary(verdict => verdict.Model, verdict => verdict);
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
