namespace SupportAgentBench.Templating.Syntax;

/// <summary>
/// Reads a code block. When it has no end, the mistake that hid the end is looked for and the block is read again, so that
/// what stands behind it is read as it was meant.
/// </summary>
/// <param name="mustClose">False when a block may end with the text, as in Scriban.</param>
internal sealed class BlockLexer(TextCursor cursor, List<Token> tokens, List<SyntaxException> mistakes, bool mustClose)
{
    private readonly CodeLexer _code = new(cursor, tokens, mistakes);

    /// <summary>Reads from the opening to the closing braces; returns the whitespace mark before the latter or a null character.</summary>
    public char Read()
    {
        var enter = cursor.Position;
        cursor.Advance(2);
        if (cursor.Current is '-' or '~')
        {
            cursor.Advance();
        }

        var block = new Opened(tokens.Count, mistakes.Count, new Token(TokenKind.CodeEnter, enter, cursor.Position));
        var mark = Read(block, endsEarly: false);
        var endsWithText = !mustClose && cursor.AtEnd && _code.Strings.Unclosed is null;
        return _code.IsClosed || endsWithText ? mark : ReadAgain(block);
    }

    private char Read(Opened block, bool endsEarly)
    {
        tokens.RemoveRange(block.Tokens, tokens.Count - block.Tokens);
        mistakes.RemoveRange(block.Mistakes, mistakes.Count - block.Mistakes);
        cursor.MoveTo(block.Enter.End);
        tokens.Add(block.Enter);
        return _code.ReadUntilExit(allowExit: true, endsEarly);
    }

    private char ReadAgain(Opened block)
    {
        var endsEarly = false;
        for (var round = 0; round < Recovery.MostMistakes; round++)
        {
            if (UnclosedStrings.Find(tokens, block.Tokens, _code.Strings, cursor) is { } text)
            {
                _code.Strings.Cut(text);
            }
            else if (!endsEarly && cursor.Text.AsSpan(block.Enter.End.Offset..Math.Min(cursor.Offset + 1, cursor.Text.Length)).Contains("}}", StringComparison.Ordinal))
            {
                // The brace of an object is missing: the grammar tells of it, once the block ends where it was meant to.
                endsEarly = true;
            }
            else
            {
                break;
            }

            var mark = Read(block, endsEarly);
            if (_code.IsClosed)
            {
                return mark;
            }
        }

        EndWhereItSeems(block);
        return '\0';
    }

    /// <summary>Ends a block without closing braces at a single brace, or else with its first line.</summary>
    private void EndWhereItSeems(Opened block)
    {
        var first = block.Tokens + 1;
        var index = FindEnd(first);
        var isWhole = index >= 0;
        index = isWhole ? index : tokens.FindIndex(first, token => token.Kind == TokenKind.NewLine);
        var end = index >= 0 && index < tokens.Count ? tokens[index] : new Token(TokenKind.EndOfText, cursor.Position, cursor.Position);
        var isBrace = end.Kind == TokenKind.CloseBrace;
        mistakes.RemoveAll(mistake => mistake.Start.Offset >= end.Start.Offset);
        mistakes.Add(isBrace
            ? new SyntaxException(Diagnostic.Syntax, end.Start, end.End, "A code block ends with `}}`, not with `}`.")
            : new SyntaxException(Diagnostic.Syntax, block.Enter.Start, block.Enter.End, "This code block has no closing `}}`."));
        tokens.RemoveAll(token => token.Start.Offset >= end.Start.Offset || (!isWhole && token.Start.Offset >= block.Enter.End.Offset));
        cursor.MoveTo(isBrace ? end.End : end.Start);
        if (!isWhole)
        {
            // Of a bracket that stays open nothing more is to be told.
            tokens.Add(new Token(TokenKind.Invalid, end.Start, cursor.Position));
        }

        tokens.Add(new Token(TokenKind.CodeExit, end.Start, cursor.Position));
    }

    /// <summary>The index of the token that seems to end the block, or of none behind the last; less than 0 when brackets stay open.</summary>
    private int FindEnd(int first)
    {
        var open = 0;
        for (var index = first; index < tokens.Count; index++)
        {
            var kind = tokens[index].Kind;
            if (open <= 0 && (kind == TokenKind.CloseBrace || (kind == TokenKind.NewLine && index > first)))
            {
                return index;
            }

            open += kind.BracketStep();
        }

        return open > 0 ? -1 : tokens.Count;
    }

    /// <summary>Where a block began: what was there before it, and its opening braces.</summary>
    private sealed record Opened(int Tokens, int Mistakes, Token Enter);
}
