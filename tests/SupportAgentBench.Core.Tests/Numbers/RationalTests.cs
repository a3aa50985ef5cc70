using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Core.Tests.Numbers;

public sealed class RationalTests
{
    [Fact]
    public void Medians_and_their_texts_are_those_of_the_golden_vector()
    {
        var vector = StatisticsVectors.Read("V03");
        var cases = vector.GetProperty("input").GetProperty("runs").EnumerateArray().Zip(vector.GetProperty("expected").EnumerateArray()).ToArray();

        Assert.NotEmpty(cases);
        foreach (var (runs, expected) in cases)
        {
            var median = Rational.Median([.. runs.EnumerateArray().Select(run => new Rational(run.GetProperty("k").GetInt32(), run.GetProperty("n").GetInt32()))]);

            Assert.Equal(expected.GetProperty("median").GetDouble(), median.ToDouble(), 1e-6);
            Assert.Equal(expected.GetProperty("percent0").GetString(), NumberFormat.Percent(median));
            Assert.Equal(expected.GetProperty("percent1").GetString(), NumberFormat.Percent(median, 1));
            Assert.Equal(expected.GetProperty("score2").GetString(), NumberFormat.Score(median));
            Assert.Equal(expected.GetProperty("score3").GetString(), NumberFormat.Score(median, 3));
        }
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.1)]
    [InlineData(-2.5)]
    [InlineData(1e300)]
    [InlineData(1e-200)]
    [InlineData(double.MaxValue)]
    public void A_double_becomes_the_very_value_it_holds(double value) => Assert.Equal(value, Rational.FromDouble(value).ToDouble());

    [Fact]
    public void A_double_of_a_tenth_is_not_a_tenth() => Assert.NotEqual(new Rational(1, 10), Rational.FromDouble(0.1));

    [Theory]
    [InlineData(6, 4)]
    [InlineData(-6, 4)]
    [InlineData(6, -4)]
    [InlineData(0, -7)]
    [InlineData(long.MaxValue, long.MaxValue - 1)]
    [InlineData(long.MinValue, 2)]
    [InlineData(long.MinValue, long.MinValue)]
    [InlineData(3, long.MinValue)]
    public void A_fraction_of_longs_is_that_of_large_numbers(long numerator, long denominator) =>
        Assert.Equal(new Rational((BigInteger)numerator, (BigInteger)denominator), new Rational(numerator, denominator));

    [Fact]
    public void A_denominator_of_zero_is_refused() => Assert.Throws<DivideByZeroException>(() => new Rational(1, 0));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_double_that_is_no_number_is_refused(double value) => Assert.Throws<ArgumentException>(() => Rational.FromDouble(value));

    [Theory]
    [InlineData(1235, 2, 1235)]
    [InlineData(1235, -1, 1240)]
    [InlineData(1235, -3, 1000)]
    [InlineData(-15, -1, -20)]
    public void Rounding_reaches_left_of_the_point(int value, int decimals, int rounded) => Assert.Equal(rounded, RationalFormat.Round(value, decimals));

    [Fact]
    public void Fixed_decimals_agree_with_decimal_arithmetic() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<int>(),
            thousandths => RationalFormat.Fixed(new Rational(thousandths, 1000), 2)
                == Positive(decimal.Round(thousandths / 1000m, 2, MidpointRounding.AwayFromZero)).ToString("F2", CultureInfo.InvariantCulture))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void An_interval_rounded_outwards_holds_the_value() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<int>(),
            ArbMap.Default.ArbFor<PositiveInt>(),
            (numerator, denominator) =>
            {
                var value = new Rational(numerator, denominator.Get);
                return Parsed(RationalFormat.Fixed(value, 2, RoundingDirection.Down)) <= value
                    && value <= Parsed(RationalFormat.Fixed(value, 2, RoundingDirection.Up));
            })
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("9223372036854775807", "2")]
    [InlineData("-9223372036854775808", "3")]
    [InlineData("-9223372036854775809", "7")]
    [InlineData("1", "36893488147419103232")]
    public void Fractions_beyond_a_long_are_as_exact(string numerator, string denominator)
    {
        var value = new Rational(BigInteger.Parse(numerator, CultureInfo.InvariantCulture), BigInteger.Parse(denominator, CultureInfo.InvariantCulture));

        Assert.Equal($"{numerator}/{denominator}", value.ToString());
        Assert.Equal(value, value + value - value);
        Assert.Equal(value, value * value / value);
        Assert.Equal(Rational.Zero, value - value);
        Assert.True(value < value + 1);
    }

    [Fact]
    public void Small_fractions_agree_with_big_integers() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<int>(),
            ArbMap.Default.ArbFor<PositiveInt>(),
            ArbMap.Default.ArbFor<NonZeroInt>(),
            (first, shared, second) =>
            {
                var (a, b) = (new Rational(first, shared.Get), new Rational(second.Get, 360));
                return a + b == new Rational(((BigInteger)first * 360) + ((BigInteger)second.Get * shared.Get), (BigInteger)shared.Get * 360)
                    && a / b == new Rational((BigInteger)first * 360, (BigInteger)second.Get * shared.Get)
                    && a * b == new Rational((BigInteger)first * second.Get, (BigInteger)shared.Get * 360);
            })
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0.1, "0.100000000000")]
    [InlineData(-0.0009765625, "-0.000976562500")]
    [InlineData(1e-9, "0.000000001000")]
    [InlineData(123456.789, "123456.789000000004")]
    [InlineData(1234567.0, "1234567.000000000000")]
    public void Every_size_of_a_double_prints_by_one_rule(double value, string text) => Assert.Equal(text, RationalFormat.Fixed(Rational.FromDouble(value), 12));

    private static Rational Parsed(string text) => Rational.FromDecimal(decimal.Parse(text, CultureInfo.InvariantCulture));

    // A decimal keeps the sign of a zero; no page does.
    private static decimal Positive(decimal value) => value == 0 ? 0 : value;
}
