using SupportAgentBench.Templating.Tests.Support;

namespace SupportAgentBench.Templating.Tests;

public class LongPages
{
    [Theory]
    [InlineData("Größe & Maß")]
    [InlineData("ß")]
    [InlineData("a plain text")]
    public void What_is_set_aside_is_printed_whole_however_long_it_is(string text)
    {
        var printed = Rendering.Html("{{ capture all }}{{ for i in 1..40000 }}<p>{{ text }}, {{ i }}</p>{{ end }}{{ end }}<main>{{ all }}</main>", new ScriptObject { ["text"] = text });

        var escaped = text.Replace("&", "&amp;", StringComparison.Ordinal);
        Assert.Equal($"<main>{string.Concat(Enumerable.Range(1, 40_000).Select(number => FormattableString.Invariant($"<p>{escaped}, {number}</p>")))}</main>", printed);
    }

    [Fact]
    public void A_text_longer_than_a_block_is_set_aside_whole()
    {
        var text = string.Concat(Enumerable.Repeat("0123456789äöü", 30_000));

        Assert.Equal(text + text, Rendering.Html("{{ capture all }}{{ text }}{{ text }}{{ end }}{{ all }}", new ScriptObject { ["text"] = text }));
    }
}
