using SupportAgentBench.Core.Simulation;

namespace SupportAgentBench.Core.Tests.Simulation;

public class ApportionmentTests
{
    [Fact]
    public void Shares_follow_their_weights()
    {
        Assert.Equal([6, 3, 1], Apportionment.ByWeight(10, [6, 3, 1], [18, 18, 18])!);
    }

    [Fact]
    public void A_full_share_hands_on_to_the_others()
    {
        Assert.Equal([2, 6, 2], Apportionment.ByWeight(10, [6, 3, 1], [2, 18, 18])!);
    }

    [Fact]
    public void What_weighs_nothing_gets_nothing()
    {
        Assert.Null(Apportionment.ByWeight(5, [1, 0], [4, 18]));
    }

    [Fact]
    public void Values_are_moved_until_they_add_up_within_their_bounds()
    {
        int[] values = [50, 99, 0, 100];

        Assert.True(Apportionment.AdjustTo(300, values, [0, 0, 0, 0], [100, 100, 100, 100], new SeededRandom(1)));

        Assert.Equal(300, values.Sum());
        Assert.All(values, value => Assert.InRange(value, 0, 100));
    }

    [Fact]
    public void A_total_beyond_the_bounds_is_refused()
    {
        int[] values = [1, 1];

        Assert.False(Apportionment.AdjustTo(5, values, [0, 0], [2, 2], new SeededRandom(1)));
    }

    [Fact]
    public void Proportional_shares_lose_no_unit()
    {
        Assert.Equal([33L, 33L, 34L], Apportionment.InProportion(100, [1, 1, 1.01]));
    }
}
