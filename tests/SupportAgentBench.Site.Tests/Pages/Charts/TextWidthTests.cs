using SupportAgentBench.Site.Pages.Charts;

namespace SupportAgentBench.Site.Tests.Pages.Charts;

/// <summary>Against widths that a browser measured at 12 px: DejaVu Sans, the widest of the usual faces, and Liberation Sans, as wide as Arial.</summary>
public class TextWidthTests
{
    [Theory]
    [InlineData("gemini-3.1-flash-lite", 120.57, 104.71)]
    [InlineData("kimi-k2.6", 55.67, 48.01)]
    [InlineData("MiniMax M3", 71.24, 64.68)]
    [InlineData("deepseek-v4-flash", 109.82, 98.06)]
    [InlineData("WWWWW mmmm", 109.9, 99.95)]
    [InlineData("$112 0123456789", 110.71, 96.77)]
    public void A_text_is_never_wider_than_its_estimate_which_wastes_little(string text, double widest, double usual)
    {
        var estimate = TextWidth.Of(text, 12);

        Assert.InRange(estimate, widest, widest * 1.12);
        Assert.True(estimate > usual);
    }

    [Fact]
    public void Bold_is_as_much_wider_as_the_widest_face_says() =>
        Assert.True(TextWidth.Of("gemini-3.1-flash-lite", 12) * TextWidth.BoldFactor >= 136.98);

    [Theory]
    [InlineData("漢字", 24)]
    [InlineData("\U0001F600", 12)]
    [InlineData("é", 6)]
    public void What_is_not_latin_is_as_wide_as_high_at_least(string text, double least) =>
        Assert.InRange(TextWidth.Of(text, 12), least, 2 * least);

    [Fact]
    public void A_mark_on_a_letter_takes_no_room() => Assert.Equal(TextWidth.Of("e", 12), TextWidth.Of("e\u0301", 12));

    [Fact]
    public void A_long_text_is_cut_to_its_room_and_says_so()
    {
        var fitted = TextWidth.Fitted(new string('a', 1_000), 12, 100);

        Assert.EndsWith("a…", fitted, StringComparison.Ordinal);
        Assert.InRange(TextWidth.Of(fitted, 12), 80, 100);
    }

    [Fact]
    public void A_text_that_has_room_stays_whole() => Assert.Equal("kimi-k2.6", TextWidth.Fitted("kimi-k2.6", 12, 70));
}
