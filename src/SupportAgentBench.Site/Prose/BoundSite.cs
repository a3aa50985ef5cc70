using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Pages;

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

    /// <summary>A model's verdict; null where none was written.</summary>
    public BoundVerdict? VerdictOf(ModelId model) => Verdicts.GetValueOrDefault(model);

    /// <summary>A hand-written page; null where none has the name.</summary>
    public BoundPage? Page(string name) => Pages.FirstOrDefault(page => page.Name == name);

    /// <summary>Binds everything; what is wrong goes into the bag with its exact place.</summary>
    public static BoundSite Bind(Board board, BenchmarkData data, DiagnosticBag diagnostics)
    {
        var binder = new ProseBinder(board);
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
            Pages = [.. data.Pages.Select(page => binder.Bind(page, diagnostics))],
        };
    }
}
