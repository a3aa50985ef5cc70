using System.Collections.Immutable;
using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;

namespace SupportAgentBench.Core.Tests.Comparison;

/// <summary>A board of more than 200 models tests neighbours only, and still says nothing wrong.</summary>
public sealed class LargeBoardTests
{
    private static readonly Board Board = Complete(Desks.Random(3, models: 205));

    [Fact]
    public void Each_model_is_tested_against_the_frontier_and_its_neighbours()
    {
        var comparison = Board.Comparison!;
        var frontier = comparison.ValuePaths[0].Frontier;

        Assert.False(comparison.CoversAllPairs);
        Assert.All(comparison.Models, model => Assert.All(
            frontier.Concat(model.Rivals.NearestInPrice).Concat(model.Rivals.Better).Concat(model.Rivals.Worse).Where(other => other != model.Model),
            other => Assert.NotNull(comparison.PairOf(model.Model, other))));
        Assert.InRange(comparison.Pairs.Length, 205 * 5, 205 * (frontier.Length + 15));
        Assert.Equal(comparison.Pairs.Count(pair => pair[MetricCatalog.Resolution] is not null), comparison[MetricCatalog.Resolution].PairsTested);
    }

    [Fact]
    public void There_are_no_ranks_and_the_reason_is_told()
    {
        Assert.All(Board.Models, model => Assert.Null(model[MetricCatalog.Resolution].Rank));
        Assert.Equal("not every pair is tested on a board of more than 200 models", Board.Models[0][MetricCatalog.Resolution].WhyNoRank);
    }

    [Fact]
    public void Edges_do_not_hang_on_which_pairs_were_tested()
    {
        Assert.Contains(Board.Comparison!.Dominance.Strict, edge => Board.Comparison.PairOf(edge.Dominator, edge.Dominated) is null);
        Assert.Equal(DominanceByHand.Strict(Board).AsEnumerable(), Board.Comparison.Dominance.Strict.AsEnumerable());
    }

    [Fact]
    public void A_level_edge_outside_the_tested_pairs_still_tells_its_bounds()
    {
        ImmutableArray<LevelEdge> untested = [.. Board.Comparison!.Dominance.Level.Where(edge => Board.Comparison.PairOf(edge.Dominator, edge.Dominated) is null)];

        Assert.All(untested, edge => Assert.All(
            ValueRelations.Between(Board, edge.Dominator, edge.Dominated)!.Figures,
            figure => Assert.True(figure.IsLevelOrBetter)));
    }

    private static Board Complete(Core.Model.BenchmarkData data) => ComparisonSummarizer.Complete(data, BoardSummarizer.Summarize(data));
}
