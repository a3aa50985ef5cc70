using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Tests.Prose;

/// <summary>What prose cannot do to a page.</summary>
public class ProseSafetyTests
{
    [Theory]
    [InlineData("[w](javascript:alert(1))")]
    [InlineData("[w](JavaScript:alert(1))")]
    [InlineData("[w](&#106;avascript:alert(1))")]
    [InlineData("[w](java&#10;script:alert)")]
    [InlineData("[w](<java\tscript:alert(1)>)")]
    [InlineData("[w](< javascript:alert(1)>)")]
    [InlineData("[w](<\u0001javascript:alert(1)>)")]
    [InlineData("[w](data:text/html,x)")]
    [InlineData("[w](vbscript:x)")]
    [InlineData("[w](file:///etc/passwd)")]
    [InlineData("[w](blob:https://a.b/c)")]
    [InlineData("[w](//evil.example/)")]
    [InlineData("[w](\\\\\\\\evil.example)")]
    [InlineData("[w](https:evil.example)")]
    [InlineData("[w](https://user:pass@evil.example/)")]
    [InlineData("[w](relative.html)")]
    [InlineData("[w](../up/)")]
    [InlineData("[w](/Models/)")]
    [InlineData("[w](/a/../b/)")]
    [InlineData("[w]()")]
    [InlineData("[w](#)")]
    [InlineData("[w](#a b)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("<data:text/html>")]
    [InlineData("[w][r]\n\n[r]: javascript:alert(1)")]
    [InlineData("[r]: javascript:alert(1)")]
    [InlineData("[w](https://example.org/{{ resolution }})")]
    [InlineData("[w](<https://example.org/{x}>)")]
    [InlineData("[w](https://example.org \"a title\")")]
    [InlineData("[w](CLAIM:x)")]
    [InlineData("<claim:x>")]
    public void An_address_that_is_not_known_to_be_harmless_is_refused(string markdown)
    {
        var (body, diagnostics) = ProseDesk.Bind(markdown);

        Assert.Contains(diagnostics.ToSorted(), diagnostic => diagnostic.Descriptor.Id is "SAB7007" or "SAB7005");
        Assert.All(body.References, reference => Assert.Matches("^(\\.\\./\\.\\./models/kimi-k2-6/metrics/resolution/|https://example\\.org)$", reference.Value));
    }

    [Theory]
    [InlineData("[w](https://example.org/a?b=c&d)", "<p><a href=\"https://example.org/a?b=c&amp;d\">w</a></p>\n")]
    [InlineData("[w](http://example.org/)", "<p><a href=\"http://example.org/\">w</a></p>\n")]
    [InlineData("[w](mailto:a@example.org)", "<p><a href=\"mailto:a@example.org\">w</a></p>\n")]
    [InlineData("<https://example.org/>", "<p><a href=\"https://example.org/\">https://example.org/</a></p>\n")]
    [InlineData("<a@example.org>", "<p><a href=\"mailto:a@example.org\">a@example.org</a></p>\n")]
    [InlineData("[w](#metric-resolution)", "<p><a href=\"#metric-resolution\">w</a></p>\n")]
    [InlineData("[w](/methodology/#rounding)", "<p><a href=\"../../methodology/#rounding\">w</a></p>\n")]
    [InlineData("[w](/)", "<p><a href=\"../../\">w</a></p>\n")]
    [InlineData("[w][r]\n\n[r]: https://example.org/", "<p><a href=\"https://example.org/\">w</a></p>\n")]
    public void Known_schemes_anchors_and_pages_of_the_site_are_links(string markdown, string html) =>
        Assert.Equal(html, ProseDesk.Html(markdown));

    [Fact]
    public void Quotes_print_their_words_until_they_are_checked() =>
        Assert.Equal("<p>the words</p>\n", ProseDesk.Html("[the words](quote:r1/damaged-no-proof/6)"));

    [Theory]
    [InlineData("a <b>c</b>", "<b>")]
    [InlineData("<!-- not for publication -->", "<!--")]
    [InlineData("text <!-- not for publication --> text", "<!--")]
    [InlineData("<div onclick=\"x\">\ntext\n</div>", "<div")]
    [InlineData("<script>alert(1)</script>", "<script>")]
    [InlineData("<img src=x onerror=alert(1)>", "<img")]
    [InlineData("<?php x ?>", "<?php")]
    [InlineData("<![CDATA[x]]>", "<![CDATA[")]
    public void Tags_and_comments_are_refused_and_never_written(string markdown, string shown)
    {
        var (body, diagnostics) = ProseDesk.Bind(markdown);

        Assert.Contains(diagnostics.ToSorted(), diagnostic => diagnostic.Descriptor.Id == "SAB7006" && diagnostic.Message.Contains(shown, StringComparison.Ordinal));
        Assert.DoesNotContain(shown, body.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_less_than_sign_that_opens_no_tag_is_text() =>
        Assert.Equal("<p>a &lt; b &amp;&amp; c &gt; d &quot;e&quot; &#39;f&#39; &lt;g&gt;</p>\n", ProseDesk.Html("a < b && c > d \"e\" 'f' &lt;g&gt;"));

    [Fact]
    public void Images_are_refused() => Assert.Equal(["SAB7008 10,9-28"], ProseDesk.Faults("a ![b](https://a.b/c)"));

    [Fact]
    public void Attributes_in_braces_are_text() => Assert.Equal("<p>text{onclick=alert(x)}</p>\n", ProseDesk.Html("text{onclick=alert(x)}"));

    [Theory]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("[x](javascript:alert(1)) | <b>")]
    [InlineData("*a* **b** `c` &lt; {{ resolution }}")]
    [InlineData("\"'><script>")]
    public void A_name_that_holds_markup_stays_text(string name)
    {
        var evil = SampleBoard.Kimi with { Model = SampleBoard.Kimi.Model with { Name = name } };
        var board = SampleBoard.Board with { Models = [evil] };
        var diagnostics = new Core.Diagnostics.DiagnosticBag();
        var expected = System.Net.WebUtility.HtmlEncode(name);

        var bound = new Site.Prose.ProseBinder(board).Bind(
            new Verdict
            {
                Model = evil.Model.Id,
                Updated = new DateOnly(2026, 7, 1),
                Headline = SampleBoard.Text("{{ model.name }}"),
                Sections =
                [
                    new VerdictSection(
                        SampleBoard.Text("T"),
                        SampleBoard.Text("### H {{ model.name }}\n\nP {{ model.name }} *{{ model.name }}*\n\nTable: C\n\n| a |\n|---|\n| {{ model.name }} |\n\n[{{ model.name }}](https://a.b/)"),
                        null),
                ],
            },
            evil,
            diagnostics);

        Assert.Empty(diagnostics.ToSorted());
        Assert.Equal(name, bound.Headline.Text);
        Assert.Equal(
            $"<h3 id=\"section--t--h\">H {expected}</h3>\n<p>P {expected} <em>{expected}</em></p>\n<div class=\"prose-table\" role=\"group\" tabindex=\"0\" aria-labelledby=\"section--t--h\"><table>\n<caption>C</caption>\n<thead>\n<tr><th scope=\"col\">a</th></tr>\n</thead>\n<tbody>\n<tr><td>{expected}</td></tr>\n</tbody>\n</table></div>\n<p><a href=\"https://a.b/\">{expected}</a></p>\n",
            bound.Sections[0].Body.ToString());
    }

    [Fact]
    public void Nesting_too_deep_is_an_error_and_no_crash()
    {
        Assert.Equal("SAB7009", ProseDesk.Faults(new string('>', 10_000) + " a").Single()[..7]);
        Assert.Equal("SAB7009", ProseDesk.Faults(string.Concat(Enumerable.Range(0, 70).Select(depth => new string(' ', depth * 2) + "- a\n"))).Single()[..7]);
        Assert.Contains(ProseDesk.Faults(string.Concat(Enumerable.Repeat("*a **b ", 200)) + string.Concat(Enumerable.Repeat("c** d*", 200))), fault => fault.StartsWith("SAB7009", StringComparison.Ordinal));
    }

    [Fact]
    public void Ten_thousand_open_brackets_are_no_crash() =>
        Assert.NotNull(ProseDesk.Bind(new string('[', 10_000) + "a" + new string(']', 10_000)).Body);

    [Theory]
    [InlineData("a {{ resolution", "SAB7005 10,9-11")]
    [InlineData("a resolution }} b", "SAB7005 10,20-22")]
    [InlineData("a {{ resolution\n}} b", "SAB7005 10,9-11")]
    [InlineData("a {{ \"x }} b", "SAB7005 10,9-11")]
    [InlineData("[words](claim: best(x))", "SAB7005 10,13-15")]
    [InlineData("[words] (https://a.b)", null)]
    public void What_was_meant_as_a_figure_or_link_and_is_none_is_an_error(string markdown, string? fault) =>
        Assert.Equal(fault, ProseDesk.Faults(markdown).FirstOrDefault());

    [Fact]
    public void An_expression_longer_than_a_thousand_characters_is_taken_for_one_that_does_not_close() =>
        Assert.StartsWith("SAB7005 10,7-9", ProseDesk.Faults($"{{{{ \"{new string('x', 2_000)}\" }}}}")[0], StringComparison.Ordinal);

    [Fact]
    public void Metrics_are_known_by_the_names_of_the_catalogue() =>
        Assert.All(MetricCatalog.All, metric => Assert.NotEmpty(ProseDesk.Html($"{{{{ {metric.Id.Replace('-', '_')} }}}}")));
}
