using System.Text;
using SupportAgentBench.Site.Rendering.StyleSheets;

namespace SupportAgentBench.Site.Tests.Rendering.StyleSheets;

public class CompactStyleSheetTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a { color: red; }", "a{color:red}")]
    [InlineData("/* why */\na,\n  b > c {\n  margin: 0 1px;\n}\n", "a,b > c{margin:0 1px}")]
    [InlineData("@media (min-width: 44rem) and (max-width: 77rem) {\n  a { b: c }\n}", "@media (min-width:44rem) and (max-width:77rem){a{b:c}}")]
    [InlineData("a { b: c /* why */ d; /* and */ }", "a{b:c d}")]
    public void Comments_indents_and_idle_spaces_are_gone(string sheet, string compact) => Assert.Equal(compact, Compact(sheet));

    [Theory]
    [InlineData("a :hover .b{}")]
    [InlineData("a{width:calc(1px + 2px)}")]
    [InlineData("a{content:\"a  /* b */ ; {  \\\" '  }\"}")]
    [InlineData("a{content:'  \\'  '}")]
    [InlineData("a{background:url( x  /* y */.svg )}")]
    [InlineData("a{--empty: ;b:c}")]
    [InlineData(".a\\  b{}")]
    [InlineData("a{color:red !important}")]
    [InlineData(".a/**/b{}")]
    [InlineData("a{content:\"unfinished  ")]
    [InlineData("é{}")]
    [InlineData(".a\\;}")]
    public void What_could_mean_something_stays(string sheet) => Assert.Equal(sheet, Compact(sheet));

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
    public void The_sheet_of_the_site_is_small() => Assert.InRange(
        CompactStyleSheet.Of(File.ReadAllBytes(Path.Combine(Repository.Root, "templates", "assets", "site.css"))).Length, 1, 32 * 1024);

    private static string Compact(string sheet) => Encoding.UTF8.GetString(CompactStyleSheet.Of(Encoding.UTF8.GetBytes(sheet)))[..^1];
}
