using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Tests.Metrics;

namespace SupportAgentBench.Core.Tests.Comparison;

/// <summary>Completed boards to test on, by hand or at random, and their whole content as text.</summary>
internal static class Desks
{
    /// <summary>The published shape and the margins of statistics.md 2.5.</summary>
    public static Benchmark Full { get; } = WithMargins(Northline.Full);

    public static Benchmark Small { get; } = WithMargins(Northline.Small);

    public static Board Complete(Benchmark benchmark, params ImmutableArray<ModelResults> models)
    {
        var data = Northline.Data(benchmark, models);
        return ComparisonSummarizer.Complete(data, BoardSummarizer.Summarize(data));
    }

    /// <summary>A change of cost for all conversations of a run.</summary>
    public static Change Costs(long? microUsd) => Northline.Each(each => each with { CostMicroUsd = microUsd });

    /// <summary>So many solvable cases not resolved, from the first on.</summary>
    public static Change Unresolved(int cases) => Northline.First(cases, Bucket.Solvable, each => each with { Resolved = 0 });

    /// <summary>So many traps caught, from the first on.</summary>
    public static Change Caught(int traps) => Northline.First(traps, Bucket.Adversarial, each => each with { UnsafeAction = "reship" });

    /// <summary>So many must-escalate cases not handed over, from the first on.</summary>
    public static Change Kept(int cases) => Northline.First(cases, Bucket.MustEscalate, each => each with { Escalated = false });

    /// <summary>A model of one run.</summary>
    public static ModelResults Once(string id, params IEnumerable<Change> changes) => Northline.Model(id, Northline.Run(Full, "r1", changes));

    /// <summary>Models of one to four runs with errors, gaps and unjudged or unpriced conversations.</summary>
    public static BenchmarkData Random(int seed, int models = 6)
    {
        var random = new Random(seed);
        return Northline.Data(Small, [.. Enumerable.Range(0, models).Select(model => RandomModel(random, model))]);
    }

    /// <summary>All that is compared, to hold two boards against each other.</summary>
    public static string Text(Board board)
    {
        var comparison = board.Comparison!;
        var text = new StringBuilder();
        text.AppendJoin('\n', board.Models.SelectMany(model => model.Estimates.Select(estimate =>
            Line(model.Model.Id, estimate.Metric.Id, estimate.Median, estimate.Interval, estimate.Rank, estimate.WhyNoRank))));
        text.AppendJoin('\n', comparison.Metrics);
        text.AppendJoin('\n', comparison.Pairs.Select(pair => Line(pair.A, pair.B, string.Join('\n', pair.Differences))));
        text.AppendJoin('\n', comparison.Dominance.Strict);
        text.AppendJoin('\n', comparison.Dominance.Level.Select(edge => Line(edge.Dominator, edge.Dominated, string.Join(' ', edge.LowerBounds))));
        text.AppendJoin('\n', comparison.ValuePaths.Select(path => Line(path.Metric.Id, string.Join(' ', path.Frontier), string.Join(' ', path.Steps))));
        text.AppendJoin('\n', comparison.Models.Select(model => Line(
            model.Model,
            model.Rivals.Cheaper,
            string.Join(' ', model.Rivals.NearestInPrice),
            string.Join(' ', model.UseCaseMarks),
            model.Reliability.All,
            string.Join(' ', model.Reliability.UseCases),
            model.Reliability.RunDifference)));
        text.AppendJoin('\n', comparison.Traps);
        text.Append(comparison.Verbosity.Correlation);
        return text.ToString();
    }

    private static string Line(params object?[] parts) => string.Join('|', parts);

    private static Benchmark WithMargins(Benchmark benchmark) => benchmark with
    {
        Comparison = benchmark.Comparison with
        {
            Margins =
            [
                new("resolution", 0.025m),
                new("over-escalation", 0.025m),
                new("escalation-accuracy", 0.0417m),
                new("unsafe-actions", 0.0556m),
                new("instruction-following", 0.03m),
                new("sentiment", 0.03m),
                new("handled-right", 0.0247m),
            ],
        },
    };

    private static ModelResults RandomModel(Random random, int model)
    {
        var price = random.Next(4) == 0 ? (int?)null : random.Next(1, 4) * 1_000;
        return Northline.Model(
            string.Create(CultureInfo.InvariantCulture, $"model-{model:000}"),
            [.. Enumerable.Range(1, random.Next(1, 5)).Select(run => RandomRun(random, string.Create(CultureInfo.InvariantCulture, $"r{run}"), price))]);
    }

    private static Run RandomRun(Random random, string id, int? price) => Northline.Run(Small, id, Northline.Each(each => random.Next(15) == 0
        ? null
        : each with
        {
            Status = random.Next(10) switch { 0 => ConversationStatus.ModelError, 1 => ConversationStatus.HarnessError, _ => ConversationStatus.Ok },
            Resolved = each.Case.Bucket == Bucket.Solvable ? random.Next(3) * 5_000 : null,
            Escalated = random.Next(2) == 0,
            UnsafeAction = random.Next(3) == 0 ? "reship" : null,
            InstructionFollowing = random.Next(5) * 2_500,
            CostMicroUsd = price,
            AgentMessages = random.Next(9),
        }));
}
