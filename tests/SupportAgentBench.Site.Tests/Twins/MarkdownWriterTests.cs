using System.Buffers;
using System.Text;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Twins;

namespace SupportAgentBench.Site.Tests.Twins;

public class MarkdownWriterTests
{
    private readonly MarkdownWriter _markdown = new(new Route("models/a.md"), new Route("models/a/"));

    [Theory]
    [InlineData("114 of 120 (95%)", "114 of 120 (95%)")]
    [InlineData("a|b*c_d#e", "a\\|b\\*c\\_d\\#e")]
    [InlineData("$8.20", "\\$8.20")]
    [InlineData("<b>", "\\<b\\>")]
    [InlineData("https://x", "https\\://x")]
    [InlineData("one\r\n\ttwo", "one   two")]
    public void Text_is_escaped_where_a_reader_could_take_it_for_mark_up(string text, string expected) =>
        Assert.Equal(expected, MarkdownText.Text(text).ToString());

    [Theory]
    [InlineData("- a", "\\- a\n")]
    [InlineData("12. a", "12\\. a\n")]
    [InlineData("iv) a", "iv\\) a\n")]
    [InlineData("1.5 a", "1\\.5 a\n")]
    [InlineData("Resolution. a", "Resolution. a\n")]
    public void A_paragraph_begins_no_list(string text, string expected)
    {
        _markdown.Paragraph(MarkdownText.Text(text));

        Assert.Equal(expected, _markdown.ToString());
    }

    [Fact]
    public void What_is_filled_into_mark_up_of_ours_is_text() =>
        Assert.Equal("**a\\*b**: `c` \\[d\\]", MarkdownText.Markup($"**{"a*b"}**: {MarkdownText.Code("c")} {"[d]"}").ToString());

    [Fact]
    public void Links_lead_from_the_files_own_folder()
    {
        Assert.Equal("[x](../use-cases/u/)", _markdown.Link(MarkdownText.Text("x"), new Route("use-cases/u/")).ToString());
        Assert.Equal("[x](../models/b/#traps)", _markdown.Link(MarkdownText.Text("x"), new Route("models/b/"), "traps").ToString());
        Assert.Equal(["../use-cases/u/", "../models/b/#traps"], _markdown.Links);
    }

    [Fact]
    public void A_page_with_a_twin_is_reached_through_it() =>
        Assert.Equal("[x](../models/b.md)", _markdown.Link(MarkdownText.Text("x"), new Route("models/b/")).ToString());

    [Fact]
    public void A_link_to_a_part_of_the_same_page_is_words_alone() =>
        Assert.Equal("x", _markdown.Link(MarkdownText.Text("x"), new Route("models/a/"), "traps").ToString());

    [Fact]
    public void An_address_is_no_end_of_its_link() =>
        Assert.Equal("[x](https://x/a\\)b%20c)", _markdown.LinkOut(MarkdownText.Text("x"), "https://x/a)b c").ToString());

    [Fact]
    public void A_row_with_too_few_cells_is_a_mistake_of_the_program() =>
        Assert.Throws<ArgumentException>(() => _markdown.Table(MarkdownText.Empty, [MarkdownText.Text("a"), MarkdownText.Text("b")], [[MarkdownText.Text("c")]]));

    [Fact]
    public void Lists_quotes_and_code_stand_inside_each_other()
    {
        _markdown.Item("- ", () => _markdown.Quote(() => _markdown.Item("1. ", () =>
        {
            _markdown.Paragraph(MarkdownText.Text("a"));
            _markdown.CodeBlock("b\n```\n\nc");
        })));
        _markdown.Paragraph(MarkdownText.Text("d"));

        Assert.Equal("- > 1. a\n  >\n  >    ````\n  >    b\n  >    ```\n  >\n  >    c\n  >    ````\n\nd\n", _markdown.ToString());
    }

    [Fact]
    public void An_item_without_words_is_still_an_item()
    {
        _markdown.Item("- ", () => { });

        Assert.Equal("-\n", _markdown.ToString());
    }

    [Fact]
    public void A_long_file_is_written_as_the_text_it_is()
    {
        foreach (var number in Enumerable.Range(0, 20_000))
        {
            _markdown.Paragraph(MarkdownText.Text($"{new string('x', number % 7)}😀"));
        }

        var output = new ArrayBufferWriter<byte>();
        _markdown.WriteTo(output);

        Assert.Equal(_markdown.ToString(), Encoding.UTF8.GetString(output.WrittenSpan));
    }
}
