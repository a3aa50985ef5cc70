using System.Text;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Checking;

namespace SupportAgentBench.Site.Tests.Checking;

public class DeepCheckerTests
{
    private const string Sound = """
        <h1>Leaderboard</h1>
        <h2 id="rows">Rows</h2>
        <p><a href="#rows">rows</a> <img src="logo.svg" alt=""></p>
        <table><caption>Models</caption>
          <thead><tr><th scope="col">Model</th></tr></thead>
          <tbody><tr><td>a</td></tr></tbody></table>
        <h3>Search</h3>
        <form action="./"><label>Name <input name="n"></label> <label for="s">Sort</label> <select id="s"></select>
          <input type="hidden" name="h"> <button>Go</button> <input aria-label="Filter"></form>
        <h2>More</h2>
        <svg role="img" aria-label="Bars"></svg>
        """;

    [Fact]
    public void A_sound_page_has_no_findings() => Assert.Empty(Check(Page(Sound)));

    [Theory]
    [InlineData("SAB5101", "<h1>a</h1><p>&bogus <b>x</p>")]
    [InlineData("SAB5101", "<h1>a</h1><p a=1 a=2>x</p>")]
    [InlineData("SAB5102", "<p>no heading</p>")]
    [InlineData("SAB5102", "<h1>one</h1><h1>two</h1>")]
    [InlineData("SAB5103", "<h1>one</h1><h3>three</h3>")]
    [InlineData("SAB5103", "<h1>1</h1><h2>2</h2><h3>3</h3><h2>2</h2><h4>4</h4>")]
    [InlineData("SAB5104", "<h1>a</h1><table><tr><th scope='row'>a</th></tr></table>")]
    [InlineData("SAB5104", "<h1>a</h1><table><caption> </caption><tr><th scope='row'>a</th></tr></table>")]
    [InlineData("SAB5105", "<h1>a</h1><table><caption>c</caption><tr><td>a</td></tr></table>")]
    [InlineData("SAB5106", "<h1>a</h1><table><caption>c</caption><tr><th>a</th></tr></table>")]
    [InlineData("SAB5107", "<h1>a</h1><img src='logo.svg'>")]
    [InlineData("SAB5107", "<h1>a</h1><svg role='img'></svg>")]
    [InlineData("SAB5108", "<h1>a</h1><input name='q'>")]
    [InlineData("SAB5108", "<h1>a</h1><select></select>")]
    [InlineData("SAB5108", "<h1>a</h1><button> </button>")]
    [InlineData("SAB5111", "<h1>a</h1><label for='gone'>a</label>")]
    [InlineData("SAB5111", "<h1>a</h1><p aria-describedby='gone'>a</p>")]
    [InlineData("SAB5004", "<h1 id='a'>a</h1><p id='a'>b</p>")]
    [InlineData("SAB5001", "<h1>a</h1><a href='gone/'>b</a>")]
    [InlineData("SAB5001", "<h1>a</h1><img alt='' src='logo.svg' srcset='logo.svg 1x, gone.svg 2x'>")]
    [InlineData("SAB5002", "<h1>a</h1><a href='#gone'>b</a>")]
    [InlineData("SAB5003", "<h1>a</h1><form action='javascript:x'></form>")]
    public void Each_mistake_is_found(string code, string body) =>
        Assert.Contains(code, Check(Page(body)).Select(finding => finding.Descriptor.Id));

    [Theory]
    [InlineData("SAB5109", "<!DOCTYPE html><html><head><title>t</title></head><body><h1>a</h1></body></html>")]
    [InlineData("SAB5110", "<!DOCTYPE html><html lang='en'><head><title> </title></head><body><h1>a</h1></body></html>")]
    [InlineData("SAB5101", "<html lang='en'><head><title>t</title></head><body><h1>a</h1></body></html>")]
    public void Mistakes_of_the_frame_are_found(string code, string html) =>
        Assert.Equal([code], Check(html).Select(finding => finding.Descriptor.Id));

    [Fact]
    public void A_finding_names_the_page_and_the_place_in_it()
    {
        var finding = Assert.Single(Check(Page("<h1>a</h1>\n  <img src='logo.svg'>")));

        Assert.Equal("index.html(2,3)", finding.Location.ToString());
        Assert.Equal("The image 'logo.svg' has no alt; say what it shows, or give it an empty one if it only decorates", finding.Message);
    }

    [Fact]
    public void Deep_nesting_and_other_hostile_text_do_not_crash_the_checker() =>
        Assert.NotEmpty(Check(string.Concat(Enumerable.Repeat("<div><table><svg>", 20_000)) + "\0\ud800"));

    private static string Page(string body) => $"<!DOCTYPE html><html lang=\"en\"><head><title>t</title></head><body>{body}</body></html>";

    private static List<Diagnostic> Check(string html)
    {
        var links = new LinkChecker(["index.html", "logo.svg"]);
        var findings = new DeepChecker(links).Check("index.html", Encoding.UTF8.GetBytes(html));
        return [.. findings, .. links.Findings()];
    }
}
