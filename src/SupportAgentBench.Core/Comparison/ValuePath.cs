using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Core.Comparison;

/// <summary>From the cheapest model upwards: what more money buys on one metric (statistics.md 3.5).</summary>
/// <param name="Frontier">Models that beat every cheaper one, by cost.</param>
/// <param name="Stops">Those of them on the upper hull, so that the price per extra ticket rises along the path.</param>
/// <param name="Steps">Between neighbouring stops.</param>
public sealed record ValuePath(MetricDefinition Metric, ImmutableArray<ModelId> Frontier, ImmutableArray<ModelId> Stops, ImmutableArray<ValueStep> Steps);

/// <summary>From one stop to the next.</summary>
/// <param name="Gain">How much better the published headline is, plus for good, in the metric's unit.</param>
/// <param name="ExtraCost">In USD per 1,000 conversations.</param>
/// <param name="Interval">95 % interval of the gain over the same cases, plus for good; null where it cannot be tested.</param>
public sealed record ValueStep(ModelId From, ModelId To, Rational Gain, Rational ExtraCost, Interval? Interval)
{
    private const int ConversationsPriced = 1_000;

    /// <summary>Whether the whole interval lies above zero.</summary>
    public bool IsGainShown => Interval is { Low: > 0 };

    /// <summary>Whether a price can stand on it: the gain is shown, and the gap of the headlines is one that the interval holds likely.</summary>
    public bool HasPrice => IsGainShown && Gain.ToDouble() is var gain && gain >= Interval!.Value.Low && gain <= Interval.Value.High;

    /// <summary>What one more ticket costs on the published numbers, in USD; to be printed only where it <see cref="HasPrice"/>.</summary>
    public Rational PricePerExtraTicket => ExtraCost / ConversationsPriced / Gain;
}
