namespace SupportAgentBench.Templating.Syntax;

/// <summary>
/// Finds the string that lacks its closing quote. It took the quote that opens the next string, so the string that met
/// the end of the text is seldom the one that is wrong.
/// </summary>
internal static class UnclosedStrings
{
    /// <summary>The offset of the first string of a code block that runs over the block's end, or over its line when nothing else would close the last one.</summary>
    public static int? Find(List<Token> tokens, int first, StringLexer strings, TextCursor cursor)
    {
        var unclosed = strings.Unclosed is { } mistake ? cursor.OffsetOf(mistake.Start) : -1;
        var open = new Stack<Token>();
        for (var index = first; index < tokens.Count; index++)
        {
            var token = tokens[index];
            if (token.Kind == TokenKind.Less && tokens[index - 1].Kind == TokenKind.NewLine)
            {
                // A line that begins with a tag: the block lacks its closing braces, and its strings are sound so far.
                return null;
            }

            switch (token.Kind)
            {
                case TokenKind.InterpolationStart: open.Push(token); break;
                case TokenKind.InterpolationEnd when open.Count > 0: open.Pop(); break;
                default: break;
            }

            var offset = cursor.OffsetOf(token.Kind == TokenKind.InterpolationText && open.Count > 0 ? open.Peek().Start : token.Start);
            if (token.Kind is not (TokenKind.String or TokenKind.InterpolationText) || strings.IsCut(offset))
            {
                continue;
            }

            var text = cursor.Text.AsSpan(cursor.OffsetOf(token.Start), token.Length);
            if (text.Contains("}}", StringComparison.Ordinal) || (unclosed >= 0 && text.Contains('\n') && text[0] != '`'))
            {
                return offset;
            }
        }

        return unclosed < 0 || strings.IsCut(unclosed) ? null : unclosed;
    }
}
