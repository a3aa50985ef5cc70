using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Core.Tests.Numbers;

public sealed class NumberFormatTests
{
    [Theory]
    [InlineData(7, 8, "88%")]
    [InlineData(1, 8, "13%")]
    [InlineData(1, 40, "3%")]
    [InlineData(0, 18, "0%")]
    [InlineData(18, 18, "100%")]
    [InlineData(1, 250, "<1%")]
    [InlineData(3, 500, "1%")]
    [InlineData(249, 250, ">99%")]
    [InlineData(497, 500, "99%")]
    [InlineData(3, 2, "150%")]
    public void A_percentage_is_rounded_half_away_from_zero_and_never_claims_all_or_nothing(int numerator, int denominator, string text) =>
        Assert.Equal(text, NumberFormat.Percent(new Rational(numerator, denominator)));

    [Theory]
    [InlineData(104, 120, "86.7%")]
    [InlineData(1, 2, "50.0%")]
    [InlineData(0, 1, "0.0%")]
    [InlineData(1, 1, "100.0%")]
    [InlineData(1, 2500, "<0.1%")]
    [InlineData(2499, 2500, ">99.9%")]
    public void A_percentage_of_a_tooltip_has_one_decimal(int numerator, int denominator, string text) =>
        Assert.Equal(text, NumberFormat.Percent(new Rational(numerator, denominator), 1));

    [Theory]
    [InlineData(285, 1000, "0.29")]
    [InlineData(125, 1000, "0.13")]
    [InlineData(996, 1000, ">0.99")]
    [InlineData(994, 1000, "0.99")]
    [InlineData(4, 1000, "<0.01")]
    [InlineData(1, 1, "1.00")]
    [InlineData(0, 1, "0.00")]
    public void A_score_has_two_decimals_and_never_claims_all_or_nothing(int numerator, int denominator, string text) =>
        Assert.Equal(text, NumberFormat.Score(new Rational(numerator, denominator)));

    [Theory]
    [InlineData("1.9", "$1.90")]
    [InlineData("27.4", "$27.4")]
    [InlineData("410", "$410")]
    [InlineData("8.204113", "$8.20")]
    [InlineData("9.996", "$10.0")]
    [InlineData("99.96", "$100")]
    [InlineData("999.6", "$1,000")]
    [InlineData("0.0412", "$0.0412")]
    [InlineData("0.09996", "$0.100")]
    [InlineData("1234", "$1,230")]
    [InlineData("1234567", "$1,230,000")]
    [InlineData("0", "$0.00")]
    [InlineData("-2.205", "−$2.21")]
    public void A_cost_has_three_significant_digits(string amount, string text) =>
        Assert.Equal(text, NumberFormat.Dollars(Rational.FromDecimal(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData(83, 1000, "8.3 points")]
    [InlineData(-1, 250, "−0.4 points")]
    [InlineData(1, 100, "1.0 points")]
    [InlineData(-1, 10_000, "0.0 points")]
    public void A_difference_is_told_in_points_with_one_decimal_and_a_real_minus(int numerator, int denominator, string text) =>
        Assert.Equal(text, NumberFormat.Points(new Rational(numerator, denominator)));

    [Theory]
    [InlineData(1, "1st")]
    [InlineData(2, "2nd")]
    [InlineData(3, "3rd")]
    [InlineData(4, "4th")]
    [InlineData(11, "11th")]
    [InlineData(12, "12th")]
    [InlineData(13, "13th")]
    [InlineData(21, "21st")]
    [InlineData(111, "111th")]
    [InlineData(1002, "1,002nd")]
    public void Ordinals_are_English(int place, string text) => Assert.Equal(text, NumberFormat.Ordinal(place));

    [Theory]
    [InlineData(0, "zero")]
    [InlineData(6, "six")]
    [InlineData(12, "twelve")]
    [InlineData(13, "13")]
    [InlineData(1500, "1,500")]
    public void Counts_up_to_twelve_are_words_in_a_sentence(int count, string text) => Assert.Equal(text, NumberFormat.InWords(count));

    [Theory]
    [InlineData(999, "999")]
    [InlineData(1000, "1,000")]
    [InlineData(-1234567, "−1,234,567")]
    public void Large_numbers_are_grouped(int value, string text) => Assert.Equal(text, NumberFormat.Integer(value));
}
