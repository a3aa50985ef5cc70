using System.Buffers;
using System.Globalization;
using SupportAgentBench.Templating.Tests.Support;

namespace SupportAgentBench.Templating.Tests;

/// <summary>Templates that include each other: without end is a mistake at load, under a condition it is the language's recursion.</summary>
public class IncludeCircles
{
    private sealed class Endless(Func<int, string> text) : ITemplateLoader
    {
        public string? Load(string path) => text(path == "page.html" ? 0 : int.Parse(path, CultureInfo.InvariantCulture));
    }

    public sealed record Node(string Name, IReadOnlyList<Node> Children);

    public sealed record Page(string Title, Node Root);

    [Theory]
    [InlineData("{{ include 'a' }}", "x\n{{ include 'a' }}", "", "a(2,4): error SAB4019: This template includes itself without end; an `if` around the include must end it.")]
    [InlineData("{{ include 'a' }}", "{{ include 'b' }}", "<b>\n  {{ include 'a' }}</b>", "b(2,6): error SAB4019: These templates include each other without end: a → b → a; an `if` around one of the includes must end it.")]
    [InlineData("{{ include 'b' }}{{ include 'a' }}", "{{ include 'b' }}", "{{ include 'a' }}", "b(1,4): error SAB4019: These templates include each other without end: a → b → a; an `if` around one of the includes must end it.")]
    [InlineData("{{ include 'page.html' }}", "", "", "page.html(1,4): error SAB4019: This template includes itself without end; an `if` around the include must end it.")]
    [InlineData("{{ if title; include 'a'; end }}", "{{ capture c; include 'a'; end }}", "", "a(1,15): error SAB4019: This template includes itself without end; an `if` around the include must end it.")]
    [InlineData("{{ include 'a' }}", "{{ if title; 1; include 'a'; else; include 'a'; end }}", "", "a(1,17): error SAB4019: This template includes itself without end; an `if` around the include must end it.")]
    [InlineData("{{ include 'a' }}", "{{ x = [(include 'a') | string.upcase] }}", "", "a(1,10): error SAB4019: This template includes itself without end; an `if` around the include must end it.")]
    public void A_circle_without_end_is_a_mistake_at_load(string page, string a, string b, string expected) =>
        Assert.Equal([expected], Rendering.LoadMistakes<Page>(page, ("a", a), ("b", b)));

    [Theory]
    [InlineData("{{ if false; include 'a'; end }}")]
    [InlineData("{{ for x in []; include 'a'; end }}")]
    [InlineData("{{ false && include 'a' }}")]
    [InlineData("{{ true ? 1 : include 'a' }}")]
    [InlineData("{{ if true; ret; end; include 'a' }}")]
    [InlineData("{{ func f; include 'a'; end }}")]
    [InlineData("{{ case 1; when 2; include 'a'; end }}")]
    public void A_circle_under_a_condition_is_none(string a) =>
        Rendering.Page("{{ include 'a' }}", new Page("t", new Node("n", [])), ("a", a));

    [Fact]
    public void A_tree_is_printed_by_a_template_that_includes_itself()
    {
        var tree = new Node("1", [new Node("2", [new Node("3", [])]), new Node("4", [])]);
        Assert.Equal("<b>1<b>2<b>3</b></b><b>4</b></b>", Rendering.Page("{{ include 'a' node: root }}", new Page("t", tree), ("a", "<b>{{ $node.name }}{{ for child in $node.children; include 'a' node: child; end }}</b>")));
    }

    [Fact]
    public void A_page_with_a_tree_is_checked_as_strictly_as_any_other() => Assert.Equal(
        ["page.html(1,4): error SAB4006: There is no variable `titel`; did you mean `title`?", "a(1,10): error SAB4007: There is no member `nam`; did you mean `name`? (included from page.html(1,15))"],
        Rendering.LoadMistakes<Page>("{{ titel }}{{ include 'a' node: root }}", ("a", "{{ $node.nam }}{{ for child in $node.children; include 'a' node: child; end }}")));

    [Fact]
    public void What_a_tree_assigns_may_have_another_type_further_down()
    {
        const string Tree = "{{ held = $node; if $more; include 'a' node: title more: false; end; ret if_any }}";
        Assert.Equal("1", Rendering.Page("{{ if_any = '' }}{{ include 'a' node: root more: true }}{{ held.size }}", new Page("t", new Node("n", [])), ("a", Tree)));
    }

    [Fact]
    public void Recursion_that_does_not_end_is_a_mistake_with_a_short_chain()
    {
        var mistake = Assert.Throws<TemplateRuntimeException>(() => Rendering.Page("{{ include 'a' }}", new Page("t", new Node("n", [])), ("a", "{{ if title; include 'a'; end }}")));
        Assert.Equal(
            "a(1,14): error SAB4014: Functions and includes call each other more than 100 deep. (included from a(1,14), a(1,14), a(1,14), a(1,14), a(1,14) and 95 more, up to page.html(1,4))",
            mistake.Error.ToString());
    }

    [Fact]
    public void Includes_that_stand_too_deep_are_a_mistake_at_load() =>
        Assert.Equal(["100(1,4): error SAB4014: Includes stand in each other more than 100 deep. (included from 99(1,4), 98(1,4), 97(1,4), 96(1,4), 95(1,4) and 95 more, up to page.html(1,4))"], Mistakes(number => $"{{{{ include '{number + 1}' }}}}"));

    [Fact]
    public void Deep_blocks_in_deep_includes_are_a_mistake_at_load()
    {
        var open = string.Concat(Enumerable.Repeat("{{ for x in [1] }}", 240));
        var close = string.Concat(Enumerable.Repeat("{{ end }}", 240));
        var mistake = Assert.Single(Mistakes(number => number == 95 ? "" : $"{open}{{{{ include '{number + 1}' }}}}{close}"));
        Assert.Contains("Blocks and includes stand too deep in each other.", mistake, StringComparison.Ordinal);
    }

    [Fact]
    public void Includes_that_double_at_each_step_are_a_mistake_at_load()
    {
        var mistake = Assert.Single(Mistakes(number => number == 40 ? "" : $"{{{{ include '{number + 1}' }}}}{{{{ include '{number + 1}' }}}}"));
        Assert.Contains("The page has more than 10000 includes, each counted once for every way that leads to it. (included from", mistake, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Mistakes(Func<int, string> text)
    {
        var set = TemplateSet.Load(new Endless(text), [new TemplateBinding("page.html", typeof(Page))]);
        Assert.Throws<TemplateRuntimeException>(() => set.Render("page.html", new Page("t", new Node("n", [])), new ArrayBufferWriter<byte>()));
        return set.Messages.Select(message => message.ToString());
    }
}
