using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Tests.Comparison;

/// <summary>What must hold for any board.</summary>
public sealed class ComparisonPropertyTests
{
    [Fact]
    public void An_interval_holds_its_headline_and_stays_where_values_can_be() => Holds(board =>
        board.Models.SelectMany(model => model.Estimates).All(estimate => estimate is not { Interval: { } interval, Median: { } median }
            || (interval.Low <= median.ToDouble() && median.ToDouble() <= interval.High && interval.Low >= 0
                && (estimate.Metric.Unit is not (MetricUnit.Rate or MetricUnit.Score) || interval.High <= 1))));

    [Fact]
    public void A_headline_without_interval_or_rank_says_why() => Holds(board =>
        board.Models.SelectMany(model => model.Estimates).All(estimate =>
            estimate.Median is null
                ? estimate is { Interval: null, Rank: null, Why: not null }
                : estimate.Interval is null == estimate.WhyNoInterval is not null && estimate.Rank is null == estimate.WhyNoRank is not null));

    [Fact]
    public void The_order_of_models_runs_and_conversations_changes_nothing() => HoldsForData(data =>
        Desks.Text(Complete(data)) == Desks.Text(Complete(data with
        {
            Models = [.. data.Models.Reverse().Select(model => model with
            {
                Runs = [.. model.Runs.Reverse().Select(run => run with { Conversations = [.. run.Conversations.Reverse()] })],
            })],
        })));

    [Fact]
    public void A_copy_of_a_model_changes_no_headline_and_no_interval_of_another() => HoldsForData(data =>
    {
        var copy = data.Models[0] with { Model = data.Models[0].Model with { Id = new ModelId("a-copy") } };
        var after = Complete(data with { Models = [.. data.Models, copy] });
        return Complete(data).Models.All(model => model.Estimates.Zip(after.Find(model.Model.Id)!.Estimates).All(pair =>
            pair.First.Median == pair.Second.Median && pair.First.Interval == pair.Second.Interval));
    });

    [Fact]
    public void Swapping_two_models_negates_each_difference_exactly() => HoldsForData(data =>
    {
        var swapped = data with { Models = [.. data.Models.Select((model, index) => model with { Model = model.Model with { Id = new ModelId($"m{9 - index}") } })] };
        var (forth, back) = (Complete(data), Complete(swapped));
        return forth.Comparison!.Pairs.All(pair => MetricCatalog.All.All(metric =>
            back.Comparison!.Difference(Renamed(data, pair.A), Renamed(data, pair.B), metric) == pair[metric]));
    });

    [Fact]
    public void Strict_edges_are_those_of_the_definition() => Holds(board => DominanceByHand.Strict(board).SequenceEqual(board.Comparison!.Dominance.Strict));

    [Fact]
    public void Level_edges_are_those_of_the_definition() => Holds(board => DominanceByHand.Level(board).SequenceEqual(
        board.Comparison!.Dominance.Level.Select(edge => $"{edge.Dominator} over {edge.Dominated}")));

    [Fact]
    public void Strict_edges_are_transitive_and_never_lead_back() => Holds(board =>
    {
        HashSet<StrictEdge> edges = [.. board.Comparison!.Dominance.Strict];
        return edges.All(edge => !edges.Contains(new StrictEdge(edge.Dominated, edge.Dominator)))
            && edges.All(first => edges.Where(second => second.Dominator == first.Dominated)
                .All(second => edges.Contains(new StrictEdge(first.Dominator, second.Dominated))));
    });

    [Fact]
    public void Level_edges_have_no_cycle_alone_or_with_strict_ones() => Holds(board =>
    {
        var left = board.Models.Select(model => model.Model.Id).ToHashSet();
        (ModelId From, ModelId To)[] edges =
        [
            .. board.Comparison!.Dominance.Level.Select(edge => (edge.Dominator, edge.Dominated)),
            .. board.Comparison.Dominance.Strict.Select(edge => (edge.Dominator, edge.Dominated)),
        ];
        // Without a cycle there is always a model that none of the others left leads to.
        while (left.FirstOrDefault(model => !edges.Any(edge => edge.To == model && left.Contains(edge.From))) is { Value: not null } free)
        {
            left.Remove(free);
        }

        return left.Count == 0;
    });

    [Fact]
    public void Adjusted_p_values_keep_the_order_and_are_never_smaller() => Holds(board => MetricCatalog.All.All(metric =>
    {
        ImmutableArray<PairDifference> family = [.. board.Comparison!.Pairs.Select(pair => pair[metric]).OfType<PairDifference>().OrderBy(difference => difference.P)];
        return family.All(difference => difference.AdjustedP >= difference.P && difference.AdjustedP <= 1)
            && family.Zip(family.Skip(1)).All(pair => pair.First.AdjustedP <= pair.Second.AdjustedP);
    }));

    [Fact]
    public void A_rank_range_is_never_empty() => Holds(board => board.Models.SelectMany(model => model.Estimates).All(estimate =>
        estimate.Rank is not { } rank || (rank.From >= 1 && rank.From <= rank.To && rank.To <= rank.Of)));

    [Fact]
    public void Along_a_path_cost_gain_and_price_rise() => Holds(board => board.Comparison!.ValuePaths.All(path =>
        path.Steps.All(step => step.Gain.Sign > 0 && step.ExtraCost.Sign > 0)
        && path.Steps.Zip(path.Steps.Skip(1)).All(pair => pair.First.PricePerExtraTicket <= pair.Second.PricePerExtraTicket)));

    private static Board Complete(BenchmarkData data) => ComparisonSummarizer.Complete(data, BoardSummarizer.Summarize(data));

    private static ModelId Renamed(BenchmarkData data, ModelId model) =>
        new($"m{9 - data.Models.Select((each, index) => (each.Model.Id, index)).First(pair => pair.Id == model).index}");

    private static void Holds(Func<Board, bool> property) => HoldsForData(data => property(Complete(data)));

    private static void HoldsForData(Func<BenchmarkData, bool> property) =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => property(Desks.Random(seed))).Check(Config.QuickThrowOnFailure.WithMaxTest(40));
}
