using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Core.Tests.Metrics;

public class DifferenceFormatTests
{
    [Theory]
    [InlineData("resolution", 83, 1000, "+8.3 points")]
    [InlineData("resolution", -4, 1000, "−0.4 points")]
    [InlineData("resolution", -1, 100000, "0.0 points")]
    [InlineData("instruction-following", 1, 25, "+0.04")]
    [InlineData("instruction-following", 1, 1000, "0.00")]
    [InlineData("cost", -11, 5, "−$2.20")]
    [InlineData("tool-calls", 0, 1, "0.0")]
    public void A_difference_has_a_sign_unless_it_prints_as_nothing(string metric, int numerator, int denominator, string text) =>
        Assert.Equal(text, DifferenceFormat.Value(MetricCatalog.Find(metric)!, new Rational(numerator, denominator)));

    [Theory]
    [InlineData("resolution", 0.0412, 0.1361, "4.1 to 13.7")]
    [InlineData("resolution", -0.0412, 0.1361, "−4.2 to 13.7")]
    [InlineData("instruction-following", -0.011, 0.02, "−0.02 to 0.02")]
    [InlineData("resolution", -1.78, 2.28, "−100.0 to 100.0")]
    [InlineData("cost", -2.2, 4.101, "−$2.20 to $4.11")]
    public void An_interval_never_looks_tighter_than_it_is(string metric, double low, double high, string text) =>
        Assert.Equal(text, DifferenceFormat.Interval(MetricCatalog.Find(metric)!, new Interval(low, high)));

    [Theory]
    [InlineData("resolution", 0.025, 120, "3 tickets")]
    [InlineData("escalation-accuracy", 0.0417, 24, "1 ticket")]
    [InlineData("unsafe-actions", 0.0556, 18, "1 trap")]
    [InlineData("handled-right", 0.0247, 162, "4 cases")]
    [InlineData("instruction-following", 0.03, 162, "0.03")]
    [InlineData("escalation-accuracy", 0.0417, 1, "4.2 points")]
    public void A_margin_is_told_in_what_a_reader_counts(string metric, double margin, int fullN, string text) =>
        Assert.Equal(text, DifferenceFormat.Margin(MetricCatalog.Find(metric)!, margin, fullN));

    [Theory]
    [InlineData("instruction-following", 2, 1000, "under 0.01")]
    [InlineData("resolution", 3, 10000, "under 0.1 points")]
    [InlineData("resolution", 83, 1000, "8.3 points")]
    public void A_gap_that_decides_is_never_printed_as_none(string metric, int numerator, int denominator, string text) =>
        Assert.Equal(text, DifferenceFormat.Gap(MetricCatalog.Find(metric)!, new Rational(numerator, denominator)));

    [Fact]
    public void A_bound_is_rounded_to_the_careful_side()
    {
        Assert.Equal("2.6 points", DifferenceFormat.AtMost(MetricCatalog.Resolution, 0.02501));
        Assert.Equal("2.5 points", DifferenceFormat.AtLeast(MetricCatalog.Resolution, 0.02599));
    }
}
