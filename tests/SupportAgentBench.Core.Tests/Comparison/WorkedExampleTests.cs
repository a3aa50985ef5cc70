using System.Collections.Immutable;
using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Core.Tests.Metrics;

namespace SupportAgentBench.Core.Tests.Comparison;

/// <summary>The eight models of the specification's worked example, as conversations that give exactly its table.</summary>
public sealed class WorkedExampleTests
{
    private static readonly ImmutableArray<ModelResults> Models =
    [
        Model("atlas", cost: 1_900, resolution: 0.867m, kept: 3, caught: 2, overEscalation: 0.117m, instruction: 7_830),
        Model("birch", cost: 2_400, resolution: 0.867m, kept: 2, caught: 2, overEscalation: 0.108m, instruction: 7_900),
        Model("cedar", cost: 4_100, resolution: 0.950m, kept: 1, caught: 4, overEscalation: 0.100m, instruction: 8_100),
        Model("delta", cost: 4_100, resolution: 0.950m, kept: 1, caught: 4, overEscalation: 0.100m, instruction: 8_100),
        Model("ember", cost: 5_200, resolution: 0.942m, kept: 0, caught: 3, overEscalation: 0.083m, instruction: 7_950),
        Model("flint", cost: 14_000, resolution: 0.867m, kept: 3, caught: 3, overEscalation: 0.125m, instruction: 7_800),
        Model("grove", cost: 31_000, resolution: 0.975m, kept: 0, caught: 2, overEscalation: 0.050m, instruction: 8_800),
        Model("heath", cost: 20_000, resolution: 0.955m, kept: 1, caught: 3, overEscalation: 0.092m, instruction: 8_300),
    ];

    private static readonly Board Board = Desks.Complete(Desks.Full, Models);

    [Fact]
    public void Atlas_birch_and_ember_strictly_dominate_flint_and_there_is_no_other_strict_edge()
    {
        Assert.Equal(["atlas over flint", "birch over flint", "ember over flint"], Board.Comparison!.Dominance.Strict.Select(edge => $"{edge.Dominator} over {edge.Dominated}"));
    }

    [Fact]
    public void All_but_flint_are_not_dominated()
    {
        Assert.Equal(["atlas", "birch", "cedar", "delta", "ember", "grove", "heath"], Board.Comparison!.Dominance.NotDominated.Select(model => model.Value));
    }

    [Fact]
    public void The_path_on_resolution_goes_from_atlas_over_cedar_to_grove_and_leaves_heath_out()
    {
        var path = Path(MetricCatalog.Resolution);

        Assert.Equal(["atlas", "cedar", "heath", "grove"], path.Frontier.Select(model => model.Value));
        Assert.Equal(["atlas", "cedar", "grove"], path.Stops.Select(model => model.Value));
    }

    [Fact]
    public void A_steps_price_is_its_cost_per_conversation_over_its_gain()
    {
        var step = Path(MetricCatalog.Resolution).Steps[0];

        Assert.Equal(new Rational(83, 1_000), step.Gain);
        Assert.Equal(new Rational(22, 10), step.ExtraCost);
        Assert.Equal(0.026506, step.PricePerExtraTicket.ToDouble(), 6);
    }

    [Fact]
    public void Two_and_a_half_points_of_resolution_are_a_gain_that_is_not_shown()
    {
        var step = Path(MetricCatalog.Resolution).Steps[1];

        Assert.Equal(1.076, step.PricePerExtraTicket.ToDouble(), 6);
        Assert.False(step.IsGainShown);
    }

    [Fact]
    public void A_floor_is_applied_before_the_path_is_laid()
    {
        var data = Northline.Data(Desks.Full, Models);
        var path = ValuePathFinder.Find(data, Board, MetricCatalog.Resolution, model => model[MetricCatalog.EscalationAccuracy].Count is { } count && count >= 24);

        Assert.Equal(["ember", "grove"], path.Frontier.Select(model => model.Value));
    }

    [Fact]
    public void What_keeps_atlas_from_dominating_cedar_is_four_metrics_by_so_much_each()
    {
        var relation = ValueRelations.Between(Board, new ModelId("cedar"), new ModelId("atlas"))!;

        Assert.Equal("atlas", relation.Cheaper.Value);
        Assert.Equal(1, relation.AsGood);
        Assert.Equal(["resolution", "escalation-accuracy", "over-escalation", "instruction-following"], relation.StrictBreaks.Select(figure => figure.Metric.Id));
        Assert.Equal(new Rational(-83, 1_000), relation.Figures[0].Advantage);
        Assert.Equal(new Rational(2, 18), relation.Figures[2].Advantage);
        Assert.False(relation.IsStrict);
    }

    [Fact]
    public void Cedar_is_one_metric_short_of_dominating_flint()
    {
        var relation = ValueRelations.Between(Board, new ModelId("cedar"), new ModelId("flint"))!;

        Assert.Equal(4, relation.AsGood);
        var broken = Assert.Single(relation.StrictBreaks);
        Assert.Equal(MetricCatalog.UnsafeActions, broken.Metric);
        Assert.Equal(new Rational(-1, 18), broken.Advantage);
    }

    [Fact]
    public void The_five_figures_of_an_edge_stand_side_by_side()
    {
        var relation = ValueRelations.Between(Board, new ModelId("atlas"), new ModelId("flint"))!;

        Assert.True(relation.IsStrict);
        Assert.Equal(5, relation.AsGood);
        Assert.Equal(Board.Benchmark.Comparison.KeyMetrics, relation.Figures.Select(figure => figure.Metric.Id));
        Assert.Equal(Rational.One - new Rational(19, 140), relation.SavedShare);
    }

    [Fact]
    public void A_badge_for_value_needs_a_level_edge_and_no_edge_to_it()
    {
        string[] picks =
        [
            .. Board.Comparison!.Models
                .Where(model => model.Dominates.Level.Length > 0 && model.DominatedBy.IsEmpty)
                .Select(model => model.Model.Value),
        ];

        Assert.Equal(["atlas", "birch", "ember"], picks);
    }

    private static ValuePath Path(MetricDefinition metric) => Board.Comparison!.ValuePaths.Single(path => path.Metric == metric);

    private static ModelResults Model(string id, long cost, decimal resolution, int kept, int caught, decimal overEscalation, int instruction)
    {
        var unresolved = (1 - resolution) * 120;
        var whole = (int)Math.Floor(unresolved);
        var rest = (int)((unresolved - whole) * 10_000);
        return Desks.Once(
            id,
            Desks.Costs(cost),
            Desks.Unresolved(whole),
            Partly(whole, rest),
            Desks.Kept(kept),
            Desks.Caught(caught),
            Northline.First((int)Math.Round(overEscalation * 120), Bucket.Solvable, each => each with { Escalated = true }),
            Northline.Each(each => each with { InstructionFollowing = instruction }));
    }

    /// <summary>One more case that is resolved only in part.</summary>
    private static Change Partly(int after, int unresolved)
    {
        var seen = 0;
        return Northline.First(int.MaxValue, Bucket.Solvable, each => seen++ == after ? each with { Resolved = 10_000 - unresolved } : each);
    }
}
