using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using SupportAgentBench.Templating.Tests.Support;

namespace SupportAgentBench.Templating.Tests;

/// <summary>Whatever the values are, the page has the shape the template wrote, and the values come back unchanged.</summary>
public class RandomPages
{
    private const string Template = """
        <!doctype html><html><head><title>{{ v }}</title></head><body>
        <p id="text">{{ v }}</p><p id="double" title="{{ v }}" class="a">x</p><p id='single' title='{{ v }}'>x</p>
        <a id="link" href="{{ link }}">{{ v }}</a><textarea id="area">
        {{ v }}</textarea>{{ capture c }}<b id="captured">{{ v }}</b>{{ end }}{{ c }}
        {{ func f(x) }}<i id="called" data-v="{{ x }}">{{ x }}</i>{{ end }}{{ f v }}
        <ul>{{ for i in list }}<li>{{ i }}</li>{{ end }}</ul>{{ include 'part' text: v }}
        <script type="application/json">{{ {value: v} | json }}</script><em id="last">{{ v | html.escape }}</em>
        </body></html>
        """;

    private const string Shape = "HTML HEAD TITLE BODY P P P A TEXTAREA B I UL LI LI U SCRIPT EM";

    private const string Part = "<u id=\"included\" title=\"{{ $text }}\">{{ $text }}</u>";

    private static readonly string[] Hostile =
    [
        "<", ">", "&", "\"", "'", "</p>", "</title>", "</script>", "<script>alert(1)</script>", "<!--", "-->", "]]>", "&lt;", "&amp;lt;", "&#39;", "javascript:x",
        "\n", " ", "\t", "{{ x }}", "`", "=", "/", "\\", "é", "漢", "\U0001F600", "</textarea", "onload=", "a", "1",
    ];

    private static readonly Gen<string> Values =
        Gen.OneOf(Gen.Elements(Hostile), ArbMap.Default.ArbFor<NonNull<string>>().Generator.Select(text => text.Get)).ListOf().Select(parts => Clean(string.Concat(parts)));

    [Fact]
    public void Random_values_come_back_unchanged_from_every_place() =>
        Prop.ForAll(Values.ToArbitrary(), Check).Check(Config.QuickThrowOnFailure.WithMaxTest(Effort.Count(ordinary: 300, thorough: 20_000)));

    private static void Check(string value)
    {
        var context = new TemplateContext { TemplateLoader = new MemoryLoader([("part", Part)]) };
        context.PushGlobal(new ScriptObject { ["v"] = value, ["link"] = new Link("/p?" + value), ["list"] = new[] { value, value } });
        var html = SupportAgentBench.Templating.Template.Parse(Template).Render(context);
        using var page = new HtmlParser().ParseDocument(html);

        Assert.Equal(Shape, string.Join(' ', page.All.Select(element => element.TagName)));
        Assert.Equal(value, Find(page, "text").TextContent);
        Assert.Equal(value, Find(page, "double").GetAttribute("title"));
        Assert.Equal("a", Find(page, "double").ClassName);
        Assert.Equal(value, Find(page, "single").GetAttribute("title"));
        Assert.Equal("/p?" + value, Find(page, "link").GetAttribute("href"));
        Assert.Equal(value, Find(page, "area").TextContent);
        Assert.Equal(value, Find(page, "captured").TextContent);
        Assert.Equal(value, Find(page, "called").TextContent);
        Assert.Equal(value, Find(page, "called").GetAttribute("data-v"));
        Assert.Equal(value, Find(page, "included").GetAttribute("title"));
        Assert.Equal(value, Find(page, "included").TextContent);
        Assert.Equal(value, Find(page, "last").TextContent);
        Assert.All(page.QuerySelectorAll("li"), item => Assert.Equal(value, item.TextContent));
        Assert.Equal(value, page.QuerySelector("title")!.TextContent);
        using var json = System.Text.Json.JsonDocument.Parse(page.QuerySelector("script")!.TextContent);
        Assert.Equal(value, json.RootElement.GetProperty("value").GetString());
    }

    private static IElement Find(IHtmlDocument page, string id) => page.GetElementById(id) ?? throw new InvalidOperationException($"#{id} is missing.");

    /// <summary>Leaves out what a parser of HTML changes by itself: lone surrogates, carriage returns and control characters.</summary>
    private static string Clean(string text)
    {
        var kept = text.EnumerateRunes().Where(rune => rune.Value is '\n' or '\t' || (rune.Value >= ' ' && rune.Value != 0x7F && rune != System.Text.Rune.ReplacementChar));
        return string.Concat(kept.Select(rune => rune.ToString()));
    }
}
