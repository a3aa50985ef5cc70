using SupportAgentBench.Core.Simulation;

namespace SupportAgentBench.Core.Tests.Simulation;

public class SeededRandomTests
{
    // From an independent implementation of xoshiro256** seeded by SplitMix64.
    [Theory]
    [InlineData(0UL, 11091344671253066420UL, 13793997310169335082UL, 1900383378846508768UL)]
    [InlineData(42UL, 1546998764402558742UL, 6990951692964543102UL, 12544586762248559009UL)]
    public void The_stream_is_that_of_xoshiro256_star_star(ulong seed, ulong first, ulong second, ulong third)
    {
        var random = new SeededRandom(seed);

        Assert.Equal([first, second, third], [random.NextUInt64(), random.NextUInt64(), random.NextUInt64()]);
    }

    [Fact]
    public void A_name_cut_elsewhere_is_another_stream()
    {
        var one = SeededRandom.For(1, "ab", "c").NextUInt64();

        Assert.NotEqual(one, SeededRandom.For(1, "a", "bc").NextUInt64());
        Assert.NotEqual(one, SeededRandom.For(2, "ab", "c").NextUInt64());
        Assert.Equal(one, SeededRandom.For(1, "ab", "c").NextUInt64());
    }

    [Fact]
    public void Bounded_numbers_take_every_value_and_no_other()
    {
        var random = new SeededRandom(3);

        var seen = Enumerable.Range(0, 1000).Select(_ => random.Next(7)).Distinct().Order();

        Assert.Equal([0, 1, 2, 3, 4, 5, 6], seen);
    }

    [Fact]
    public void Normal_numbers_have_mean_zero_and_deviation_one()
    {
        var random = new SeededRandom(4);

        double[] drawn = [.. Enumerable.Range(0, 20_000).Select(_ => random.NextNormal())];

        Assert.InRange(drawn.Average(), -0.03, 0.03);
        Assert.InRange(drawn.Average(value => value * value), 0.96, 1.04);
    }

    [Fact]
    public void Shuffling_keeps_every_item()
    {
        int[] items = [1, 2, 3, 4, 5, 6, 7, 8];

        new SeededRandom(5).Shuffle<int>(items);

        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8], items.Order());
        Assert.NotEqual([1, 2, 3, 4, 5, 6, 7, 8], items);
    }
}
