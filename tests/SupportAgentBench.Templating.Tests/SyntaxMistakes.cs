using SupportAgentBench.Templating.Tests.Support;

namespace SupportAgentBench.Templating.Tests;

/// <summary>All mistakes of a text are told at once, and none that only follows from another.</summary>
public class SyntaxMistakes
{
    [Theory]
    [InlineData("{{ 1 + }}\n{{ x = * 2 }}\n{{ ) }}", "(1,8) (2,8) (3,4)")]
    [InlineData("{{\n x = 1 +\n y = [1, ,2]\n z = 3\n ]\n}}", "(2,9) (3,10) (5,2)")]
    [InlineData("{{ y = (do; ] ; end }}", "(1,13) (1,21)")]
    [InlineData("{{ a = 1 ) ; b = 2 ] ; c = 3 }}", "(1,10) (1,20)")]
    public void Each_statement_with_a_mistake_is_told(string template, string places) => Assert.Equal(places, Places(template));

    [Theory]
    [InlineData("{{ if x = 1 }}{{ 2 + }}{{ else if * }}{{ end }}{{ ) }}", "(1,7) (1,22) (1,35) (1,51)")]
    [InlineData("{{ for in x }}{{ 2 + }}{{ end }}", "(1,4) (1,22)")]
    [InlineData("{{ while }}{{ 2 + }}{{ end }}", "(1,10) (1,19)")]
    [InlineData("{{ case * }}{{ when ) }}{{ 2 + }}{{ end }}", "(1,9) (1,21) (1,32)")]
    [InlineData("{{ capture 1 }}{{ 2 + }}{{ end }}", "(1,12) (1,23)")]
    [InlineData("{{ with ] }}{{ 2 + }}{{ end }}", "(1,9) (1,20)")]
    [InlineData("{{ wrap ] }}{{ 2 + }}{{ end }}", "(1,9) (1,20)")]
    [InlineData("{{ func f(1) }}{{ 2 + }}{{ end }}", "(1,11) (1,23)")]
    [InlineData("{{ f = do; 2 + ; end; ) }}", "(1,16) (1,23)")]
    public void A_mistake_before_a_block_hides_none_in_the_block_and_makes_none_of_its_end(string template, string places) => Assert.Equal(places, Places(template));

    [Theory]
    [InlineData("{{ if true }}{{ ) }}", "(1,17)")]
    [InlineData("{{ x = [1,\n 2 + * 3,\n 4] }}", "(2,6)")]
    [InlineData("{{ if true }}a", "(1,14)")]
    [InlineData("{{ end }}{{ end }}{{ 1 + }}", "(1,4) (1,26)")]
    public void What_follows_from_a_mistake_is_no_mistake(string template, string places) => Assert.Equal(places, Places(template));

    [Fact]
    public void Mistakes_without_end_are_told_up_to_a_number() =>
        Assert.Equal(20, Template.Parse(string.Concat(Enumerable.Repeat("{{ ) }}", 1000))).Messages.Length);

    [Fact]
    public void A_partial_tells_all_of_its_mistakes_with_the_include()
    {
        var mistakes = Rendering.LoadMistakes<object>("{{ include 'p' }}", ("p", "{{ 1 + }}{{ ) }}"));
        Assert.Equal(2, mistakes.Length);
        Assert.All(mistakes, mistake => Assert.Contains("included from page.html(1,4)", mistake, StringComparison.Ordinal));
    }

    [Fact]
    public void A_function_in_an_expression_of_prose_tells_all_of_its_mistakes() =>
        Assert.Equal(2, TemplateExpression.Parse("do; 1 + ; ) ; end").Messages.Length);

    private static string Places(string template) =>
        string.Join(' ', Template.Parse(template, "").Messages.Select(message => message.Span.Start.ToString()));
}
