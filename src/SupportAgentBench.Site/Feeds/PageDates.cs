using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Feeds;

/// <summary>When what a page says changed: the day of its newest run or verdict. There is no clock.</summary>
/// <param name="board">For the days of runs.</param>
/// <param name="verdicts">For the days of verdicts; one of a model that is not on the board is on no page.</param>
public sealed class PageDates(Board board, ImmutableArray<Verdict> verdicts)
{
    /// <summary>Of pages that show all models.</summary>
    public DateOnly Board { get; } = verdicts.Where(verdict => board.Find(verdict.Model) is not null).MaxBy(verdict => verdict.Updated) is { } newest && newest.Updated > board.AsOf ? newest.Updated : board.AsOf;

    /// <summary>Of a model's pages that show its conversations and nothing of other models.</summary>
    public static DateOnly OfRuns(ModelSummary model) => model.Runs.Max(run => DateOnly.FromDateTime(run.Run.StartedAt.UtcDateTime));
}
