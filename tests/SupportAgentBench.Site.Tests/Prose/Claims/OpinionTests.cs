namespace SupportAgentBench.Site.Tests.Prose.Claims;

/// <summary>Judgements that no data can test.</summary>
public class OpinionTests
{
    private const string Marked = "<p>The <span class=\"opinion\">warmest tone <span class=\"claim-note\">(the editor’s opinion)</span></span> of all.</p>\n";

    [Theory]
    [InlineData("The {{ opinion \"warmest tone\" }} of all.")]
    [InlineData("The {{opinion(\"warmest tone\")}} of all.")]
    public void An_opinion_is_printed_as_the_editors(string markdown)
    {
        var (body, diagnostics) = ClaimDesk.Bind(markdown);

        Assert.Empty(diagnostics);
        Assert.Equal(Marked, body.ToString());
        Assert.Equal("The warmest tone of all.", body.Text);
    }

    [Fact]
    public void Pages_may_hold_one_too() => Assert.Empty(ClaimDesk.OnPage("The {{ opinion \"warmest tone\" }} of all."));

    [Theory]
    [InlineData("Warmer than {{ opinion \"kimi-k2.6\" }}.")]
    [InlineData("{{ opinion \"warmer than grok-4.3 and MiniMax-M3\" }}")]
    [InlineData("{{ opinion \"two habits of a good clerk\" }}")]
    [InlineData("{{ opinion \"the best reading of #1133\" }}")]
    public void Names_and_what_is_free_in_all_prose_may_stand_in_it(string markdown) => Assert.Empty(ClaimDesk.Bind(markdown).Diagnostics);

    [Fact]
    public void Its_words_are_text() =>
        Assert.Contains("a &lt;b&gt; *c*", ClaimDesk.Html("{{ opinion \"a <b> *c*\" }}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("{{ opinion \"\" }}", "SAB7020 10,10-20")]
    [InlineData("{{ opinion \"  \" }}", "SAB7020 10,10-22")]
    [InlineData("{{ opinion }}", "SAB7020 10,10-17")]
    [InlineData("{{ opinion resolution }}", "SAB7020 10,10-28")]
    [InlineData("{{ opinion resolution.count }}", "SAB7020 10,10-34")]
    [InlineData("{{ opinion (\"about \" + resolution) }}", "SAB7020 10,10-41")]
    [InlineData("{{ opinion $\"about {resolution}\" }}", "SAB7020 10,10-39")]
    [InlineData("{{ opinion \"settles 95 of them\" }}", "SAB7020 10,10-38")]
    [InlineData("{{ opinion \"settles ９ of them\" }}", "SAB7020 10,10-37")]
    [InlineData("{{ opinion \"settles 95% of them\" }}", "SAB7020 10,10-39")]
    [InlineData("{{ opinion \"falls for six traps\" }}", "SAB7020 10,10-39")]
    [InlineData("It falls for {{ opinion \"a good six\" }} traps.", "SAB7020 10,23-43")]
    [InlineData("{{ opinion \"twice as warm\" }}", "SAB7020 10,10-33")]
    [InlineData("{{ opinion \"{{ resolution }}\" }}", "SAB7020 10,10-36")]
    [InlineData("{{ opinion \"[a](<claim: x>)\" }}", "SAB7020 10,10-35")]
    [InlineData("{{ opinion \"a\" \"b\" }}", "SAB7003 10,22-25")]
    public void What_is_no_text_or_holds_results_is_no_opinion(string markdown, string place) =>
        Assert.Equal(place, ClaimDesk.Place(Assert.Single(ClaimDesk.Bind(markdown).Diagnostics)));
}
