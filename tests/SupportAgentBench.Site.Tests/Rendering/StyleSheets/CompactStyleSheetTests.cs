using System.Text;
using SupportAgentBench.Site.Rendering.StyleSheets;

namespace SupportAgentBench.Site.Tests.Rendering.StyleSheets;

public class CompactStyleSheetTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a { color: red; }", "a{color:red}")]
    [InlineData("/* why */\na,\n  b > c {\n  margin: 0 1px;\n}\n", "a,b>c{margin:0 1px}")]
    [InlineData("a { b: c /* why */ d; /* and */ }", "a{b:c d}")]
    [InlineData("a { > b + c ~ d:has(+ e) { f: g } }", "a{>b+c~d:has(+e){f:g}}")]
    [InlineData("@media (30rem <= width < 77rem) and (hover) {\n  a { b: c }\n}", "@media(30rem<=width<77rem) and (hover){a{b:c}}")]
    [InlineData("a { b: f(1) g(2) 3px; content: \"x\" / \"y\"; font: 1px / 2 \"F\", g }", "a{b:f(1)g(2)3px;content:\"x\"/\"y\";font:1px/2\"F\",g}")]
    [InlineData("a { color: red !important }", "a{color:red!important}")]
    public void Comments_indents_and_idle_spaces_are_gone(string sheet, string compact) => Assert.Equal(compact, Compact(sheet));

    [Theory]
    [InlineData("a{b:0.5em -0.25em +0.1%}", "a{b:.5em -.25em +.1%}")]
    [InlineData("a{b:10.5px 1.0 0 c0.5}", "a{b:10.5px 1.0 0 c0.5}")]
    public void Zeros_before_a_decimal_point_are_gone(string sheet, string compact) => Assert.Equal(compact, Compact(sheet));

    [Theory]
    [InlineData("a :hover .b{}")]
    [InlineData("a:is(b) c{}")]
    [InlineData("a .5b{}")]
    [InlineData("@media screen and (hover){}")]
    [InlineData("a{width:calc(1px + 2px)}")]
    [InlineData("a{width:calc(f(1px) - 2px)}")]
    [InlineData("a{width:calc(f(1px) + (2px - 1px) * 3)}")]
    [InlineData("a{margin:f(1) -1px}")]
    [InlineData("a{b:1/ *}")]
    [InlineData("a{content:\"a  /* b */ ; {  \\\" '  }\"}")]
    [InlineData("a{content:'  \\'  0.5'}")]
    [InlineData("a{background:url( x  /* y */0.5--a.svg )}")]
    [InlineData("a{--A: ;b:c}")]
    [InlineData(".a\\  b{}")]
    [InlineData(".a/**/b{}")]
    [InlineData("a{content:\"unfinished  ")]
    [InlineData("é{}")]
    [InlineData(".a\\;}")]
    public void What_could_mean_something_stays(string sheet) => Assert.Equal(sheet, Compact(sheet));

    [Fact]
    public void Custom_properties_get_short_names_the_most_frequent_first() => Assert.Equal(
        "a{--B:1;--A:2;b:var(--A)var(--C,var(--A))}", Compact("a { --once: 1; --often: 2; b: var(--often) var(--unset, var(--often)) }"));

    [Theory]
    [InlineData(".--often{content:\"--often\"}")]
    [InlineData("#--often{b:url(--often)}")]
    [InlineData("a{--one:1;--o\\6e e:2}")]
    public void What_only_reads_like_a_custom_property_or_may_be_one_keeps_its_name(string sheet) => Assert.Equal(sheet, Compact(sheet));

    [Fact]
    public void A_name_that_is_known_outside_stays_and_is_given_to_no_other()
    {
        var compact = CompactStyleSheet.Of("a{--open:1;--own:2;b:var(--own)}"u8, name => name is "--open" or "--A");

        Assert.Equal("a{--open:1;--B:2;b:var(--B)}\n", Encoding.UTF8.GetString(compact));
    }

    [Theory]
    [InlineData("a{} /* unfinished  ")]
    [InlineData("/")]
    [InlineData("\\")]
    [InlineData("url(")]
    public void Broken_sheets_are_no_reason_to_stop(string sheet) => Assert.NotNull(Compact(sheet));

    [Fact]
    public void Compacting_twice_changes_nothing_more()
    {
        var once = Compact(File.ReadAllText(Path.Combine(Repository.Root, "templates", "assets", "site.css")));

        Assert.Equal(once, Compact(once));
        Assert.DoesNotContain("/*", once, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_names_are_all_different()
    {
        var names = Enumerable.Range(0, 200).Select(number => $"--name-{number}").ToList();

        var compact = Compact($"a{{{string.Concat(names.Select(name => $"{name}:1;"))}}}");

        Assert.Equal(200, compact[2..^1].Split(';').Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain("--name", compact, StringComparison.Ordinal);
    }

    private static string Compact(string sheet) => Encoding.UTF8.GetString(CompactStyleSheet.Of(Encoding.UTF8.GetBytes(sheet)))[..^1];
}
