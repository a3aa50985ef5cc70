namespace SupportAgentBench.Templating.Syntax;

/// <summary>Finds the blanks between the start of a line and a code block that stands first on it.</summary>
internal sealed class IndentFinder(string text)
{
    /// <summary>The blanks before the code block, or an empty text when something else stands before it.</summary>
    public string Before(Token previous, Token enter)
    {
        if (previous.Kind != TokenKind.Text || previous.Start.Offset >= enter.Start.Offset)
        {
            return "";
        }

        var end = previous.Start.Offset + ((string)previous.Value!).Length;
        var start = end;
        while (start > 0 && text[start - 1] != '\n')
        {
            start--;
            if (!char.IsWhiteSpace(text[start]))
            {
                return "";
            }
        }

        return text[start..end];
    }
}
