namespace SupportAgentBench.Site.Hygiene;

/// <summary>Part of a text that looks like a secret or like personal data.</summary>
/// <param name="Kind">In words: "a key of AWS".</param>
/// <param name="Start">Index of its first character.</param>
/// <param name="Length">In UTF-16 code units.</param>
public sealed record SensitiveText(string Kind, int Start, int Length)
{
    private const int Shown = 4;

    public int End => Start + Length;

    /// <summary>Enough of it to be found again, and never all of it: a message must not publish what it warns of.</summary>
    public string Masked(string text) => FormattableString.Invariant($"{text.Substring(Start, Math.Min(Shown, Length / 2))}… of {Length} characters");
}
