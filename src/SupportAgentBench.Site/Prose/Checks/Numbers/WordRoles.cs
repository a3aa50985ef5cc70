namespace SupportAgentBench.Site.Prose.Checks.Numbers;

/// <summary>What a word can be in a phrase that says a number.</summary>
[Flags]
internal enum WordRoles
{
    None = 0,

    /// <summary>A number below a hundred: <c>seven</c>, <c>forty</c>.</summary>
    Cardinal = 1 << 0,

    /// <summary><c>hundred</c>, <c>thousand</c>, <c>dozen</c>: multiplies what stands before it.</summary>
    Magnitude = 1 << 1,

    /// <summary><c>a</c>, <c>an</c>.</summary>
    Article = 1 << 2,

    /// <summary>A part: <c>third</c>, <c>quarters</c>.</summary>
    Part = 1 << 3,

    /// <summary>A part in the plural, which cannot be a place in an order: <c>thirds</c>.</summary>
    PluralPart = 1 << 4,

    /// <summary><c>half</c>.</summary>
    Half = 1 << 5,

    /// <summary>Says how often or how much by itself: <c>twice</c>, <c>threefold</c>.</summary>
    Multiple = 1 << 6,

    /// <summary>Says so before what is multiplied: <c>double the price</c>.</summary>
    Doubling = 1 << 7,

    /// <summary>A thing that the benchmark counts: <c>traps</c>.</summary>
    Measured = 1 << 8,

    /// <summary>The same in the singular, which counts behind a hyphen: <c>three-run</c>.</summary>
    MeasuredOne = 1 << 9,

    /// <summary><c>percent</c>.</summary>
    Percent = 1 << 10,

    /// <summary><c>times</c>, <c>fold</c>.</summary>
    Times = 1 << 11,

    /// <summary>May stand between a number and what it counts: <c>different</c>, <c>of the</c>.</summary>
    Between = 1 << 12,

    /// <summary>Ends the phrase of a number: verbs and prepositions that cannot stand before what is counted.</summary>
    Breaks = 1 << 13,

    /// <summary>What a multiple is followed by: <c>the</c>, <c>as</c>, <c>its</c>.</summary>
    Multiplied = 1 << 14,

    /// <summary>What a share or multiple at the end of a clause is preceded by: <c>about</c>, <c>than</c>.</summary>
    Approximate = 1 << 15,

    /// <summary>More or less of something: <c>a third more</c>.</summary>
    Degree = 1 << 16,

    /// <summary><c>January</c>.</summary>
    Month = 1 << 17,

    /// <summary>Stands before a year: <c>in 2026</c>.</summary>
    BeforeYear = 1 << 18,

    /// <summary>Stands before a number that is a name: <c>section 2</c>.</summary>
    Reference = 1 << 19,

    /// <summary><c>dollars</c>, <c>USD</c>.</summary>
    Currency = 1 << 20,

    /// <summary>Says which half or part: <c>first half</c>.</summary>
    WhichPart = 1 << 21,

    /// <summary>What a multiple is said of: <c>the price is double</c>.</summary>
    StandsAt = 1 << 22,
}

/// <summary>A word that the checks know.</summary>
/// <param name="Value">What a number word, magnitude or part stands for.</param>
internal sealed record Word(string Text, WordRoles Roles, int Value = 0);
