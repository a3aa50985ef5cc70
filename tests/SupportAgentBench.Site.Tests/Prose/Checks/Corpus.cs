using System.Globalization;

namespace SupportAgentBench.Site.Tests.Prose.Checks;

/// <summary>
/// Sentences of a text file beside the tests, one a line: <c>#</c> begins a remark, <c>\n</c> is a new line, <c>\u{A0}</c> a character, and what
/// must be reported stands between <c>⟦</c> and <c>⟧</c>.
/// </summary>
internal static class Corpus
{
    public static IEnumerable<string> Read(string name) => File
        .ReadLines(Path.Combine(Repository.Root, "tests", "SupportAgentBench.Site.Tests", "Prose", "Checks", name))
        .Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal));

    /// <summary>The text without the brackets.</summary>
    public static string Text(string line) => Plain(line).Replace("⟦", string.Empty, StringComparison.Ordinal).Replace("⟧", string.Empty, StringComparison.Ordinal);

    /// <summary>Where the brackets stood, as <c>line,column-end</c> of a body that begins at line 10, column 7; and the words between.</summary>
    public static IEnumerable<(string Place, string Words)> Marked(string line)
    {
        var (row, column) = (10, 7);
        var (from, words) = (0, string.Empty);
        foreach (var character in Plain(line))
        {
            switch (character)
            {
                case '⟦':
                    (from, words) = (column, string.Empty);
                    break;
                case '⟧':
                    // What reaches over the line's end is cut there.
                    var first = words.Split('\n')[0];
                    yield return (Invariant($"{row - words.Count(each => each == '\n')},{from}-{from + first.Length}"), words);
                    break;
                case '\n':
                    (row, column) = (row + 1, 7);
                    words += character;
                    break;
                default:
                    column++;
                    words += character;
                    break;
            }
        }
    }

    private static string Plain(string line)
    {
        var parts = line.Replace("\\n", "\n", StringComparison.Ordinal).Split("\\u{");
        return parts[0] + string.Concat(parts.Skip(1).Select(part =>
        {
            var end = part.IndexOf('}', StringComparison.Ordinal);
            return char.ConvertFromUtf32(int.Parse(part.AsSpan(0, end), NumberStyles.HexNumber, CultureInfo.InvariantCulture)) + part[(end + 1)..];
        }));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
