namespace SupportAgentBench.Site.Prose.Checks.Reading;

/// <summary>Finds where sentences begin and end.</summary>
internal static class Sentence
{
    /// <summary>The token behind the sentence that a token stands in.</summary>
    public static int EndOf(List<Token> tokens, CheckedText text, int at)
    {
        while (at < tokens.Count && !IsEnd(tokens, text, at))
        {
            at++;
        }

        return Math.Min(at + 1, tokens.Count);
    }

    /// <summary>The first token of the sentence that a token stands in.</summary>
    public static int StartOf(List<Token> tokens, CheckedText text, int at)
    {
        while (at > 0 && !IsEnd(tokens, text, at - 1))
        {
            at--;
        }

        return at;
    }

    // A point inside a name or before a small letter ends nothing.
    private static bool IsEnd(List<Token> tokens, CheckedText text, int at)
    {
        var token = tokens[at];
        return token.Kind == TokenKind.Sign
            && token.Sign is '.' or '!' or '?' or '…' or '。'
            && (at + 1 == tokens.Count || (tokens[at + 1].SpaceBefore && !char.IsLower(text[tokens[at + 1].Start])));
    }
}
