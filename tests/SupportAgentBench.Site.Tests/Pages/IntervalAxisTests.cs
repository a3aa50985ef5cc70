using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Pages.Charts;

namespace SupportAgentBench.Site.Tests.Pages;

public class IntervalAxisTests
{
    [Theory]
    [InlineData("cost")]
    [InlineData("agent-messages")]
    [InlineData("sentiment")]
    [InlineData("over-escalation")]
    public void A_model_a_little_beyond_the_others_leaves_the_axis_where_it_is(string metric) =>
        Assert.Equal(Over(metric, Measured(metric, 0.66, 0.83)), Over(metric, Measured(metric, 0.66, 0.83), Measured(metric, 0.655, 0.835)));

    [Theory]
    [InlineData("cost")]
    [InlineData("agent-messages")]
    [InlineData("over-escalation")]
    public void A_model_far_beyond_the_others_moves_it(string metric) =>
        Assert.NotEqual(Over(metric, Measured(metric, 0.4, 0.5)), Over(metric, Measured(metric, 0.4, 0.5), Measured(metric, 0.8, 0.95)));

    [Fact]
    public void Prices_of_which_one_is_nothing_lie_on_an_axis_from_nothing() =>
        Assert.Equal(new LinearScale(0, 15), Over("cost", Measured("cost", 0, 14.2)));

    [Fact]
    public void Nothing_but_nothing_has_an_axis_without_length() =>
        Assert.Equal(new LinearScale(0, 0), Over("tool-calls", Measured("tool-calls", 0, 0)));

    [Fact]
    public void What_was_not_measured_has_no_axis() =>
        Assert.Null(Over("cost", Measured("cost", 1, 2) with { Median = null }));

    private static Scale? Over(string metric, params Estimate[] estimates) => IntervalAxis.Over(MetricCatalog.Find(metric)!, estimates);

    private static Estimate Measured(string metric, double low, double high) => new()
    {
        Metric = MetricCatalog.Find(metric)!,
        PerRun = [],
        Median = new Rational((int)(low * 1_000), 1_000),
        FullN = 162,
        Pooled = new Tally(),
        Interval = new Interval(low, high),
    };
}
