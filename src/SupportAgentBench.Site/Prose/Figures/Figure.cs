using System.Collections.Immutable;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Prose.Figures;

/// <summary>
/// A number of the board, or a fact about it, as prose prints it. Expressions may ask it for further names:
/// <c>resolution</c> is a figure and <c>resolution.count</c> another.
/// </summary>
public sealed class Figure : IScriptObject
{
    /// <summary>What is printed, as it is printed everywhere on the site.</summary>
    public required string Text { get; init; }

    /// <summary>Id of the metric, or a name of what was counted; null for words such as a model's name.</summary>
    public string? Metric { get; init; }

    /// <summary>The exact value in the metric's unit; null where one number does not say it (a range, a list of runs, words).</summary>
    public Rational? Value { get; init; }

    /// <summary>Why there is nothing to print, in words; null when there is something.</summary>
    public string? Why { get; init; }

    /// <summary>Where a reader sees it; null where no page shows it.</summary>
    public FigureTarget? Target { get; init; }

    /// <summary>The model whose figure of <see cref="Metric"/> it is: two of them can be told apart or not. Null where it is no figure of one model.</summary>
    public ModelId? Model { get; init; }

    /// <summary>Where the text lists several things, each with its own place; empty where it is one.</summary>
    public ImmutableArray<FigurePart> Parts { get; init; } = [];

    /// <summary>What its value is, where <see cref="Metric"/> names no metric of the catalogue, which would tell.</summary>
    internal FigureScale Scale { get; init; }

    /// <summary>Whether it is no result but the editor's judgement, which the page says beside it.</summary>
    public bool IsOpinion { get; init; }

    /// <summary>Whether it is words that the author typed, where a figure is missing: they are checked like all others of the text.</summary>
    public bool IsTyped { get; init; }

    /// <summary>The value for programs: at most six decimals; null where <see cref="Value"/> is.</summary>
    public string? MachineValue => Value is { } value ? RationalFormat.Trimmed(value) : null;

    public IEnumerable<string> Members => Names?.Members ?? [];

    /// <summary>Further names that the figure answers to.</summary>
    internal IScriptObject? Names { get; init; }

    public bool TryGetValue(string member, out object? value)
    {
        value = null;
        return Names is not null && Names.TryGetValue(member, out value);
    }

    /// <summary>What is printed, for string functions of the expression language.</summary>
    public override string ToString() => Text;
}

/// <summary>One of several things that a figure's text names.</summary>
public sealed record FigurePart(string Text, FigureTarget Target);

/// <summary>A place on a page.</summary>
/// <param name="Anchor">An id on it, without <c>#</c>; null = its top.</param>
public sealed record FigureTarget(Route Page, string? Anchor = null);
