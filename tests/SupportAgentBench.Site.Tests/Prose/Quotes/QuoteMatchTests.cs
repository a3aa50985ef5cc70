using SupportAgentBench.Site.Prose.Quotes;

namespace SupportAgentBench.Site.Tests.Prose.Quotes;

/// <summary>How closely quoted words must agree with a message.</summary>
public class QuoteMatchTests
{
    [Theory]
    [InlineData("No photo needed", "No photo needed: I'll send nothing.", "Exact")]
    [InlineData("I'll send nothing.", "No photo needed: I'll send nothing.", "Exact")]
    [InlineData("I’ll send nothing", "No photo needed: I'll send nothing.", "Folded")]
    [InlineData("No photo\u00A0needed", "No  photo\nneeded", "Folded")]
    [InlineData("one-way - or not", "one‑way — or not", "Folded")]
    [InlineData("he said ‘no’ twice", "he said \"no\" twice", "Folded")]
    [InlineData("it is cancelled now", "**It** is: it is *cancelled* now", "Folded")]
    [InlineData("call order_lookup again", "call `order_lookup` again", "Folded")]
    [InlineData("soft hyphen", "so\u00ADft hy\u200Bphen", "Folded")]
    [InlineData("no photo needed", "No photo needed", "Case")]
    [InlineData("NO PHOTO – NEEDED", "no photo - needed", "Case")]
    [InlineData("ÉTÉ", "été", "Case")]
    public void The_tier_says_what_had_to_be_folded(string words, string message, string tier) => Assert.Equal(tier, Match(words, message)?.ToString());

    [Theory]
    [InlineData("It has shipped … send nothing")]
    [InlineData("It has shipped… No photo")]
    [InlineData("It has ... has it ... nothing")]
    [InlineData("It has […] has it")]
    [InlineData("It has (...) has it")]
    [InlineData("… send nothing …")]
    [InlineData("It has shipped, …")]
    public void Ellipses_stand_for_words_left_out(string words) => Assert.NotNull(Match(words, QuoteDesk.Reply));

    [Theory]
    [InlineData("send nothing … It has shipped")]
    [InlineData("It has shipped … It has shipped")]
    [InlineData("It has shipped … sand nothing")]
    public void Pieces_stand_in_the_order_of_the_message(string words) => Assert.Null(Match(words, QuoteDesk.Reply));

    [Theory]
    [InlineData("“No photo needed”")]
    [InlineData("\"No photo needed\"")]
    [InlineData("'No photo needed'")]
    [InlineData("„No photo needed“")]
    [InlineData("»No photo needed«")]
    [InlineData("« No photo needed »")]
    [InlineData("”No photo needed”")]
    [InlineData("「No photo needed」")]
    [InlineData("  “ No photo needed ” ")]
    public void Quotation_marks_around_the_words_are_not_part_of_them(string words) => Assert.Equal(QuoteTier.Exact, Match(words, QuoteDesk.Reply));

    [Theory]
    [InlineData("photo", "No photo needed", true)]
    [InlineData("phot", "No photo needed", false)]
    [InlineData("hoto", "No photo needed", false)]
    [InlineData("phot…", "No photo needed", false)]
    [InlineData("don", "I don't know", false)]
    [InlineData("don’t", "I don't know", true)]
    [InlineData("article", "l'article", true)]
    [InlineData("20", "It was $20.50", false)]
    [InlineData("50", "It was $20.50", false)]
    [InlineData("20", "It was 20.", true)]
    [InlineData("20", "It was 200", false)]
    [InlineData("cafe", "cafe\u0301", false)]
    [InlineData("ship", "re-ship it", true)]
    [InlineData("no", "know … no", true)]
    public void Words_and_numbers_are_quoted_whole(string words, string message, bool holds) => Assert.Equal(holds, Match(words, message) is not null);

    [Theory]
    [InlineData("写真は不要", "お写真は不要です。")]
    [InlineData("ไม่ต้อง", "คุณไม่ต้องส่งรูป")]
    [InlineData("אין צורך", "שלום, אין צורך בתמונה")]
    [InlineData("لا حاجة", "مرحبا، لا حاجة إلى صورة")]
    [InlineData("👍", "Fine 👍🏽!")]
    [InlineData("👩‍👧", "We 👩‍👧 agree")]
    [InlineData("cafe\u0301 au lait", "Un café au lait")]
    [InlineData("𝒜 word", "𝒜 word \uFFFD")]
    public void Every_script_can_be_quoted(string words, string message) => Assert.NotNull(Match(words, message));

    [Fact]
    public void Half_of_a_character_is_no_word() => Assert.Null(Match("\uDC4D", "Fine 👍"));

    [Fact]
    public void A_message_of_ten_megabytes_is_searched_to_its_end()
    {
        var message = new string('a', 5_000_000) + string.Concat(Enumerable.Repeat(" aa", 1_600_000)) + " the end, no more.";

        Assert.Equal(QuoteTier.Exact, Match("aa … the end", message));
        Assert.Equal(QuoteTier.Case, Match("The End", message));
        Assert.Null(Match("the very end", message));
    }

    [Theory]
    [InlineData("")]
    [InlineData("…")]
    [InlineData("“…”")]
    [InlineData("“ ... ” ")]
    [InlineData("…, … !")]
    [InlineData("\u200B")]
    public void Ellipses_and_points_alone_are_no_words(string words) => Assert.False(QuotedWords.Of(words).HasWords);

    [Fact]
    public void Words_are_looked_for_in_the_message_as_its_page_shows_it() => Assert.Equal(QuoteTier.Exact, Match("rings ␇ twice", "It rings \u0007 twice."));

    private static QuoteTier? Match(string words, string message) => new QuotedMessage(message).Match(QuotedWords.Of(words));
}
