using System.Collections.Immutable;
using SupportAgentBench.Core.Documents;

namespace SupportAgentBench.Site.Prose.Quotes;

/// <summary>The text of a message, as words are looked for in it; plain characters are made once, and only when they are needed.</summary>
internal sealed class QuotedMessage(string text)
{
    // As its page shows it, which is where authors copy from.
    private readonly string _text = ControlPictures.Draw(text);
    private string? _folded;

    /// <summary>The text in plain characters.</summary>
    public string Folded => _folded ??= TextFold.Of(_text);

    /// <summary>How closely the message agrees with the words; null when it does not hold them.</summary>
    public QuoteTier? Match(QuotedWords words)
    {
        if (Holds(_text, words.Pieces, StringComparison.Ordinal))
        {
            return QuoteTier.Exact;
        }

        var folded = words.Folded;
        return folded.IsEmpty ? null
            : Holds(Folded, folded, StringComparison.Ordinal) ? QuoteTier.Folded
            : Holds(Folded, folded, StringComparison.OrdinalIgnoreCase) ? QuoteTier.Case
            : null;
    }

    // The first place of each piece leaves the most room for the next.
    private static bool Holds(string message, ImmutableArray<string> pieces, StringComparison comparison)
    {
        var from = 0;
        foreach (var piece in pieces)
        {
            var at = Find(message, piece, from, comparison);
            if (at < 0)
            {
                return false;
            }

            from = at + piece.Length;
        }

        return true;
    }

    private static int Find(string message, string piece, int from, StringComparison comparison)
    {
        while (from <= message.Length - piece.Length && message.IndexOf(piece, from, comparison) is var at and >= 0)
        {
            if (WordBorders.IsAt(message, at) && WordBorders.IsAt(message, at + piece.Length))
            {
                return at;
            }

            from = at + 1;
        }

        return -1;
    }
}
