using System.Collections.Frozen;
using static SupportAgentBench.Site.Prose.Checks.Numbers.WordRoles;

namespace SupportAgentBench.Site.Prose.Checks.Numbers;

/// <summary>Every word that the check of typed numbers knows, with what it can be. A word may be several things: <c>second</c>, <c>may</c>.</summary>
internal static class Vocabulary
{
    private static readonly string[] Units =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
            "sixteen", "seventeen", "eighteen", "nineteen"];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly (string One, string Many, int Of)[] Parts =
    [
        ("third", "thirds", 3), ("quarter", "quarters", 4), ("fourth", "fourths", 4), ("fifth", "fifths", 5), ("sixth", "sixths", 6), ("seventh", "sevenths", 7),
        ("eighth", "eighths", 8), ("ninth", "ninths", 9), ("tenth", "tenths", 10), ("twelfth", "twelfths", 12), ("twentieth", "twentieths", 20),
        ("hundredth", "hundredths", 100), ("thousandth", "thousandths", 1_000),
    ];

    private static readonly (string Words, WordRoles Roles)[] Others =
    [
        ("a an", Article),
        ("half halves", WordRoles.Half),
        ("twice thrice twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold twentyfold hundredfold thousandfold manifold", Multiple),
        ("double doubles doubled doubling triple triples tripled tripling treble trebled quadruple quadruples quadrupled quintuple halve halves halved halving", Doubling),
        ("percent percentage pct", Percent),
        ("times fold", Times),
        ("different distinct separate such more fewer further other additional extra full whole single solvable unsafe needless unnecessary forbidden adversarial"
            + " missed failed lost wrong open closed trap tool agent model support customer entire complete published measured", Between),
        ("the these those its their all", Between),
        ("is are was were be been has have had do does did can could will would should may might must and or but nor so yet if when while where than then"
            + " in on at by for from to with without into over under against about after before between through until as like not no it they he she we you i"
            + " there here this what who whom whose how why because although though also too very just still even only both each every either neither"
            + " them us keep keeps kept make makes made go goes went come comes came take takes took give gives gave get gets got show shows say says reach find meet"
            + " handle handles resolve resolves settle settles solve solves hold holds lose loses pass passes", Breaks),
        ("the as its their that this those his her our your what of", Multiplied),
        ("about almost nearly roughly around approximately over under than by at to least most", Approximate),
        ("is are was were costs cost", StandsAt),
        ("more less fewer cheaper dearer lower higher better worse longer shorter faster slower smaller larger bigger again", Degree),
        ("january february march april may june july august september october november december"
            + " jan feb mar apr jun jul aug sep sept oct nov dec", Month),
        ("in since until till by before after during from year early late mid spring summer autumn fall winter of end start", BeforeYear),
        ("section sections chapter chapters page pages step steps table tables figure figures part parts appendix version versions release note notes footnote"
            + " footnotes issue line lines rule item paragraph clause article level run message order orders case ticket rfc iso http port day week question phase"
            + " season gate terminal aisle bay dock flight code error status", Reference),
        ("dollar dollars euro euros cent cents pound pounds usd eur gbp bucks", Currency),
        ("first second third last latter former other better upper lower top bottom", WhichPart),
    ];

    private static readonly FrozenDictionary<string, Word> Words = Build();

    private static readonly FrozenDictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A word in any letter case; null when the check knows nothing of it.</summary>
    public static Word? Find(ReadOnlySpan<char> word) => Lookup.TryGetValue(word, out var found) ? found : null;

    private static FrozenDictionary<string, Word> Build()
    {
        var words = new Dictionary<string, Word>(StringComparer.OrdinalIgnoreCase);
        for (var number = 0; number < Units.Length; number++)
        {
            Add(words, Units[number], Cardinal, number);
        }

        for (var ten = 0; ten < Tens.Length; ten++)
        {
            Add(words, Tens[ten], Cardinal, 20 + (10 * ten));
        }

        foreach (var (one, many, of) in Parts)
        {
            Add(words, one, Part, of);
            Add(words, many, Part | PluralPart, of);
        }

        foreach (var (one, many) in MeasuredNouns.All)
        {
            Add(words, one, MeasuredOne);
            Add(words, many, Measured);
        }

        Add(words, "dozen", Magnitude, 12);
        Add(words, "hundred", Magnitude, 100);
        Add(words, "thousand", Magnitude, 1_000);
        Add(words, "million", Magnitude, 1_000_000);
        foreach (var (text, roles) in Others)
        {
            foreach (var word in text.Split(' '))
            {
                Add(words, word, roles);
            }
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static void Add(Dictionary<string, Word> words, string text, WordRoles roles, int value = 0) =>
        words[text] = words.TryGetValue(text, out var known)
            ? known with { Roles = known.Roles | roles, Value = known.Value == 0 ? value : known.Value }
            : new Word(text, roles, value);
}
