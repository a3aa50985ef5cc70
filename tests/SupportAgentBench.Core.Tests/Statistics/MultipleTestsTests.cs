using SupportAgentBench.Core.Statistics;

namespace SupportAgentBench.Core.Tests.Statistics;

public sealed class MultipleTestsTests
{
    [Fact]
    public void An_empty_family_has_no_values()
    {
        Assert.Empty(MultipleTests.BenjaminiHochberg([]));
        Assert.Empty(MultipleTests.Holm([]));
    }

    [Fact]
    public void A_family_of_one_is_not_adjusted()
    {
        Assert.Equal([0.03], MultipleTests.BenjaminiHochberg([0.03]));
        Assert.Equal([0.03], MultipleTests.Holm([0.03]));
    }

    [Fact]
    public void Holm_is_never_below_Benjamini_and_Hochberg()
    {
        var random = new Random(1);
        double[] family = [.. Enumerable.Range(0, 276).Select(_ => Math.Pow(random.NextDouble(), 3))];

        Assert.All(MultipleTests.Holm(family).Zip(MultipleTests.BenjaminiHochberg(family)), pair => Assert.True(pair.First >= pair.Second));
    }
}
