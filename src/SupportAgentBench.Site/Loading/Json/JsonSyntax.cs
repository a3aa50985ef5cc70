namespace SupportAgentBench.Site.Loading.Json;

/// <summary>Turns the JSON reader's complaint into what an author can mend.</summary>
internal static class JsonSyntax
{
    /// <param name="complaint">The reader's own words.</param>
    /// <param name="rest">The file from where the reader stopped.</param>
    public static string Explain(string complaint, ReadOnlySpan<byte> rest)
    {
        // The place is where the text begins, for no more is known of it.
        if (complaint.Contains("within a JSON string", StringComparison.Ordinal))
        {
            return @"a line break, tab or other control character stands in this text; write \n, \t or the like";
        }

        if (complaint.Contains("trailing comma", StringComparison.Ordinal))
        {
            return "a comma stands in front of the closing bracket or brace; remove it";
        }

        if (rest.StartsWith("NaN"u8) || rest.StartsWith("Infinity"u8) || rest.StartsWith("-Infinity"u8))
        {
            return "NaN and Infinity are no numbers in JSON; write null for what is not known";
        }

        if (rest.StartsWith("True"u8) || rest.StartsWith("False"u8) || rest.StartsWith("None"u8))
        {
            return "true, false and null are written like this, in small letters";
        }

        // After a comma the reader stops in front of it.
        rest = rest is [(byte)',', ..] ? rest[1..].TrimStart(" \t\r\n"u8) : rest;
        return rest is [] ? Words(complaint) : (char)rest[0] switch
        {
            '\'' => "names and texts stand in double quotes",
            '/' or '#' => "JSON has no comments; remove it",
            '+' => "a number has no plus sign in front",
            _ => Words(complaint),
        };
    }

    private static string Words(string complaint)
    {
        var words = complaint.ReplaceLineEndings(" ");
        var cut = words.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (cut < 0 ? words : words[..cut]).TrimEnd('.');
    }
}
