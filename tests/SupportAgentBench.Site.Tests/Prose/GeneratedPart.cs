namespace SupportAgentBench.Site.Tests.Prose;

/// <summary>A part of a page that is written from a table of the program, between two remarks.</summary>
internal static class GeneratedPart
{
    /// <summary>Compares the part with what it should be; with <c>SAB_UPDATE=1</c> writes it first.</summary>
    public static void Check(string page, string name, string expected)
    {
        var path = Path.Combine(Repository.Root, page);
        var text = File.ReadAllText(path);
        var begin = $"<!-- {name}: written by a test from the program's table; do not edit by hand -->\n";
        var from = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var to = text.IndexOf($"<!-- end of {name} -->\n", StringComparison.Ordinal);
        Assert.True(from >= begin.Length && to >= from, $"{page} has no part '{name}'");
        if (Environment.GetEnvironmentVariable("SAB_UPDATE") == "1")
        {
            File.WriteAllText(path, string.Concat(text.AsSpan(0, from), expected, text.AsSpan(to)));
            return;
        }

        Assert.Equal(expected, text[from..to]);
    }
}
