using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Tests.Comparison;

public sealed class RivalsTests
{
    private static readonly Board Board = Desks.Complete(
        Desks.Full,
        Desks.Once("a", Desks.Costs(100), Desks.Unresolved(4)),
        Desks.Once("b", Desks.Costs(110), Desks.Unresolved(3)),
        Desks.Once("c", Desks.Costs(110), Desks.Unresolved(2)),
        Desks.Once("d", Desks.Costs(180), Desks.Unresolved(1)),
        Desks.Once("e", Desks.Costs(null)));

    [Fact]
    public void The_next_cheaper_and_the_next_dearer_model_really_cost_less_and_more()
    {
        var rivals = Rivals("c");

        Assert.Equal("a", rivals.Cheaper!.Value);
        Assert.Equal("d", rivals.Dearer!.Value);
        Assert.Null(Rivals("a").Cheaper);
        Assert.Null(Rivals("d").Dearer);
    }

    [Fact]
    public void The_nearest_in_price_come_first()
    {
        Assert.Equal(["b", "a", "d"], Rivals("c").NearestInPrice.Select(model => model.Value));
    }

    [Fact]
    public void Neighbours_in_quality_come_nearest_first_on_either_side()
    {
        Assert.Equal(["d", "e"], Rivals("c").Better.Select(model => model.Value));
        Assert.Equal(["b", "a"], Rivals("c").Worse.Select(model => model.Value));
    }

    [Fact]
    public void A_model_without_a_cost_has_rivals_in_quality_alone()
    {
        var rivals = Rivals("e");

        Assert.Null(rivals.Cheaper);
        Assert.Empty(rivals.NearestInPrice);
        Assert.Equal(4, rivals.Worse.Length);
    }

    private static Rivals Rivals(string model) => Board.Comparison![new ModelId(model)].Rivals;
}
