using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Site.Prose;

namespace SupportAgentBench.Site.Feeds;

/// <summary>When what a page says changed: the day of its newest run or verdict. There is no clock.</summary>
/// <param name="board">For the days of runs.</param>
/// <param name="prose">For the days of verdicts.</param>
public sealed class PageDates(Board board, BoundSite prose)
{
    /// <summary>Of pages that show all models.</summary>
    public DateOnly Board { get; } = prose.Verdicts.Values.MaxBy(verdict => verdict.Updated) is { } newest && newest.Updated > board.AsOf ? newest.Updated : board.AsOf;

    /// <summary>Of a model's pages that show its conversations and nothing of other models.</summary>
    public static DateOnly OfRuns(ModelSummary model) => model.Runs.Max(run => DateOnly.FromDateTime(run.Run.StartedAt.UtcDateTime));
}
