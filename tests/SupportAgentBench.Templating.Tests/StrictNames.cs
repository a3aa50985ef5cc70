using System.Collections.Immutable;
using SupportAgentBench.Templating.Tests.Support;

namespace SupportAgentBench.Templating.Tests;

public class StrictNames
{
    public interface INamed
    {
        string Label { get; }
    }

    public sealed record Tag(string Label) : INamed;

    public sealed record Row(string Name, int Pass3, double? Cost, Link Url, bool OverEscalation);

    public sealed record Page
    {
        public required string Title { get; init; }

        public ImmutableArray<Row> Rows { get; init; } = [];

        public IReadOnlyDictionary<string, Row> ByName { get; init; } = ImmutableDictionary<string, Row>.Empty;

        public Row? Best { get; init; }

        public INamed Named { get; init; } = new Tag("tag");

        public HtmlFragment Body { get; init; } = HtmlFragment.Empty;

        public IScriptObject Numbers { get; init; } = new ScriptObject();
    }

    private static readonly Row First = new("first", 1, 2.5, new Link("/first"), true);

    private static readonly Page Model = new()
    {
        Title = "T<",
        Rows = [First, First with { Name = "second", Cost = null, OverEscalation = false }],
        ByName = ImmutableDictionary<string, Row>.Empty.Add("first", First),
        Body = HtmlFragment.FromTrustedHtml("<i>body</i>"),
        Numbers = new ScriptObject { ["passed"] = 7 },
    };

    [Theory]
    [InlineData("{{ titel }}", "page.html(1,4): error SAB4006: There is no variable `titel`; did you mean `title`?")]
    [InlineData("{{ for row in rows }}\n{{ row.nme }}{{ end }}", "page.html(2,8): error SAB4007: There is no member `nme`; did you mean `name`?")]
    [InlineData("{{ if false }}{{ best.nam }}{{ end }}", "page.html(1,23): error SAB4007: There is no member `nam`; did you mean `name`?")]
    [InlineData("{{ rows[0].over_escalatoin }}", "page.html(1,12): error SAB4007: There is no member `over_escalatoin`; did you mean `over_escalation`?")]
    [InlineData("{{ by_name.first.pass_3 }}", "page.html(1,18): error SAB4007: There is no member `pass_3`; did you mean `pass3`?")]
    [InlineData("{{ title | string.upcas }}", "page.html(1,19): error SAB4008: There is no function `upcas`; did you mean `upcase`?")]
    [InlineData("{{ title | strin.upcase }}", "page.html(1,12): error SAB4006: There is no variable `strin`; did you mean `string`?")]
    [InlineData("{{ upper title }}", "page.html(1,4): error SAB4008: There is no function `upper`.")]
    [InlineData("{{ title | string.replace 'a' }}", "page.html(1,30): error SAB4010: `string.replace` needs a value for its parameter `replace`.")]
    [InlineData("{{ title | string.upcase 1 }}", "page.html(1,26): error SAB4010: `string.upcase` takes 1 argument, not 2.")]
    [InlineData("{{ include 'missing.html' }}", "page.html(1,12): error SAB4009: There is no template `missing.html`.")]
    [InlineData("<a href=\"{{ title }}\">", "page.html(1,13): error SAB4005: Only a checked link of the page model may stand in this attribute.")]
    [InlineData("<p title=\"{{ body }}\">", "page.html(1,14): error SAB4005: A fragment of HTML cannot stand in an attribute; print the text it was made from.")]
    [InlineData("{{ title.size.x }}", "page.html(1,15): error SAB4007: There is no member `x`.")]
    [InlineData("{{ capture c }}x{{ end }}{{ c.foo }}", "page.html(1,31): error SAB4007: There is no member `foo`.")]
    public void A_name_that_cannot_exist_is_found_when_the_template_is_loaded(string template, string expected) =>
        Assert.Equal([expected], Rendering.LoadMistakes<Page>(template));

    [Theory]
    [InlineData("{{ title }}", "T&lt;")]
    [InlineData("{{ for row in rows }}{{ row.name }} {{ row.cost }} {{ row.over_escalation }} {{ row.pass3 }};{{ end }}", "first 2.5 true 1;second  false 1;")]
    [InlineData("{{ rows.size }} {{ rows[1].name }} {{ rows[-1].name }} {{ title.size }}", "2 second second 2")]
    [InlineData("{{ by_name.first.name }} {{ by_name[\"first\"].pass3 }}", "first 1")]
    [InlineData("{{ best?.name ?? \"none\" }}", "none")]
    [InlineData("{{ body }}", "<i>body</i>")]
    [InlineData("{{ numbers.passed }} {{ numbers[\"passed\"] }} {{ numbers.failed ?? 0 }}", "7 7 0")]
    [InlineData("{{ for pair in by_name }}{{ pair.key }}={{ pair.value.name }}{{ end }}", "first=first")]
    [InlineData("<a href=\"{{ rows[0].url }}\">{{ rows[0].url }}</a>", "<a href=\"/first\">/first</a>")]
    [InlineData("{{ func f(row); ret row.name; end }}{{ f rows[0] }} {{ this.title }}", "first T&lt;")]
    [InlineData("{{ rows | array.map 'name' | array.join ',' }}", "first,second")]
    [InlineData("{{ x = rows[0]; x.name }}", "first")]
    [InlineData("{{ with rows[0]; name; end }}", "first")]
    [InlineData("{{ rows[0].cost ?? 0 }} {{ rows[1].cost ?? 'none' }} {{ (rows ?? []).size }} {{ for r in rows ?? []; r.pass3; end }}", "2.5 none 2 11")]
    [InlineData("{{ named.label }} {{ named?.label | string.upcase }}", "tag TAG")]
    public void Members_are_read_by_their_names(string template, string expected) =>
        Assert.Equal(expected, Rendering.Page(template, Model));

    [Theory]
    [InlineData("{{ best.name }}", "page.html(1,9): error SAB4011: The value left of `.name` is null; write `?.name` when it may be.")]
    [InlineData("{{ numbers.pased }}", "page.html(1,12): error SAB4007: There is no member `pased`; did you mean `passed`?")]
    [InlineData("{{ numbers[\"pased\"] }}", "page.html(1,12): error SAB4007: There is no \"pased\"; did you mean `passed`?")]
    [InlineData("{{ by_name[\"fist\"].name }}", "page.html(1,12): error SAB4007: There is no \"fist\"; did you mean `first`?")]
    [InlineData("{{ for x in best }}{{ end }}", "page.html(1,13): error SAB4011: Null cannot be iterated; write `?? []` when it may be missing.")]
    [InlineData("{{ for x in 5 }}{{ end }}", "page.html(1,13): error SAB4012: A number cannot be iterated.")]
    [InlineData("{{ rows[0].name = 'x' }}", "page.html(1,12): error SAB4013: `name` can only be read here.")]
    public void What_only_rendering_can_show_is_an_error_with_its_place(string template, string expected)
    {
        var exception = Assert.Throws<TemplateRuntimeException>(() => Rendering.Page(template, Model));
        Assert.Equal(expected, exception.Error.ToString());
    }

    [Fact]
    public void A_mistake_in_a_partial_names_the_include()
    {
        var mistakes = Rendering.LoadMistakes<Page>("{{ for row in rows }}{{ include 'row.html' }}{{ end }}", ("row.html", "<b>\n{{ row.nam }}</b>"));
        Assert.Equal(["row.html(2,8): error SAB4007: There is no member `nam`; did you mean `name`? (included from page.html(1,25))"], mistakes);
    }

    [Theory]
    [InlineData("{{ $row.nam }}", "row.html(1,9): error SAB4007: There is no member `nam`; did you mean `name`? (included from page.html(1,4))")]
    [InlineData("{{ $rwo.name }}", "row.html(1,4): error SAB4006: There is no variable `$rwo`; did you mean `$row`? (included from page.html(1,4))")]
    [InlineData("<a href=\"{{ $row.name }}\">", "row.html(1,13): error SAB4005: Only a checked link of the page model may stand in this attribute. (included from page.html(1,4))")]
    public void What_an_include_passes_is_checked_in_the_partial(string partial, string expected) =>
        Assert.Equal([expected], Rendering.LoadMistakes<Page>("{{ include 'row.html' row: rows[0] }}", ("row.html", partial)));

    [Fact]
    public void A_partial_prints_what_the_include_passes() =>
        Assert.Equal(
            "<a href=\"/first\">first</a>-",
            Rendering.Page("{{ include 'row.html' row: rows[0] }}", Model, ("row.html", "<a href=\"{{ $row.url }}\">{{ $row.name }}</a>{{ $mark ?? '-' }}")));

    [Fact]
    public void A_layout_sees_what_the_page_captured()
    {
        const string page = "{{ capture content }}<p>{{ title }}</p>{{ end }}{{ include 'layout.html' }}";
        Assert.Equal("<main><p>T&lt;</p></main>", Rendering.Page(page, Model, ("layout.html", "<main>{{ content }}</main>")));
        var mistake = Assert.Single(Rendering.LoadMistakes<Page>(page, ("layout.html", "<main title=\"{{ content }}\"></main>")));
        Assert.Contains("A fragment of HTML cannot stand in an attribute", mistake, StringComparison.Ordinal);
    }

    [Fact]
    public void A_partial_can_include_itself()
    {
        var tree = new ScriptObject { ["name"] = "a", ["children"] = new[] { new ScriptObject { ["name"] = "b<", ["children"] = Array.Empty<ScriptObject>() } } };
        var model = Model with { Numbers = tree };
        const string partial = "<li>{{ $node.name }}{{ for child in $node.children }}{{ include 'tree.html' node: child }}{{ end }}</li>";
        Assert.Equal("<li>a<li>b&lt;</li></li>", Rendering.Page("{{ include 'tree.html' node: numbers }}", model, ("tree.html", partial)));
    }

    [Theory]
    [InlineData("{{ array.more = 1 }}")]
    [InlineData("{{ string.upcase = 1 }}")]
    [InlineData("{{ x = array; x.more = 1 }}")]
    [InlineData("{{ with array; more = 2; end }}")]
    [InlineData("{{ math['abs'] = 1 }}")]
    public void The_functions_of_the_language_are_the_same_for_every_page(string template) =>
        Assert.Equal(Diagnostic.ReadOnly.Id, Rendering.Mistake(template).Code);

    [Fact]
    public void A_variable_of_one_page_is_unknown_to_the_next()
    {
        var set = Rendering.Set<Page>("{{ x = (x ?? 0) + 1; x }}");
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        set.Render("page.html", Model, output);
        set.Render("page.html", Model, output);
        Assert.Equal("11", System.Text.Encoding.UTF8.GetString(output.WrittenSpan));
    }
}
