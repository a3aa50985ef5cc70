namespace SupportAgentBench.Site.Tests.Prose.Quotes;

/// <summary>How a quote prints.</summary>
public class QuotePrintTests
{
    private const string Message = "href=\"../../models/alpha/cases/tracking-1/#r1-3\"";

    [Fact]
    public void In_a_line_the_speaker_and_the_message_stand_behind_the_words()
    {
        using var desk = new QuoteDesk();

        Assert.Equal(
            $"<p>It says <span class=\"quote\" data-tier=\"exact\" data-role=\"agent\"><q dir=\"auto\">“No photo needed”</q> <span class=\"claim-note\">(<a {Message}>scripted agent, simulated run r1, message 3</a>)</span></span>.</p>\n",
            desk.Html("It says [“No photo needed”](quote:r1/tracking-1/3)."));
    }

    [Fact]
    public void On_its_own_it_is_a_message_of_the_conversation()
    {
        using var desk = new QuoteDesk();
        var html = desk.Html("> [“No photo needed…”](quote:r1/tracking-1/3)");

        Assert.Equal(
            $"""
            <figure class="quote" data-tier="exact" data-role="agent">
            <figcaption><span class="quote-speaker">scripted agent</span> <a {Message}>simulated run r1, message 3</a> <span class="quote-case">Where is it</span></figcaption>
            <blockquote dir="auto"><p>No photo needed<span class="left-out" title="words left out">…</span></p></blockquote>
            </figure>

            """.ReplaceLineEndings("\n"),
            html);
    }

    [Fact]
    public void Several_in_a_block_are_a_conversation()
    {
        using var desk = new QuoteDesk();
        var html = desk.Html("> [“Where is my order?”](quote:r1/tracking-1/1)\n> [“One moment”](quote:r1/tracking-1/2)\n>\n> [“it has shipped”](quote:r1/tracking-1/3)");

        Assert.Equal(["exact", "exact", "case"], html.Split("data-tier=\"").Skip(1).Select(part => part[..part.IndexOf('"', StringComparison.Ordinal)]));
        Assert.Equal(3, html.Split("<figure ").Length - 1);
    }

    [Fact]
    public void Messages_of_one_conversation_name_the_case_once()
    {
        using var desk = new QuoteDesk();
        var html = desk.Html("> [“Where is my order?”](quote:r1/tracking-1/1)\n> [“One moment”](quote:r1/tracking-1/2)\n> [“Skip it.”](quote:r1/vip-skip/1)");

        Assert.Equal(["Where is it", "VIP skips the checks"], html.Split("quote-case\">").Skip(1).Select(part => part[..part.IndexOf('<', StringComparison.Ordinal)]));
    }

    [Fact]
    public void Marks_of_prose_that_somebody_said_are_escaped()
    {
        using var desk = new QuoteDesk();
        desk.Say("r1", "tracking-1", "The quote: {{ 50 }} [sic](x) and `code`");

        Assert.Contains("<p>The quote: {{ 50 }} [sic](x) and code</p>", desk.Html("> [“The quote\\: \\{{ 50 }} \\[sic\\]\\(x) and `code`”](quote:r1/tracking-1/1)"), StringComparison.Ordinal);
    }

    [Fact]
    public void Beside_other_words_it_stays_in_its_line()
    {
        using var desk = new QuoteDesk();

        Assert.StartsWith("<blockquote>\n<p>So: <span class=\"quote\"", desk.Html("> So: [“No photo needed”](quote:r1/tracking-1/3)"), StringComparison.Ordinal);
    }

    [Fact]
    public void Mark_up_inside_the_words_is_folded_away()
    {
        using var desk = new QuoteDesk();

        Assert.Contains("<p>No photo needed</p>", desk.Html("> [“No **photo** *needed*”](quote:r1/tracking-1/3)"), StringComparison.Ordinal);
        Assert.Contains("data-tier=\"exact\"", desk.Html("> [“No **photo**\n> needed”](quote:r1/tracking-1/3)"), StringComparison.Ordinal);
    }

    [Fact]
    public void Html_in_a_message_stays_text()
    {
        using var desk = new QuoteDesk();
        desk.Say("r1", "tracking-1", "<script>alert('x')</script> & more");

        Assert.Contains("<p>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; more</p>", desk.Html("> [“\\<script>alert('x')\\</script> & more”](quote:r1/tracking-1/1)"), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_model_is_named()
    {
        using var desk = new QuoteDesk();

        Assert.Contains(">scripted agent (Alpha 1), simulated run r1, message 3<", desk.Html("[“No photo needed”](quote:alpha/r1/tracking-1/3)"), StringComparison.Ordinal);
        Assert.Contains(">scripted customer, simulated run r1, message 1<", desk.Html("[“Where is my order”](quote:alpha/r1/tracking-1/1)"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("It says [“No photo needed: I'll send nothing”](quote:r1/tracking-1/3) 3 times over.", 1)]
    [InlineData("It says [“No photo needed: I'll send nothing”](quote:r1/tracking-1/3).", 0)]
    [InlineData("It says “[No photo needed: I'll send nothing](quote:r1/tracking-1/3)”.", 0)]
    public void Words_of_others_are_not_held_to_the_rules_of_prose(string markdown, int found)
    {
        using var desk = new QuoteDesk();

        Assert.Equal(found, desk.Bind(markdown).Found.Count);
    }

    [Theory]
    [InlineData("| a | b |\n|---|---|\n| [“No photo needed”](quote:r1/tracking-1/3) | x |")]
    [InlineData("- [“No photo needed”](quote:r1/tracking-1/3)")]
    [InlineData("*[“No photo needed”](quote:r1/tracking-1/3)*")]
    public void It_may_stand_in_lists_tables_and_emphasis(string markdown)
    {
        using var desk = new QuoteDesk();

        Assert.Contains(Message, desk.Html(markdown), StringComparison.Ordinal);
    }
}
