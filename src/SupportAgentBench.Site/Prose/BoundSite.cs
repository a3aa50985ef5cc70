using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Pages.Evidence;
using SupportAgentBench.Site.Prose.Quotes;
using SupportAgentBench.Site.Rules;

namespace SupportAgentBench.Site.Prose;

/// <summary>All hand-written prose of a workspace, bound to its board.</summary>
public sealed record BoundSite
{
    public required ProseFragment Title { get; init; }

    public ProseFragment? Kicker { get; init; }

    public required ProseFragment Question { get; init; }

    /// <summary>Verdicts of models on the board.</summary>
    public required ImmutableSortedDictionary<ModelId, BoundVerdict> Verdicts { get; init; }

    /// <summary>Hand-written pages ordered by name.</summary>
    public required ImmutableArray<BoundPage> Pages { get; init; }

    /// <summary>Models offered under "start here"; the condition of each holds.</summary>
    public ImmutableArray<BoundPick> Picks { get; init; } = [];

    /// <summary>Badges of each model on the board, in the order of benchmark.yaml.</summary>
    public ImmutableSortedDictionary<ModelId, ImmutableArray<BadgeRule>> Badges { get; init; } = ImmutableSortedDictionary<ModelId, ImmutableArray<BadgeRule>>.Empty;

    /// <summary>Cases that prose quotes from, whose conversations are shown in any case.</summary>
    public ImmutableArray<QuotedCase> Quoted { get; init; } = [];

    /// <summary>The badges that a model carries.</summary>
    public ImmutableArray<BadgeRule> BadgesOf(ModelId model) => Badges.GetValueOrDefault(model, []);

    /// <summary>A model's verdict; null where none was written.</summary>
    public BoundVerdict? VerdictOf(ModelId model) => Verdicts.GetValueOrDefault(model);

    /// <summary>A hand-written page; null where none has the name.</summary>
    public BoundPage? Page(string name) => Pages.FirstOrDefault(page => page.Name == name);

    /// <summary>Binds everything; what is wrong goes into the bag with its exact place.</summary>
    /// <param name="quoted">The conversations that its quotes name.</param>
    public static BoundSite Bind(Board board, BenchmarkData data, QuotedConversations quoted, DiagnosticBag diagnostics)
    {
        var quotes = new QuoteLedger(quoted);
        var bound = Bind(board, data, new ProseBinder(board, quotes), diagnostics);
        quotes.ReportLost(diagnostics);
        return bound with { Quoted = quotes.Cases };
    }

    private static BoundSite Bind(Board board, BenchmarkData data, ProseBinder binder, DiagnosticBag diagnostics)
    {
        var site = data.Site;
        return new BoundSite
        {
            Title = binder.BindLine(site.Title, page: null, diagnostics),
            Kicker = site.Kicker is { } kicker ? binder.BindLine(kicker, Route.Leaderboard, diagnostics) : null,
            Question = binder.BindLine(site.Question, Route.Leaderboard, diagnostics),
            Verdicts = data.Verdicts
                .Select(verdict => (Verdict: verdict, Model: board.Find(verdict.Model)))
                .Where(pair => pair.Model is not null)
                .ToImmutableSortedDictionary(pair => pair.Verdict.Model, pair => binder.Bind(pair.Verdict, pair.Model!, diagnostics)),
            Badges = BadgeAwards.Of(board, diagnostics),
            Picks = [.. Bind(site.Picks, board, binder, diagnostics)],
            Pages = [.. data.Pages.Select(page => binder.Bind(page, diagnostics))],
        };
    }

    private static IEnumerable<BoundPick> Bind(ImmutableArray<Pick> picks, Board board, ProseBinder binder, DiagnosticBag diagnostics)
    {
        var rules = new RuleEvaluator(board);
        foreach (var pick in picks)
        {
            // A model without a run that counts is on no page; the validation has warned of it.
            if (board.Find(pick.Model) is { } model && (pick.Holds is not { } holds || rules.Holds(holds, pick.HoldsLocation, model, diagnostics)))
            {
                yield return binder.Bind(pick, model, diagnostics);
            }
        }
    }
}
