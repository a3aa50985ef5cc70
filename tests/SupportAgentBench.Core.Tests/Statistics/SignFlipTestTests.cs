using FsCheck;
using FsCheck.Fluent;
using SupportAgentBench.Core.Statistics;

namespace SupportAgentBench.Core.Tests.Statistics;

public sealed class SignFlipTestTests
{
    [Fact]
    public void It_is_the_share_of_all_patterns_of_signs_with_at_least_the_observed_sum() => Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
    {
        var random = new Random(seed);
        long[] differences = [.. Enumerable.Range(0, random.Next(1, 11)).Select(_ => random.NextInt64(-6, 7))];
        var observed = Math.Abs(differences.Sum());
        long[] sums = [.. Enumerable.Range(0, 1 << differences.Length).Select(signs =>
            Math.Abs(differences.Select((difference, index) => ((signs >> index) & 1) == 0 ? difference : -difference).Sum()))];
        var probability = SignFlipTest.Of(differences)!.Value;
        return probability.Exact == sums.Count(sum => sum >= observed) / (double)sums.Length
            && probability.Mid == (sums.Count(sum => sum > observed) + (sums.Count(sum => sum == observed) / 2.0)) / sums.Length;
    }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void The_unit_of_the_differences_does_not_matter()
    {
        Assert.Equal(SignFlipTest.Of([1, -2, 3, 0]), SignFlipTest.Of([600, -1_200, 1_800, 0]));
    }

    [Fact]
    public void Without_a_difference_it_is_certain()
    {
        Assert.Equal(new SignFlipProbability(1, 1, 0), SignFlipTest.Of([0, 0, 0]));
    }

    [Fact]
    public void So_many_differences_that_t_is_as_good_are_left_to_t()
    {
        Assert.Null(SignFlipTest.Of([.. Enumerable.Range(0, 5_000).Select(value => (long)(1 + (value % 2)))]));
    }
}
