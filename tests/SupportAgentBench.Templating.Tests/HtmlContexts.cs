using SupportAgentBench.Templating.Tests.Support;

namespace SupportAgentBench.Templating.Tests;

public class HtmlContexts
{
    private static readonly ScriptObject Globals = new() { ["x"] = "a<b>&\"'", ["link"] = new Link("/a?b=1&c=\"2\""), ["n"] = 3, ["made"] = JsonFragment.Of(json => json.WriteStringValue("<!--</script>")) };

    [Theory]
    [InlineData("<p>{{ x }}</p>", "<p>a&lt;b&gt;&amp;&quot;&#39;</p>")]
    [InlineData("<p title=\"{{ x }}\">", "<p title=\"a&lt;b&gt;&amp;&quot;&#39;\">")]
    [InlineData("<p title='{{ x }}'>", "<p title='a&lt;b&gt;&amp;&quot;&#39;'>")]
    [InlineData("<title>{{ x }}</title>", "<title>a&lt;b&gt;&amp;&quot;&#39;</title>")]
    [InlineData("<textarea>{{ x }}</textarea>", "<textarea>a&lt;b&gt;&amp;&quot;&#39;</textarea>")]
    [InlineData("<a href=\"{{ link }}\">", "<a href=\"/a?b=1&amp;c=&quot;2&quot;\">")]
    [InlineData("<img srcset=\"{{ link }} {{ n }}x\">", "<img srcset=\"/a?b=1&amp;c=&quot;2&quot; 3x\">")]
    [InlineData("{{ x + x | string.upcase }}", "A&lt;B&gt;&amp;&quot;&#39;A&lt;B&gt;&amp;&quot;&#39;")]
    [InlineData("{{ [x] }}", "[&quot;a&lt;b&gt;&amp;\\&quot;&#39;&quot;]")]
    [InlineData("{{ x | html.escape }}", "a&lt;b&gt;&amp;&quot;&#39;")]
    [InlineData("{{ capture c }}<b>{{ x }}</b>{{ end }}{{ c }}", "<b>a&lt;b&gt;&amp;&quot;&#39;</b>")]
    [InlineData("{{ func f }}<b>{{ $0 }}</b>{{ end }}{{ f x }}", "<b>a&lt;b&gt;&amp;&quot;&#39;</b>")]
    [InlineData("{{ func f }}<i>{{ $$ }}</i>{{ end }}{{ wrap f }}<b>{{ x }}</b>{{ end }}", "<i><b>a&lt;b&gt;&amp;&quot;&#39;</b></i>")]
    [InlineData("<script type=\"application/json\">{{ made }}{{ made | json }}</script>", "<script type=\"application/json\">\"\\u003C!--\\u003C/script\\u003E\"\"\\u003C!--\\u003C/script\\u003E\"</script>")]
    [InlineData("<script type=\"application/json\">{{ {a: x} | json }}</script>", "<script type=\"application/json\">{\"a\":\"a\\u003Cb\\u003E\\u0026\\u0022\\u0027\"}</script>")]
    [InlineData("<p{{ if n }} class=\"x\"{{ end }}>", "<p class=\"x\">")]
    [InlineData("<input {{ if n }}checked{{ end }}>", "<input checked>")]
    [InlineData("<p class=\"a{{ if n }} b{{ end }}\">", "<p class=\"a b\">")]
    [InlineData("{{ if n }}<p>{{ else }}<div>{{ end }}", "<p>")]
    [InlineData("<!-- fixed -->{{ n }}<!doctype html>", "<!-- fixed -->3<!doctype html>")]
    [InlineData("<script>if (a < b) { c = '</p>'; }</script>{{ n }}", "<script>if (a < b) { c = '</p>'; }</script>3")]
    public void A_value_is_escaped_once_for_its_place(string template, string expected) =>
        Assert.Equal(expected, Rendering.Html(template, Globals));

    [Theory]
    [InlineData("<script>{{ n }}</script>", 1, 12)]
    [InlineData("<script type=\"module\">{{ n }}</script>", 1, 26)]
    [InlineData("<style>{{ n }}</style>", 1, 11)]
    [InlineData("<!-- {{ n }} -->", 1, 9)]
    [InlineData("<{{ x }}>", 1, 5)]
    [InlineData("</{{ x }}>", 1, 6)]
    [InlineData("<p {{ x }}>", 1, 7)]
    [InlineData("<p {{ x }}=\"1\">", 1, 7)]
    [InlineData("<p onclick=\"{{ n }}\">", 1, 16)]
    [InlineData("<p style=\"{{ n }}\">", 1, 14)]
    [InlineData("<iframe srcdoc=\"{{ n }}\">", 1, 20)]
    [InlineData("<p class={{ n }}>", 1, 13)]
    [InlineData("<p class=a{{ n }}>", 1, 14)]
    [InlineData("<!doctype {{ n }}>", 1, 14)]
    [InlineData("<svg><animate attributeName=\"href\" to=\"{{ n }}\">", 1, 43)]
    [InlineData("<script type=\"{{ n }}\">", 1, 18)]
    [InlineData("first\n<p\n  onload='{{ n }}'>", 3, 14)]
    public void No_value_may_stand_where_it_could_not_be_made_safe(string template, int line, int column)
    {
        var mistake = Rendering.Mistake(template, Globals);
        Assert.Equal((Diagnostic.UnsafePosition.Id, line, column), (mistake.Code, mistake.Span.Start.Line + 1, mistake.Span.Start.Column + 1));
    }

    [Theory]
    [InlineData("<script>{{ n }}</script>")]
    [InlineData("<style>{{ n }}</style>")]
    [InlineData("<p title={{ 'x' }}>")]
    [InlineData("<p onclick=\"{{ json n }}\">")]
    public void What_is_refused_for_its_place_is_not_refused_for_its_type_as_well(string template) =>
        Assert.Single(Template.Parse(template).Messages);

    [Fact]
    public void A_script_that_hides_its_end_is_refused() => Assert.Equal(
        "page.html(1,9): error SAB4003: A script cannot hold `<!--`: its end tag might not end it.",
        Rendering.Mistake("<script><!--<script></script>{{ n }}--></script>", Globals).ToString());

    [Fact]
    public void Leaving_a_tag_open_is_told_in_words() => Assert.Equal(
        "page.html(1,14): error SAB4004: This leaves in the attribute `title` of `p` what begins between tags; the tag or attribute would stay open.",
        Rendering.Mistake("<p title=\"{{ ret }}\">").ToString());

    [Fact]
    public void A_long_page_of_links_is_read_in_time() =>
        Assert.Empty(Template.Parse(string.Concat(Enumerable.Repeat("<a href=\"/a\">b</a>\n", 10_000))).Messages);

    [Fact]
    public void Many_mistakes_in_a_long_text_are_placed_in_time()
    {
        var messages = Template.Parse(string.Concat(Enumerable.Repeat("<a href=\"javascript:x\">b</a>\n", 10_000))).Messages;
        Assert.Equal((10_000, "(10000,10)"), (messages.Length, messages[^1].Span.Start.ToString()));
    }

    [Theory]
    [InlineData("{{ if n }}<p {{ end }}")]
    [InlineData("{{ if n }}<p title=\"{{ else }}<p>{{ end }}")]
    [InlineData("{{ for i in 1..2 }}<p {{ end }}")]
    [InlineData("{{ case n; when 1 }}<!-- {{ end }}")]
    [InlineData("{{ capture c }}<p title=\"{{ end }}")]
    [InlineData("{{ func f }}<b{{ end }}")]
    [InlineData("<p title=\"")]
    [InlineData("{{ for i in 1..2 }}<p title=\"{{ break }}\">{{ end }}")]
    [InlineData("<p title=\"{{ ret }}\">")]
    public void Branches_loops_and_templates_end_where_they_begin(string template) =>
        Assert.Equal(Diagnostic.UnbalancedContext.Id, Rendering.Mistake(template, Globals).Code);

    [Theory]
    [InlineData("<a href=\"{{ x }}\">")]
    [InlineData("<img src='{{ x }}'>")]
    [InlineData("<form action=\"{{ n }}\">")]
    [InlineData("<img srcset=\"{{ x }} 1x\">")]
    [InlineData("<a href=\"{{ null }}\">{{ x }}")]
    [InlineData("<script type=\"application/json\">{{ x }}</script>")]
    [InlineData("{{ json x }}")]
    [InlineData("<p title=\"{{ json x }}\">")]
    [InlineData("{{ capture c }}b{{ end }}<p title=\"{{ c }}\">")]
    [InlineData("{{ capture c }}b{{ end }}{{ c | string.upcase }}")]
    [InlineData("{{ capture c }}b{{ end }}{{ c + 'x' }}")]
    [InlineData("{{ capture c }}b{{ end }}{{ $\"{c}\" }}")]
    [InlineData("{{ capture c }}<b>{{ end }}<title>{{ c }}</title>")]
    [InlineData("{{ func f }}<b>{{ end }}<p title=\"{{ f }}\">")]
    [InlineData("{{ func f; x; end }}<a href=\"{{ f }}\">")]
    [InlineData("<p title=\"{{ x | html.escape }}\">")]
    public void A_value_of_the_wrong_type_is_refused(string template) =>
        Assert.Equal(Diagnostic.WrongValueForContext.Id, Rendering.Mistake(template, Globals).Code);

    [Theory]
    [InlineData("<a href=\"javascript:alert(1)\">")]
    [InlineData("<a href=' JavaScript:x'>")]
    [InlineData("<iframe src=\"data:text/html,x\">")]
    [InlineData("<a href=\"java&#115;cript:x\">")]
    [InlineData("<a href=\"&#1; java\t&Tab;script&colon;x\">")]
    [InlineData("<a href=\"&#x6A;avascript:x{{ n }}\">")]
    public void A_literal_address_that_runs_a_script_is_refused(string template) =>
        Assert.Equal(Diagnostic.UnsafeUrl.Id, Rendering.Mistake(template, Globals).Code);

    [Theory]
    [InlineData("<h{{ if n }}1{{ end }}>")]
    [InlineData("<p class=\"a\"{{ if n }}id=\"b\"{{ end }}>")]
    public void A_name_in_pieces_is_refused(string template) =>
        Assert.Equal(Diagnostic.UnsafePosition.Id, Rendering.Mistake(template, Globals).Code);

    [Fact]
    public void An_included_template_is_checked_at_the_place_that_includes_it()
    {
        const string partial = "{{ $title }}<b>";
        Assert.Equal("x<b>", Rendering.WithPartials("{{ include 'p' title: 'x' }}", ("p", partial)));
        var attribute = Assert.Throws<TemplateRuntimeException>(() => Rendering.WithPartials("<script>{{ include 'p' }}</script>", ("p", partial)));
        Assert.Equal(Diagnostic.UnsafePosition.Id, attribute.Error.Code);
    }
}
