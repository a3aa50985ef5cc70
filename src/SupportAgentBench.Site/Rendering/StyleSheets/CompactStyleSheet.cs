using System.Text;

namespace SupportAgentBench.Site.Rendering.StyleSheets;

/// <summary>
/// A style sheet without what only its authors need: comments, indents, spaces that part nothing, the zero before a decimal point, long names
/// of custom properties. Not a byte of a string, an address or an escape is touched, and no space that could mean something.
/// </summary>
public static class CompactStyleSheet
{
    /// <param name="sheet">UTF-8.</param>
    /// <param name="isKnown">Whether a custom property's name is said outside of the sheet, too, and has to stay; null = none is.</param>
    public static byte[] Of(ReadOnlySpan<byte> sheet, Func<string, bool>? isKnown = null)
    {
        // A byte a character: what is no ASCII goes through as it is.
        var tokens = StyleSheetTokens.Of(Encoding.Latin1.GetString(sheet));
        var names = new ShortNames(tokens, isKnown ?? (_ => false));
        var words = Words(tokens);
        var compact = new StringBuilder(sheet.Length + 1);
        var statement = StatementKind.Rule;
        for (var at = 0; at < words.Count; at++)
        {
            var (token, isSpaced) = words[at];
            var before = at == 0 ? new StyleSheetToken(StyleSheetTokenKind.Sign, "{") : words[at - 1].Token;
            statement = before.IsAny("{};") ? Spacing.StatementAt(words, at) : statement;
            // The last declaration of a block needs no end.
            compact.Length -= before.Is(';') && token.Is('}') ? 1 : 0;
            compact.Append(isSpaced && Spacing.IsNeeded(before, token, statement) ? " " : "");
            compact.Append(token.Kind switch
            {
                StyleSheetTokenKind.Name => names.Of(token.Text),
                StyleSheetTokenKind.Number => WithoutZero(token.Text),
                _ => token.Text,
            });
        }

        return Encoding.Latin1.GetBytes(compact.Append('\n').ToString());
    }

    /// <summary>What says something, and whether there is a space before it.</summary>
    private static List<(StyleSheetToken Token, bool IsSpaced)> Words(IReadOnlyList<StyleSheetToken> tokens)
    {
        var words = new List<(StyleSheetToken Token, bool IsSpaced)>(tokens.Count);
        var isSpaced = false;
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (token.Kind is StyleSheetTokenKind.White)
            {
                isSpaced = true;
            }
            else if (token.Kind is not StyleSheetTokenKind.Comment)
            {
                words.Add((token, isSpaced));
                isSpaced = false;
            }
            else if (!isSpaced && words.Count > 0 && at + 1 < tokens.Count && tokens[at + 1].Kind is not (StyleSheetTokenKind.White or StyleSheetTokenKind.Comment))
            {
                // Without a space beside it a comment parts two names: the shortest one still does.
                words.Add((token with { Text = "/**/" }, false));
            }
        }

        return words;
    }

    private static string WithoutZero(string number) => number switch
    {
        ['0', '.', ..] => number[1..],
        ['+' or '-', '0', '.', ..] => number[0] + number[2..],
        _ => number,
    };
}
