using SupportAgentBench.Templating.Tests.Support;

namespace SupportAgentBench.Templating.Tests;

public class CollectedReferences
{
    public sealed record Page(string Name, Link Url, HtmlFragment Body);

    private static readonly Page Model = new(
        "a&b",
        new Link("/x?a=1&b=2"),
        HtmlFragment.FromTrustedHtml("<i id=\"inner\">", [new PageReference(PageReferenceKind.Id, "inner", new SourceSpan("prose.md", default, default))]));

    [Theory]
    [InlineData("<p id=\"top\" class=\"id\">", "Id top")]
    [InlineData("<a href='#a&amp;b'>x</a>", "Href #a&b")]
    [InlineData("<p id=\"row-{{ name }}\">", "Id row-a&b")]
    [InlineData("<p id=\"{{ name }}\">", "Id a&b")]
    [InlineData("<a href=\"{{ url }}#top\">{{ name }}</a>", "Href /x?a=1&b=2#top")]
    [InlineData("<img src=\"{{ url }}\" srcset=\"{{ url }} 1x, /big.png 2x\">", "Src /x?a=1&b=2;SrcSet /x?a=1&b=2;SrcSet /big.png")]
    [InlineData("<video poster=\"/p.png\"></video>", "OtherUrl /p.png")]
    [InlineData("<p {{ if name }}id=\"yes\"{{ else }}id=\"no\"{{ end }}>", "Id yes")]
    [InlineData("{{ for i in 1..2 }}<p id=\"p{{ i }}\">{{ end }}", "Id p1;Id p2")]
    [InlineData("{{ capture c }}<p id=\"in\">{{ end }}<p id=\"out\">{{ c }}{{ c }}", "Id out;Id in;Id in")]
    [InlineData("{{ body }}", "Id inner")]
    [InlineData("<a href=plain>", "Href plain")]
    [InlineData("  {{ include 'p.html' }}", "Id partial")]
    [InlineData("<!-- <p id=\"no\"> --><script>\"<p id='no'>\"</script></p id=\"no\">", "")]
    public void Ids_and_addresses_are_handed_over_as_written(string template, string expected)
    {
        var references = Rendering.References(template, Model, ("p.html", "<p id=\"partial\">"));
        Assert.Equal(expected, string.Join(';', references.Select(reference => $"{reference.Kind} {reference.Value}")));
    }

    [Fact]
    public void A_reference_knows_the_place_that_wrote_it()
    {
        var reference = Assert.Single(Rendering.References("<p>\n  <b id=\"x\">", Model));
        Assert.Equal("page.html(2,10)", reference.Span.ToString());
    }

    [Fact]
    public void The_page_is_the_same_whether_references_are_wanted_or_not()
    {
        const string template = "<a href=\"{{ url }}\" id=\"a{{ name }}\">\n   <img src=\"{{ url }}\">\n</a>";
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        Rendering.Set<Page>(template).Render("page.html", Model, output, []);
        Assert.Equal(Rendering.Page(template, Model), System.Text.Encoding.UTF8.GetString(output.WrittenSpan));
    }
}
