using System.Buffers;

namespace SupportAgentBench.Site.Hygiene;

/// <summary>
/// Looks through a text that will be published for secrets and personal data: keys and tokens, private keys, e-mail addresses outside
/// the domains for examples, payment cards. A text without any of their marks is passed at the speed of a vectorised search.
/// </summary>
public static class PublishScan
{
    private static readonly SearchValues<string> Marks = SearchValues.Create(KeyRules.Marks.AsSpan(), StringComparison.Ordinal);

    // The search for all marks at once is compiled whenever the program starts: not for a few sentences.
    private const int Short = 16 * 1024;

    /// <summary>Everything that looks like it, ordered by place, without overlaps; usually empty.</summary>
    public static IReadOnlyList<SensitiveText> Find(string text)
    {
        List<SensitiveText>? found = null;
        if (text.Length >= KeyRules.Shortest && (text.Length > Short || KeyRules.Marks.Any(mark => text.Contains(mark, StringComparison.Ordinal))))
        {
            FindKeys(text, ref found);
        }

        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            Add(EmailRule.At(text, at), ref found);
        }

        foreach (var run in new DigitRuns(text))
        {
            Add(CardRule.In(text, run), ref found);
        }

        found?.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found ?? (IReadOnlyList<SensitiveText>)[];
    }

    /// <summary>Whether a text may hold anything that <see cref="Find"/> finds, or any part of it may. Looks for marks only: one look at a whole conversation tells most that they hold nothing.</summary>
    public static bool MayHold(ReadOnlySpan<char> text) => text.IndexOf('@') >= 0 || text.IndexOfAny(Marks) >= 0 || new DigitRuns(text).MoveNext();

    private static void FindKeys(string text, ref List<SensitiveText>? found)
    {
        for (var next = 0; text.AsSpan(next).IndexOfAny(Marks) is >= 0 and var skipped;)
        {
            var place = next + skipped;
            var key = KeyRules.At(text, place);
            Add(key, ref found);
            next = Math.Max(place + 1, key?.End ?? 0);
        }
    }

    // A token in an Authorization header may hold what looks like another kind; one finding says enough.
    private static void Add(SensitiveText? sensitive, ref List<SensitiveText>? found)
    {
        if (sensitive is { } some && (found is null || !found.Exists(other => other.Start < some.End && some.Start < other.End)))
        {
            (found ??= []).Add(some);
        }
    }
}
