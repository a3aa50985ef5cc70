using System.Collections.Immutable;
using SupportAgentBench.Site.Pages.Reports;

namespace SupportAgentBench.Site.Pages.Texts;

/// <summary>The part of the methodology that tells how models are compared and what this board can tell apart.</summary>
public sealed record ComparisonReference
{
    /// <summary>How often ranges of this kind held the true value in simulations.</summary>
    public required ImmutableArray<CoverageReference> Coverage { get; init; }

    public required ImmutableArray<DetectableReference> Detectable { get; init; }

    /// <summary>"five key metrics": how many decide value.</summary>
    public required string KeyMetrics { get; init; }

    /// <summary>"all five", "both", "the one".</summary>
    public required string AllKeyMetrics { get; init; }

    /// <summary>Names of the key metrics with their margins.</summary>
    public required string Margins { get; init; }

    /// <summary>"5%": how much less counts as costing less.</summary>
    public required string CostAdvantage { get; init; }

    /// <summary>"91 pairs".</summary>
    public required string Pairs { get; init; }

    public required VerbosityReference Verbosity { get; init; }
}

/// <summary>How often ranges held the true value, of 100: the mean over all simulated benchmarks, and the worst kind of them.</summary>
/// <param name="About">The question such a range answers.</param>
public sealed record CoverageReference(string Cases, string About, string ThreeRuns, string TwoRuns, string OneRun);

/// <summary>What can be told apart on one metric.</summary>
/// <param name="Smallest">The smallest gap found four times in five.</param>
/// <param name="Level">The margin below which two models are level.</param>
public sealed record DetectableReference(string Metric, string Pairs, HintedText Smallest, string Level);

/// <summary>Messages against quality.</summary>
/// <param name="Figure">"r = −0.60 (−0.81 to −0.26), 24 models".</param>
/// <param name="Meaning">What it says, and what it does not.</param>
/// <param name="Exceptions">Models off the line; empty when there are none.</param>
public sealed record VerbosityReference(string Quality, HintedText Figure, string Meaning, string Exceptions);
