using SupportAgentBench.Site.Pages;

namespace SupportAgentBench.Site.Tests.Prose.Quotes;

/// <summary>What is wrong with a quote, and exactly where.</summary>
public class QuoteFaultTests
{
    [Theory]
    [InlineData("[“w”](quote:r9/tracking-1/3)", "SAB7074 10,19-21", "Alpha 1 has no run 'r9' (did you mean 'r1'?); it has r1, r2", "r1")]
    [InlineData("[“w”](quote:r1/trackin-1/3)", "SAB7076 10,22-31", "no case has the id 'trackin-1' (did you mean 'tracking-1'?)", "tracking-1")]
    [InlineData("[“w”](quote:r1/zzz/3)", "SAB7076 10,22-25", "no case has the id 'zzz'", null)]
    [InlineData("[“w”](quote:alpa/r1/tracking-1/3)", "SAB7073 10,19-23", "no model has the id 'alpa' (did you mean 'alpha'?)", "alpha")]
    [InlineData("[“w”](quote:r1/tracking-1/9)", "SAB7079 10,33-34", "there is no message 9: the conversation has 3 messages", null)]
    [InlineData("[“w”](quote:r1/tracking-2/1)", "SAB7078 10,22-32", "the record of case tracking-2 in run r1 of Alpha 1 has no transcript to quote from", null)]
    [InlineData("[“w”](quote:r1/tracking-1)", "SAB7071 10,13-32", "it has 2 parts", null)]
    [InlineData("[“w”](quote:a/b/c/d/5)", "SAB7071 10,13-28", "it has 5 parts", null)]
    [InlineData("[“w”](quote:r1//3)", "SAB7071 10,22-0", "a part of it is empty", null)]
    [InlineData("[“w”](quote:r1/tracking-1/0)", "SAB7071 10,33-34", "'0' is no number of a message, which count from 1", null)]
    [InlineData("[“w”](quote:r1/tracking-1/03)", "SAB7071 10,33-35", "'03' is no number of a message", null)]
    [InlineData("[“w”](quote:r1/tracking-1/-3)", "SAB7071 10,33-35", "'-3' is no number of a message", null)]
    [InlineData("[“w”](quote:r1/tracking-1/99999999999)", "SAB7071 10,33-44", "'99999999999' is no number of a message", null)]
    [InlineData("[“w”](quote:r1/tracking-1/3#x)", "SAB7071 10,33-36", "holds a blank or another character that no id has", null)]
    [InlineData("[“w”](<quote:r1/tracking 1/3>)", "SAB7071 10,23-33", "'tracking 1' holds a blank or another character that no id has", null)]
    [InlineData("[“w”](quote:r1/tracking%2D1/3)", "SAB7071 10,22-34", "'tracking%2D1' holds a blank or another character", null)]
    [InlineData("[“w”](quote:R1/tracking-1/3)", "SAB7074 10,19-21", "has no run 'R1'", "r1")]
    [InlineData("[“…”](quote:r1/tracking-1/3)", "SAB7080 10,8-11", "\"…\" holds no word", null)]
    [InlineData("[“”](quote:r1/tracking-1/3)", "SAB7080 10,8-10", "nothing is quoted", null)]
    [InlineData("[“It {{ resolution }} has”](quote:r1/tracking-1/3)", "SAB7081 10,12-28", "a quote holds somebody's words", null)]
    [InlineData("### It says [“It has shipped”](quote:r1/tracking-1/3)", "SAB7082 10,19-60", "no link can stand in this heading", null)]
    public void A_fault_is_told_at_its_characters(string markdown, string place, string message, string? fix)
    {
        using var desk = new QuoteDesk();
        var fault = desk.Fault(markdown);

        Assert.Equal(place, QuoteDesk.Place(fault));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.Equal(fix, fault.Fix?.Replacement);
        Assert.False(fault.Fix?.IsSafe ?? false);
    }

    [Theory]
    [InlineData("[“w”](quote:r1/tracking 1/3)", "SAB7005")]
    [InlineData("[“w”](quote:r1/tracking\\-1/3)", "SAB7019")]
    [InlineData("[“w”](quote:r1/tracking&#45;1/3)", "SAB7019")]
    [InlineData("[](quote:r1/tracking-1/3)", "SAB7019")]
    [InlineData("[“w”][q]\n\n[q]: quote:r1/tracking-1/3", "SAB7019")]
    [InlineData("[“w”](quote:r1/tracking-1/3 \"title\")", "SAB7007")]
    [InlineData("<quote:r1/tracking-1/3>", "SAB7007")]
    [InlineData("[“w”](Quote:r1/tracking-1/3)", "SAB7007")]
    [InlineData("[“w [so](<claim: best(\"cost\")>)”](quote:r1/tracking-1/3)", "SAB7005")]
    public void Another_form_is_refused_as_that_of_a_claim_is(string markdown, string id)
    {
        using var desk = new QuoteDesk();

        Assert.Contains(desk.Bind(markdown).Found, found => found.Descriptor.Id == id);
    }

    [Fact]
    public void Words_that_nobody_said_are_shown_the_message()
    {
        using var desk = new QuoteDesk();
        var fault = desk.Fault("It says\n[“No picture needed, ever”](quote:r1/tracking-1/3).");

        Assert.Equal("SAB7070 11,8-33", QuoteDesk.Place(fault));
        Assert.Equal(
            "\"No picture needed, ever\" does not stand in message 3 of tracking-1, run r1, where the scripted agent says: “It has shipped, and 'UPS' has it. No photo needed: I'll send nothing.”",
            fault.Message);
        Assert.Null(fault.Fix);
    }

    [Fact]
    public void Of_a_long_message_the_nearest_part_is_shown()
    {
        using var desk = new QuoteDesk();
        desk.Say("r1", "tracking-1", "Hi", $"{string.Join(' ', Enumerable.Repeat("before", 200))} we never need a photo of it {string.Join(' ', Enumerable.Repeat("after", 200))}");

        Assert.Contains("before we never need a photo of it after", desk.Fault("[“we never need any photo of it”](quote:r1/tracking-1/2)").Message, StringComparison.Ordinal);
        Assert.InRange(desk.Fault("[“we never need any photo of it”](quote:r1/tracking-1/2)").Message.Length, 100, 400);
    }

    [Theory]
    [InlineData("r1/tracking-1/2", "“No photo needed”", "message 3 of that conversation", "quote:r1/tracking-1/3", true)]
    [InlineData("r1/tracking-1/2", "“Where is my order”", "message 1 of that conversation", "quote:r1/tracking-1/1", true)]
    [InlineData("alpha/r1/tracking-1/2", "“No photo needed”", "message 3 of that conversation", "quote:alpha/r1/tracking-1/3", true)]
    [InlineData("r1/tracking-1/3", "“The parcel left our store”", "message 2 of that case in run r2", "quote:r2/tracking-1/2", false)]
    [InlineData("r1/tracking-1/3", "“the same for every customer”", "message 2 of case vip-skip of that run", "quote:r1/vip-skip/2", false)]
    [InlineData("r1/tracking-1/2", "“UPS”", "message 3 of that conversation", "quote:r1/tracking-1/3", false)]
    public void Words_that_stand_elsewhere_are_told_with_the_address_to_write(string address, string words, string where, string instead, bool isSafe)
    {
        using var desk = new QuoteDesk();
        var fault = desk.Fault($"[{words}](quote:{address})");

        Assert.EndsWith($"it stands in {where}: write {instead}", fault.Message, StringComparison.Ordinal);
        Assert.Equal((instead, isSafe), (fault.Fix!.Replacement, fault.Fix.IsSafe));
        Assert.Equal(10 + words.Length, fault.Fix.Location.Column);
        Assert.Equal(fault.Fix.Location.Column + "quote:".Length + address.Length, fault.Fix.Location.EndColumn);
    }

    [Fact]
    public void Words_said_twice_in_a_conversation_have_no_fix_that_is_safe()
    {
        using var desk = new QuoteDesk();
        desk.Say("r1", "tracking-1", "Hi", "No photo needed.", "Fine.", "No photo needed.");

        Assert.False(desk.Fault("[“No photo needed”](quote:r1/tracking-1/3)").Fix!.IsSafe);
    }

    [Fact]
    public void A_conversation_without_messages_is_said_to_have_none()
    {
        using var desk = new QuoteDesk();
        desk.Say("r1", "tracking-1");

        Assert.Equal("there is no message 1: the conversation has none", desk.Fault("[“w”](quote:r1/tracking-1/1)").Message);
    }

    [Fact]
    public void A_text_of_no_model_names_the_one_it_quotes()
    {
        using var desk = new QuoteDesk();

        Assert.Equal("SAB7072 10,26-47", QuoteDesk.Place(Assert.Single(desk.OnPage("[“It has shipped”](quote:r1/tracking-1/3)", Route.Leaderboard))));
        Assert.Empty(desk.OnPage("[“It has shipped”](quote:alpha/r1/tracking-1/3)", Route.Leaderboard));
    }

    [Fact]
    public void Where_no_link_may_stand_a_quote_may_not()
    {
        using var desk = new QuoteDesk();

        Assert.Equal("SAB7082 10,7-54", QuoteDesk.Place(Assert.Single(desk.OnPage("[“It has shipped”](quote:alpha/r1/tracking-1/3)", page: null))));
    }

    [Fact]
    public void Every_fault_of_a_text_is_told_at_once()
    {
        using var desk = new QuoteDesk();

        Assert.Equal(
            ["SAB7074 10,19-21", "SAB7070 12,10-19", "SAB7076 14,24-27"],
            desk.Faults("[“w”](quote:r9/tracking-1/3)\n\n> [“nowhere”](quote:r1/tracking-1/3)\n\n- [“w”](quote:r1/zzz/3)"));
    }
}
