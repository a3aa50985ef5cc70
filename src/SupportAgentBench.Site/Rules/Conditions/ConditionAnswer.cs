using System.Collections.Immutable;
using SupportAgentBench.Site.Prose.Figures;

namespace SupportAgentBench.Site.Rules.Conditions;

/// <summary>What the data say to a condition.</summary>
internal sealed record ConditionAnswer
{
    /// <summary>Null when it cannot be told; the problems say why.</summary>
    public bool? Truth { get; init; }

    /// <summary>The part of the expression that decides: of a false one, the part that is false.</summary>
    public int Start { get; init; }

    public int Length { get; init; }

    public ImmutableArray<ConditionProblem> Problems { get; init; } = [];

    /// <summary>What the data give instead, in words, for a condition that is false.</summary>
    public ImmutableArray<Func<string>> Words { get; init; } = [];

    /// <summary>Names of models from which the answer is not told apart: what is said holds in these runs only.</summary>
    public ImmutableArray<string> Open { get; init; } = [];

    /// <summary>What is not told of them: "not separable from", "not shown to be level with".</summary>
    public string OpenWords { get; init; } = ConditionLog.NotSeparable;

    /// <summary>Where a reader sees what was compared; null where no page shows it.</summary>
    public FigureTarget? Target { get; init; }

    /// <summary>The words in one sentence.</summary>
    public string Told() => string.Join("; ", Words.Select(words => words()).Where(words => words.Length > 0).Distinct(StringComparer.Ordinal));
}
