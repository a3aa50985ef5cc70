using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SupportAgentBench.Site.Prose.Checks.Comparisons;

/// <summary>A word or phrase that compares, ranks or allows no exception.</summary>
/// <param name="Words">As it stands in a dictionary: <c>beat</c>.</param>
/// <param name="Forms">Its inflections and near kin.</param>
internal sealed record ComparisonWord(string Words, ImmutableArray<string> Forms)
{
    /// <summary>Every form that is looked for.</summary>
    public IEnumerable<string> All => [Words, .. Forms];
}

/// <summary>Words that do the same.</summary>
/// <param name="Heading">What they do.</param>
internal sealed record ComparisonGroup(string Heading, ImmutableArray<ComparisonWord> Words);

/// <summary>
/// The dictionary of comparison words: in prose that speaks of results each of them says something that data can test. docs/prose.md prints
/// it.
/// </summary>
internal static class ComparisonWords
{
    /// <summary>In the order of the documentation.</summary>
    public static ImmutableArray<ComparisonGroup> Groups { get; } =
    [
        new("Superlatives",
        [
            Word("best", "the very best"), Word("worst"), Word("most"), Word("least"), Word("fewest"), Word("highest"), Word("lowest"), Word("largest"), Word("smallest"),
            Word("biggest"), Word("greatest"), Word("strongest"), Word("weakest"), Word("safest"), Word("fastest"), Word("slowest"), Word("shortest"), Word("longest"),
            Word("cheapest"), Word("dearest", "priciest", "most expensive"), Word("steadiest"), Word("topmost", "top of the board"), Word("bottom of the board", "at the bottom"),
            Word("number one"), Word("maximum", "maximal"), Word("minimum", "minimal", "minimally"), Word("record-breaking", "record low", "record high"),
        ]),
        new("Comparisons",
        [
            Word("better"), Word("worse"), Word("higher"), Word("lower"), Word("fewer"), Word("larger", "bigger", "greater"),
            Word("smaller"), Word("cheaper"), Word("dearer", "pricier", "more expensive"), Word("stronger"), Word("weaker"), Word("safer"), Word("faster"), Word("slower"),
            Word("steadier"), Word("above average"), Word("below average"), Word("superior", "superiority"), Word("inferior", "inferiority"),
            Word("as good as"), Word("as bad as"), Word("as much as", "as many as"), Word("as cheap as", "as safe as"), Word("than its rivals", "than any"),
            Word("costs more", "costs less"), Word("resolves more", "resolves less"), Word("more unsafe actions", "more handovers"), Word("above that of", "below that of"),
            Word("identical", "identically"), Word("on a par", "on par"), Word("the same as"),
            Word("the same score", "the same policy score", "the same share", "the same rate", "the same price", "the same cost", "the same resolution", "the same count"),
        ]),
        new("Victories",
        [
            Word("beat", "beats", "beaten", "beating"), Word("win", "wins", "won", "winning", "winner"), Word("lose to", "loses to", "lost to", "losing to"),
            Word("lead the", "leads", "leading", "leader", "led the"), Word("outperform", "outperforms", "outperformed", "outperforming"),
            Word("outrank", "outranks", "outranked"), Word("surpass", "surpasses", "surpassed", "surpassing"), Word("exceed", "exceeds", "exceeded", "exceeding"),
            Word("dominate", "dominates", "dominated", "dominating", "dominant", "dominance"), Word("trail", "trails", "trailed", "trailing"),
            Word("tie", "ties", "tied", "tying"), Word("tops the", "topped the", "topping the"), Word("ranks", "ranked"), Word("ahead of", "ahead on"), Word("behind the", "behind its", "is behind", "falls behind"),
            Word("in the lead"), Word("comes first", "comes last", "comes second"), Word("is first on", "is last on", "is second on"), Word("the top model"),
            Word("matches", "equals", "bests", "overtakes", "undercuts", "undercut", "lags"), Word("falls short of"), Word("second to none"), Word("unbeaten", "unbeatable"),
            Word("unmatched", "unrivalled", "unrivaled", "unsurpassed", "unparalleled", "peerless"), Word("double", "doubles", "doubled", "triple", "tripled", "halved"),
            Word("twice", "thrice"), Word("half"),
        ]),
        new("Absolutes",
        [
            Word("all"), Word("every"), Word("each time", "each and every"), Word("always", "invariably", "without exception"), Word("never", "not once", "not a single", "not one"), Word("without a single", "free of failures", "error-free"),
            Word("none", "no one else"), Word("no other"), Word("no model", "no rival", "no competitor", "no run", "no trap"),
            Word("no unsafe action", "no unsafe actions", "no handover", "no handovers", "no missed handover", "no missed handovers", "no needless handover", "no needless handovers"),
            Word("no case", "no cases", "no conversation", "no conversations", "no ticket", "no tickets", "no failure", "no failures", "no mistake", "no mistakes", "no slip", "no slips"),
            Word("neither of", "neither is", "neither has", "neither model", "neither run"), Word("nothing worked", "nothing gets", "nothing got", "got nothing", "gets nothing"), Word("nobody"), Word("only"), Word("sole", "solely"), Word("alone"),
            Word("unique", "uniquely"), Word("whole board", "entire board", "rest of the board", "rest of the field"), Word("essentially the whole", "practically all", "virtually all"),
            Word("entirely", "completely", "totally", "fully"), Word("zero"), Word("any other"), Word("everywhere", "nowhere"), Word("impossible", "cannot be fooled"),
        ]),
        new("Grades that data have",
        [
            Word("flawless", "flawlessly", "faultless", "spotless"), Word("perfect", "perfectly", "perfection"), Word("immune", "immunity"), Word("majority", "minority"),
            Word("negligible", "negligibly"), Word("near-ceiling", "near the ceiling"), Word("significant", "significantly"), Word("consistently", "without fail"),
            Word("average", "above the board", "below the board"), Word("guaranteed", "guarantees"), Word("rarely", "seldom"), Word("usually", "mostly"),
        ]),
    ];

    // Idioms, and names of the basis that a figure stands on.
    private static readonly string[] Harmless =
        ["all the same", "all told", "all along", "over all runs", "over all of them", "not at all", "at all", "in all.", "in all,", "in no case", "at most", "at least", "most of all"];

    // What stands between two models that are held against each other.
    private static readonly string[] Links = ["than", "above", "below", "behind"];

    // Behind the tables it is made from: fields are filled in the order of the file.
    private static readonly FrozenDictionary<string, string[]> ByFirstWord = Index();

    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> Lookup = ByFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The length of the longest word or phrase of the dictionary that a text begins with; 0 where there is none.</summary>
    /// <param name="firstLength">Length of the text's first word.</param>
    /// <param name="isHarmless">Whether the phrase is an idiom that says nothing.</param>
    public static int Match(ReadOnlySpan<char> text, int firstLength, out bool isHarmless)
    {
        isHarmless = false;
        if (!Lookup.TryGetValue(text[..firstLength], out var phrases))
        {
            return 0;
        }

        foreach (var phrase in phrases)
        {
            var isWhole = text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase) && (text.Length == phrase.Length || !char.IsLetterOrDigit(text[phrase.Length]));
            if (isWhole)
            {
                isHarmless = Array.IndexOf(Harmless, phrase) >= 0;
                return phrase.Length;
            }
        }

        return 0;
    }

    /// <summary>Whether a word compares where a model's name follows: <c>more unsafe actions than grok-4.3</c>.</summary>
    public static bool IsLink(ReadOnlySpan<char> word)
    {
        foreach (var link in Links)
        {
            if (word.Equals(link, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static ComparisonWord Word(string words, params ImmutableArray<string> forms) => new(words, forms);

    private static FrozenDictionary<string, string[]> Index() => Groups
        .SelectMany(group => group.Words)
        .SelectMany(word => word.All)
        .Concat(Harmless)
        .GroupBy(form => form[..FirstWordLength(form)], StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(forms => forms.Key, forms => forms.OrderByDescending(form => form.Length).ToArray(), StringComparer.OrdinalIgnoreCase);

    private static int FirstWordLength(string form) => form.AsSpan().IndexOfAny(' ', '-') is var end and >= 0 ? end : form.Length;
}
