using System.Diagnostics;
using SupportAgentBench.Templating.Tests.Support;

namespace SupportAgentBench.Templating.Tests;

/// <summary>What is no token hides no other mistake of the text, and makes none.</summary>
public class LexicalMistakes
{
    [Theory]
    [InlineData("{{ 'a\\qb\\zc' }}{{ '\\u12' }}{{ ) }}", "(1,6) (1,9) (1,20) (1,31)")]
    [InlineData("{{ 0x }}{{ 0b }}{{ 1e99999999999 }}{{ ) }}", "(1,4) (1,12) (1,20) (1,39)")]
    [InlineData("{{ a § b ~ c }}{{ x = \\ }}{{ ) }}", "(1,6) (1,10) (1,23) (1,30)")]
    [InlineData("{{ for x & y }}{{ end }}{{ ) }}", "(1,10) (1,28)")]
    [InlineData("{{ ) }}{%{ {{ ( }}", "(1,4) (1,8)")]
    public void What_is_no_token_is_told_with_all_the_others(string template, string places) => Assert.Equal(places, Places(template));

    [Theory]
    [InlineData("{{ 'abc }}\n<p>{{ ) }}</p>", "(1,4) (2,7)")]
    [InlineData("{{ 'abc }}\n<p>don't</p>{{ ) }}", "(1,4) (2,16)")]
    [InlineData("{{ include 'a }}\n{{ include 'b' }}\n{{ include 'c' }}\n{{ ) }}", "(1,12) (4,4)")]
    [InlineData("{{\n a = \"x\n b = \"y\"\n c = )\n}}", "(2,6) (4,6)")]
    [InlineData("{{ if x > \"3 }}a{{ else }}b{{ end }}{{ ) }}", "(1,11) (1,40)")]
    [InlineData("{{ `abc }}\n{{ ) }}", "(1,4) (2,4)")]
    [InlineData("{{ $\"abc {x }}\n{{ ) }}", "(1,4) (2,4)")]
    [InlineData("{{ $\"abc {x} }}\n{{ ) }}", "(1,4) (2,4)")]
    [InlineData("{{ $'a{ \"b }c' }}{{ ) }}", "(1,9) (1,21)")]
    [InlineData("{{ $\"a{$\"b{'c }}\n{{ ) }}", "(1,12) (2,4)")]
    [InlineData("{{ f('a) }}{{ [1, \"b] }}{{ ) }}", "(1,6) (1,19) (1,28)")]
    [InlineData("{{ if f('a) }}{{ ) }}{{ end }}", "(1,9) (1,18)")]
    [InlineData("<p title=\"{{ 'x }}\" class='y'>{{ ) }}", "(1,14) (1,34)")]
    public void A_string_without_a_closing_quote_ends_with_its_line_or_block(string template, string places) => Assert.Equal(places, Places(template));

    [Theory]
    [InlineData("{{ x \n<p>{{ ) }}", "(1,1) (2,7)")]
    [InlineData("{{\n x = 1\n<p>don't</p>{{ ) }}", "(1,1) (3,16)")]
    [InlineData("{{ x = [1,\n 2\n<p>{{ ) }}", "(1,1) (3,7)")]
    [InlineData("{{ x }\n<p>{{ ) }}", "(1,6) (2,7)")]
    [InlineData("{{ x = {a: 1 }}\n<p>don't</p>{{ ) }}", "(1,14) (2,16)")]
    [InlineData("{{ x = {a: {b: 1 }}\n<p>don't</p>{{ ) }}", "(1,18) (2,16)")]
    [InlineData("{{ ) }}{{ x", "(1,4) (1,8)")]
    [InlineData("{{ # x", "(1,1)")]
    public void A_block_without_closing_braces_ends_where_it_was_meant_to(string template, string places) => Assert.Equal(places, Places(template));

    [Theory]
    [InlineData("{{ '}}' }}{{ \"a\nb\" }}{{ `}}\n'` }}", "}}a\nb}}\n&#39;")]
    [InlineData("{{ {a: {b: {c: 1}}}.a.b.c }}{{ $'{{a: 1}.a}}' }}", "11}")]
    public void What_looks_like_a_mistake_is_none(string template, string expected) => Assert.Equal(expected, Rendering.Html(template));

    [Fact]
    public void As_in_Scriban_the_last_block_may_end_with_the_text() => Assert.Equal("1", Rendering.Plain("{{ 1"));

    [Fact]
    public void A_character_of_two_halves_is_told_whole() =>
        Assert.Equal("page.html(1,4): error SAB4001: `😀` has no meaning in code.", Rendering.Mistake("{{ 😀 }}").ToString());

    [Fact]
    public void Prose_tells_all_mistakes_of_an_expression() =>
        Assert.Equal(["(1,2)", "(1,6)", "(1,8)"], TemplateExpression.Parse("'\\q' § 'a").Messages.Select(message => message.Span.Start.ToString()));

    [Fact]
    public void A_string_without_a_closing_quote_takes_no_bracket_from_an_expression_of_prose() =>
        Assert.Equal("(1,6)", Assert.Single(TemplateExpression.Parse("best(\"cost) ").Messages).Span.Start.ToString());

    [Theory]
    [InlineData("{{ 'a }} ")]
    [InlineData("{{ x ")]
    [InlineData("{{ { }}")]
    [InlineData("{{ $\"{")]
    [InlineData("{{ '\\q' }}")]
    [InlineData("{{ ` }} {%{ ")]
    public void A_long_text_of_mistakes_is_read_in_time(string piece)
    {
        var clock = Stopwatch.StartNew();
        var messages = Template.Parse(string.Concat(Enumerable.Repeat(piece, 99_999))).Messages;
        Assert.InRange(messages.Length, 1, 20);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"It took {clock.Elapsed}.");
    }

    private static string Places(string template) =>
        string.Join(' ', Template.Parse(template, "").Messages.Select(message => message.Span.Start.ToString()));
}
