using System.Globalization;
using System.Text;

namespace SupportAgentBench.Site.Prose.Quotes;

/// <summary>
/// Makes a text plain, so that what an editor's keyboard or a line break changes does not count: composed characters, one kind of blank,
/// quote and dash, nothing invisible, no marks of Markdown.
/// </summary>
internal static class TextFold
{
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsAsciiLetterOrDigit(text[index]))
            {
                plain.Append(text[index]);
            }
            else if (char.IsSurrogate(text[index]))
            {
                Rune.DecodeFromUtf16(text.AsSpan(index), out var rune, out var used);
                plain.Append(Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format ? string.Empty : rune.ToString());
                index += used - 1;
            }
            else
            {
                Add(text[index], isBeforeWord: index + 1 < text.Length && char.IsLetterOrDigit(text[index + 1]), plain);
            }
        }

        return plain.ToString().TrimEnd().Normalize(NormalizationForm.FormC);
    }

    private static void Add(char character, bool isBeforeWord, StringBuilder plain)
    {
        var last = plain.Length == 0 ? ' ' : plain[^1];
        switch (character)
        {
            case '“' or '”' or '„' or '‟' or '«' or '»' or '‘' or '’' or '‚' or '‛' or '‹' or '›' or '"' or '\'' or '´' or '′' or '″':
                plain.Append('\'');
                break;
            case '-' or '‐' or '‑' or '‒' or '–' or '—' or '―' or '−':
                Once('-');
                break;

            // Agents write them and readers never see them; a name such as order_lookup keeps its own.
            case '*' or '`':
            case '_' when !isBeforeWord || !char.IsLetterOrDigit(last):
                break;

            // Says only how the character before it is drawn.
            case >= '\uFE00' and <= '\uFE0F':
                break;
            case var _ when char.IsWhiteSpace(character):
                Once(' ');
                break;
            default:
                plain.Append(CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.Format ? string.Empty : character.ToString());
                break;
        }

        void Once(char folded)
        {
            if (last != folded)
            {
                plain.Append(folded);
            }
        }
    }
}
