using System.Collections.Immutable;
using SupportAgentBench.Site.Pages.Reports;

namespace SupportAgentBench.Site.Pages.Leaderboard;

/// <summary>From the cheapest model upwards: what more money buys in cases handled right.</summary>
public sealed record ValuePathTable
{
    /// <summary>Why there is no path: no model has both a price and cases handled right; empty else.</summary>
    public string Why { get; init; } = string.Empty;

    public ImmutableArray<ValuePathRow> Rows { get; init; } = [];

    /// <summary>Models that beat every cheaper one and are not on the path: "Also on the frontier: …"; empty when there is none.</summary>
    public string OffPath { get; init; } = string.Empty;
}

/// <summary>A stop, with the step that leads to it.</summary>
/// <param name="Gain">"+3.7 points (−0.5 to 7.9)"; n/a at the first stop.</param>
/// <param name="ExtraCost">"$7.20 more".</param>
/// <param name="Price">Of an extra ticket; n/a where the gain is not shown.</param>
/// <param name="Evidence">"gain shown", "gain not shown", "the cheapest model, by construction".</param>
public sealed record ValuePathRow(
    string Model, Link Link, FigureCell Cost, FigureCell Quality, HintedText Gain, HintedText ExtraCost, HintedText Price, string Evidence);
