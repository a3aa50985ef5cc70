using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Statistics;

namespace SupportAgentBench.Core.Comparison;

/// <summary>Completes a board: intervals, pairs, ranks, dominance, value paths, reliability. Closed forms and exact enumeration; nothing random.</summary>
public static class ComparisonSummarizer
{
    /// <param name="data">What the board was computed from.</param>
    /// <param name="board">As <see cref="BoardSummarizer"/> made it.</param>
    /// <param name="threads">Most threads to use; the result is the same for every number.</param>
    public static Board Complete(BenchmarkData data, Board board, int threads = 1)
    {
        var results = BoardRuns.Of(data, board);
        var finder = new RivalFinder(board);
        ImmutableArray<Rivals> rivals = [.. board.Models.Select(model => finder.Of(model.Model.Id))];
        var quantiles = new StudentQuantiles();
        var reliability = new ReliabilitySummarizer(board.Benchmark, new StudentQuantiles());
        TestedPairs? tests = null;
        ImmutableArray<ModelReliability> reliabilities = [];
        // How models differ and how a model's runs differ: neither needs the other.
        Parallel.Invoke(
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            () => tests = Test(board, results, rivals, quantiles),
            () => reliabilities = [.. results.Select(reliability.Summarize)]);

        var means = tests!.Means;
        var ranked = board with { Models = tests.Rank() };
        var dominance = new DominanceFinder(ranked, means, quantiles).Find();
        return ranked with
        {
            Comparison = new BoardComparison
            {
                Metrics = tests.Metrics(),
                Pairs = tests.Pairs(),
                CoversAllPairs = tests.CoversAllPairs,
                Models = Models(ranked, rivals, reliabilities, dominance, new UseCaseMarker(board, means, quantiles)),
                Dominance = dominance,
                ValuePaths = [.. PathMetrics(board.Benchmark).Select(metric => ValuePathFinder.Find(board, means[MetricCatalog.IndexOf(metric)], quantiles))],
                Verbosity = VerbositySummarizer.Summarize(board, MetricCatalog.HandledRight),
                Traps = TrapIntervals.Of(board, quantiles),
                TypicalFlakes = reliability.Typical(reliabilities),
            },
        };
    }

    private static TestedPairs Test(Board board, ImmutableArray<ModelResults> results, ImmutableArray<Rivals> rivals, StudentQuantiles quantiles)
    {
        ImmutableArray<CaseMeans> means = [.. CaseTallies.Of(MetricCatalog.All, board, results).Select(tallies => new CaseMeans(tallies))];
        var withIntervals = board with { Models = ModelIntervals.Complete(board, means, quantiles) };
        return new TestedPairs(withIntervals, PairSelection.Of(board, rivals), means, quantiles);
    }

    private static IEnumerable<MetricDefinition> PathMetrics(Benchmark benchmark) =>
        ComparedMetrics.Key(benchmark).Prepend(MetricCatalog.HandledRight).Where(metric => metric != MetricCatalog.Cost).Distinct();

    private static ImmutableArray<ModelComparison> Models(
        Board board,
        ImmutableArray<Rivals> rivals,
        ImmutableArray<ModelReliability> reliabilities,
        ValueDominance dominance,
        UseCaseMarker marker)
    {
        var metrics = ComparedMetrics.Key(board.Benchmark);
        var strictFrom = dominance.Strict.ToLookup(edge => edge.Dominator, edge => edge.Dominated);
        var strictTo = dominance.Strict.ToLookup(edge => edge.Dominated, edge => edge.Dominator);
        var levelFrom = dominance.Level.ToLookup(edge => edge.Dominator, edge => edge.Dominated);
        var levelTo = dominance.Level.ToLookup(edge => edge.Dominated, edge => edge.Dominator);
        return
        [
            .. board.Models.Select((model, index) => new ModelComparison
            {
                Model = model.Model.Id,
                Dominates = new DominanceLists([.. strictFrom[model.Model.Id]], [.. levelFrom[model.Model.Id]]),
                DominatedBy = new DominanceLists([.. strictTo[model.Model.Id]], [.. levelTo[model.Model.Id]]),
                WhyNotValued = DominanceFinder.WhyNot(model, metrics),
                Rivals = rivals[index],
                Reliability = reliabilities[index],
                UseCaseMarks = marker.Marks(index),
            }),
        ];
    }
}
