namespace SupportAgentBench.Site.Prose.Syntax;

/// <summary>Finds marks of the text that are not part of an expression's strings.</summary>
internal static class ExpressionScan
{
    /// <summary>Longest expression that is looked at: without a bound a line of nothing but opening braces takes hours.</summary>
    public const int MostCharacters = 1_000;

    /// <summary>Index of the braces that close an expression on its line; -1 when there are none within <see cref="MostCharacters"/>.</summary>
    public static int FindClose(string text, int from, int end) => Find(text, from, Math.Min(end, from + MostCharacters), "}}", insideBrackets: true);

    /// <summary>The parts between <c>??</c>, those in brackets left alone, as ranges of the text.</summary>
    public static IEnumerable<Range> Alternatives(string expression)
    {
        var from = 0;
        while (Find(expression, from, expression.Length, "??", insideBrackets: false) is var at and >= 0)
        {
            yield return from..at;
            from = at + 2;
        }

        yield return from..expression.Length;
    }

    private static int Find(string text, int from, int end, string mark, bool insideBrackets)
    {
        var depth = 0;
        for (var at = from; at < end && text[at] != '\n'; at++)
        {
            if ((insideBrackets || depth <= 0) && string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0 && at + mark.Length <= end)
            {
                return at;
            }

            switch (text[at])
            {
                case '"' or '\'' or '`':
                    at = EndOfString(text, at, end);
                    break;
                case '(' or '[':
                    depth++;
                    break;
                case ')' or ']':
                    depth--;
                    break;
                default:
                    break;
            }
        }

        return -1;
    }

    private static int EndOfString(string text, int open, int end)
    {
        var quote = text[open];
        for (var at = open + 1; at < end && text[at] != '\n'; at++)
        {
            if (text[at] == quote)
            {
                return at;
            }

            if (text[at] == '\\' && quote != '`')
            {
                at++;
            }
        }

        return end;
    }
}
