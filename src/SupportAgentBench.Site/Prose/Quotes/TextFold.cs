using System.Globalization;
using System.Text;

namespace SupportAgentBench.Site.Prose.Quotes;

/// <summary>Makes a text plain, so that what an editor's keyboard or a line break changes does not count: composed characters, one kind of blank, quote and dash.</summary>
internal static class TextFold
{
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(index), out var rune, out var used);
            index += used;
            Add(rune, index < text.Length && char.IsLetterOrDigit(text[index]), plain);
        }

        return plain.ToString().TrimEnd().Normalize(NormalizationForm.FormC);
    }

    private static void Add(Rune rune, bool isBeforeWord, StringBuilder plain)
    {
        var last = plain.Length == 0 ? ' ' : plain[^1];
        switch (rune.Value)
        {
            case '“' or '”' or '„' or '‟' or '«' or '»' or '‘' or '’' or '‚' or '‛' or '‹' or '›' or '"' or '\'' or '´' or '′' or '″':
                plain.Append('\'');
                break;
            case '-' or '‐' or '‑' or '‒' or '–' or '—' or '―' or '−':
                plain.Append(last == '-' ? string.Empty : "-");
                break;

            // Marks of Markdown, which agents write and readers never see; a name such as order_lookup keeps its own.
            case '*' or '`':
                break;
            case '_' when !isBeforeWord || !char.IsLetterOrDigit(last):
                break;

            // Says only how the character before it is drawn.
            case >= 0xFE00 and <= 0xFE0F:
                break;
            default:
                AddOther(rune, last, plain);
                break;
        }
    }

    private static void AddOther(Rune rune, char last, StringBuilder plain)
    {
        if (Rune.IsWhiteSpace(rune))
        {
            plain.Append(last == ' ' ? string.Empty : " ");
        }
        else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format)
        {
            plain.Append(rune.ToString());
        }
    }
}
