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

    [Theory]
    [InlineData("&", "&amp;")]
    [InlineData("\"'", "&quot;&#39;")]
    [InlineData("<b>", "&lt;b&gt;")]
    [InlineData("ü", "ü")]
    [InlineData("🙂", "🙂")]
    public void A_character_is_written_the_same_wherever_it_stands_in_a_text(string character, string written) => AssertWritten(character, written);

    // An attribute cannot hold it.
    [Fact]
    public void Half_a_character_is_written_as_a_replacement_wherever_it_stands_in_a_text() => AssertWritten("\ud83d", "\ufffd");

    private static void AssertWritten(string character, string written)
    {
        int[] lengths = [.. Enumerable.Range(0, 20), 511, 512, 513, 1024];
        foreach (var (before, after) in lengths.SelectMany(before => lengths.Select(after => (new string('a', before), new string('z', after)))))
        {
            Assert.Equal(before + written + after, Rendering.Html("{{ text }}", new ScriptObject { ["text"] = before + character + after }));
        }
    }
}
