using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Site.Prose.Quotes;

/// <summary>The part of a message that comes nearest to words that do not stand in it.</summary>
internal static class NearestWords
{
    private const int Shown = 120;
    private const int ShownBefore = 40;

    // Of a message and of a quote: a slip is found within, and nothing takes long.
    private const int MostCharacters = 100_000;
    private const int MostWords = 12;

    /// <summary>An excerpt in quotation marks; says so where there is no text at all.</summary>
    public static string In(string message, QuotedWords words)
    {
        var plain = TextFold.Of(message.Length <= MostCharacters ? message : message[..MostCharacters]);
        if (plain.Length == 0)
        {
            return "nothing";
        }

        var start = plain.Length <= Shown ? 0 : Math.Clamp(Find(plain, words.Folded) - ShownBefore, 0, plain.Length - Shown);
        while (start > 0 && plain[start - 1] != ' ' && start < plain.Length - 1)
        {
            start++;
        }

        return $"“{(start > 0 ? "…" : string.Empty)}{Excerpt.Of(plain[start..], Shown)}”";
    }

    /// <summary>Where the most of the words stand in a row; 0 where none does.</summary>
    private static int Find(string message, ImmutableArray<string> pieces)
    {
        var (best, place) = (0, 0);
        foreach (var piece in pieces)
        {
            var words = piece.Split(' ').Take(MostWords).ToArray();
            for (var from = 0; from < words.Length; from++)
            {
                for (var to = words.Length; to > from; to--)
                {
                    var part = string.Join(' ', words[from..to]);
                    if (part.Length > best && message.IndexOf(part, StringComparison.OrdinalIgnoreCase) is var at and >= 0)
                    {
                        (best, place) = (part.Length, at);
                    }
                }
            }
        }

        return place;
    }
}
