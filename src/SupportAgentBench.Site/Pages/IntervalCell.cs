using System.Collections.Immutable;

namespace SupportAgentBench.Site.Pages;

/// <summary>How sure a headline is: a text for eyes, a line for a glance.</summary>
public sealed record IntervalCell
{
    /// <summary>"likely 69–96%"; empty where there is no headline.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>What the range means, and what one run does not show.</summary>
    public string Hint { get; init; } = string.Empty;

    /// <summary>Why there is a headline and no range; empty else.</summary>
    public string Why { get; init; } = string.Empty;

    /// <summary>Null where there is nothing to draw. The text beside it says the same.</summary>
    public IntervalLine? Line { get; init; }
}

/// <summary>A drawn line in units of its view box: places along the axis, as finished numbers.</summary>
/// <param name="Width">Of the view box.</param>
/// <param name="From">Left end of the axis.</param>
/// <param name="To">Right end of the axis.</param>
/// <param name="Low">Low end of the interval.</param>
/// <param name="High">High end of the interval.</param>
/// <param name="Median">The headline.</param>
/// <param name="Runs">Each run that has a value; empty with one run.</param>
public sealed record IntervalLine(string Width, string From, string To, string Low, string High, string Median, ImmutableArray<string> Runs);

/// <summary>A model's place among all, as far as it can be told.</summary>
/// <param name="Text">"3rd (2nd to 9th)", "rank not resolved", "n/a".</param>
/// <param name="Hint">What the span means.</param>
/// <param name="Why">Why there is none; empty else.</param>
public sealed record RankCell(string Text, string Hint, string Why);

/// <summary>The runs of a metric as dots on its axis, one below the other in the order of the runs.</summary>
/// <param name="Width">Of the view box.</param>
/// <param name="From">Left end of the axis.</param>
/// <param name="To">Right end.</param>
public sealed record RunDots(string Width, string Height, string From, string To, ImmutableArray<RunDot> Dots);

/// <summary>A run.</summary>
public sealed record RunDot(string X, string Y);
