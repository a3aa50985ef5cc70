using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SupportAgentBench.Site.Prose.Checks.Quotations;

namespace SupportAgentBench.Site.Prose.Quotes;

/// <summary>Words that an author quotes.</summary>
/// <param name="Written">As they are written, without mark-up.</param>
/// <param name="Text">Without the quotation marks around them.</param>
/// <param name="Pieces">What stands between the ellipses, in order; none of them empty.</param>
internal sealed partial record QuotedWords(string Written, string Text, ImmutableArray<string> Pieces)
{
    [GeneratedRegex(@"\[\s*(?:…|\.{3,})\s*\]|\(\s*(?:…|\.{3,})\s*\)|…|\.{3,}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex LeftOut { get; }

    /// <summary>Whether there is anything that somebody could have said.</summary>
    public bool HasWords => Pieces.Any(piece => piece.EnumerateRunes().Any(IsSaid));

    /// <summary>The pieces in plain characters; those of which nothing is left are gone.</summary>
    public ImmutableArray<string> Folded => [.. Pieces.Select(TextFold.Of).Where(piece => piece.Length > 0)];

    /// <summary>The text in its parts, with what stands for left-out words told apart.</summary>
    public IEnumerable<(string Words, bool IsLeftOut)> Parts()
    {
        var written = 0;
        foreach (Match match in LeftOut.Matches(Text))
        {
            yield return (Text[written..match.Index], false);
            yield return (match.Value, true);
            written = match.Index + match.Length;
        }

        yield return (Text[written..], false);
    }

    public static QuotedWords Of(string written)
    {
        var text = Unquoted(written.Trim());
        return new QuotedWords(written, text, [.. LeftOut.Split(text).Select(piece => piece.Trim()).Where(piece => piece.Length > 0)]);
    }

    private static string Unquoted(string text) =>
        text.Length > 1 && QuotationMarks.ClosedBy(text[0]).Contains(text[^1], StringComparison.Ordinal) ? text[1..^1].Trim() : text;

    private static bool IsSaid(Rune rune) =>
        !Rune.IsWhiteSpace(rune) && !Rune.IsPunctuation(rune) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control);
}
