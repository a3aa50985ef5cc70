using System.Collections.Immutable;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Prose.Figures;

namespace SupportAgentBench.Site.Rules.Conditions;

/// <summary>What the data say to a condition.</summary>
internal sealed record ConditionAnswer
{
    /// <summary>Null when it cannot be told; the problems say why.</summary>
    public bool? Truth { get; init; }

    /// <summary>Whether it does not hold only because something is n/a: its opposite does not hold either.</summary>
    public bool IsMissing { get; init; }

    /// <summary>The part of the expression that decides: of a false one, the part that is false.</summary>
    public int Start { get; init; }

    public int Length { get; init; }

    public ImmutableArray<ConditionProblem> Problems { get; init; } = [];

    /// <summary>What the data give instead, in words, for a condition that is false.</summary>
    public ImmutableArray<Func<string>> Words { get; init; } = [];

    /// <summary>What a reader is told stands behind an answer that holds.</summary>
    public ImmutableArray<Func<string>> Facts { get; init; } = [];

    /// <summary>Where the conversations behind it are listed; null where no page lists them.</summary>
    public Route? Conversations { get; init; }

    /// <summary>Models from which the answer is not told apart.</summary>
    public ImmutableArray<OpenModel> Open { get; init; } = [];

    /// <summary>Where a reader sees what was compared; null where no page shows it.</summary>
    public FigureTarget? Target { get; init; }

    /// <summary>The words in one sentence.</summary>
    public string Told() => InOneSentence(Words);

    /// <summary>The facts in one sentence, without a full stop; empty where there are none.</summary>
    public string Shown() => InOneSentence(Facts);

    private static string InOneSentence(ImmutableArray<Func<string>> parts) =>
        string.Join("; ", parts.Select(words => words()).Where(words => words.Length > 0).Distinct(StringComparer.Ordinal));
}
