namespace SupportAgentBench.Templating.Syntax;

/// <summary>Notes a mistake and goes on behind its statement, so that all mistakes of a text are told at once.</summary>
/// <param name="earlier">What is no token: mistakes that were noted before.</param>
internal sealed class Recovery(TokenReader reader, NestingGuard guard, IReadOnlyList<SyntaxException> earlier)
{
    /// <summary>A text with more mistakes is hardly a template.</summary>
    public const int MostMistakes = 20;
    private readonly List<SyntaxException> _mistakes = [.. earlier];

    public IReadOnlyList<SyntaxException> Mistakes => _mistakes;

    /// <summary>Reads a part of a statement. After a mistake the reader stands at the end of the statement, and nothing is returned.</summary>
    public T? Read<T>(Func<T> part)
        where T : class?
    {
        var (start, depth, newLines) = (reader.Index, guard.Depth, reader.NewLinesAllowed);
        try
        {
            return part();
        }
        catch (SyntaxException exception) when (CanGoOn(exception))
        {
            // Where a block ends is unsure behind a mistake: the first one may be why this one seems to be.
            // What is no token stopped the parser, but was noted when it was met.
            if ((!exception.ConcernsBlocks || _mistakes.Count == 0) && reader.Kind != TokenKind.Invalid)
            {
                _mistakes.Add(exception);
            }

            guard.Leave(guard.Depth - depth);
            reader.RestoreNewLines(newLines);
            reader.SkipStatement(start);
            return null;
        }
    }

    private bool CanGoOn(SyntaxException exception) => exception.Diagnostic != Diagnostic.TooDeep && _mistakes.Count - earlier.Count < MostMistakes - 1;
}
