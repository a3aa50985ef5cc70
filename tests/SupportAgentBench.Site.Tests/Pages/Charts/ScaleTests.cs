using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Pages.Charts;

namespace SupportAgentBench.Site.Tests.Pages.Charts;

public class ScaleTests
{
    [Theory]
    [InlineData(0, 100, 5, "0 20 40 60 80 100")]
    [InlineData(113, 154, 6, "120 130 140 150")]
    [InlineData(0, 1, 4, "0 0.5 1")]
    [InlineData(5.02, 5.92, 7, "5.2 5.4 5.6 5.8")]
    [InlineData(0.03, 0.0307, 4, "0.03 0.0302 0.0304 0.0306")]
    public void A_linear_axis_counts_in_ones_twos_and_fives(double from, double to, int most, string ticks) =>
        Assert.Equal(ticks, Texts(new LinearScale(from, to), most));

    [Theory]
    [InlineData(1.9, 112, 7, "2 5 10 20 50 100")]
    [InlineData(0.5, 20, 7, "0.5 1 2 5 10 20")]
    [InlineData(0.01, 10_000, 7, "0.01 0.1 1 10 100 1000 10000")]
    [InlineData(0.000001, 1_000_000_000, 7, "0.000001 0.001 1 1000 1000000 1000000000")]
    [InlineData(4, 17, 7, "4 6 8 10 12 14 16")]
    public void A_logarithmic_axis_counts_so_in_every_decade_or_in_whole_decades(double from, double to, int most, string ticks) =>
        Assert.Equal(ticks, Texts(new LogScale(from, to), most));

    [Fact]
    public void Equal_factors_are_equally_far_on_a_logarithmic_axis()
    {
        var scale = new LogScale(1, 100);

        Assert.Equal(0, scale.Position(1));
        Assert.Equal(0.5, scale.Position(10), 12);
        Assert.Equal(1, scale.Position(100));
    }

    [Fact]
    public void A_value_beyond_an_end_stands_at_it()
    {
        Assert.Equal(0, new LogScale(1, 100).Position(-5));
        Assert.Equal(1, new LogScale(1, 100).Position(double.MaxValue));
        Assert.Equal(0, new LinearScale(1, 2).Position(double.MinValue));
        Assert.Equal(1, new LinearScale(1, 2).Position(3));
    }

    [Fact]
    public void On_an_axis_without_length_a_value_stands_in_the_middle()
    {
        Assert.Equal(0.5, new LinearScale(7, 7).Position(7));
        Assert.Equal(0.5, new LogScale(7, 7).Position(7));
    }

    [Theory]
    [InlineData(113.2, 154.8, 110, 160)]
    [InlineData(140, 140, 139, 141)]
    [InlineData(158, 162, 158, 162)]
    [InlineData(120, 161, 120, 162)]
    [InlineData(0, 162, 0, 162)]
    public void An_axis_of_counts_begins_and_ends_on_round_counts_and_never_passes_all(double low, double high, double from, double to)
    {
        var scale = LinearScale.Around(low, high, most: 6, Rational.One, top: 162);

        Assert.Equal((from, to), (scale.From, scale.To));
    }

    [Theory]
    [InlineData(1.9, 112, 1.585, 158.489)]
    [InlineData(2.1, 2.2, 1.585, 2.512)]
    [InlineData(1, 100, 1, 100)]
    [InlineData(7.3, 7.3, 7.3, 7.3)]
    [InlineData(5e-324, 1.7e308, 5e-324, double.MaxValue)]
    public void A_logarithmic_axis_begins_and_ends_on_fifths_of_a_decade(double low, double high, double from, double to)
    {
        var scale = LogScale.Around(low, high);

        Assert.Equal(from, scale.From, from / 1_000);
        Assert.Equal(to, scale.To, to / 1_000);
    }

    private static string Texts(Scale scale, int most) => string.Join(' ', scale.Ticks(most).Select(tick => RationalFormat.Trimmed(tick)));
}
