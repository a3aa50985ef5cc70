using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Core.Tests.Comparison;

public class ValueStepTests
{
    [Theory]
    [InlineData(0.01, 0.2, true)]
    [InlineData(-0.01, 0.2, false)]
    [InlineData(0.1, 0.2, false)]
    [InlineData(0.01, 0.04, false)]
    public void A_step_has_a_price_where_its_gain_is_shown_and_the_gap_of_the_headlines_is_a_likely_one(double low, double high, bool hasPrice) =>
        Assert.Equal(hasPrice, new ValueStep(new ModelId("a"), new ModelId("b"), new Rational(1, 20), Rational.One, new Interval(low, high)).HasPrice);

    [Fact]
    public void A_step_that_was_not_tested_has_none() =>
        Assert.False(new ValueStep(new ModelId("a"), new ModelId("b"), new Rational(1, 20), Rational.One, Interval: null).HasPrice);
}
