using System.Collections.Immutable;

namespace SupportAgentBench.Site.Pages.Charts;

/// <summary>What models cost against how many cases they handle right: a sentence, a picture, and the table behind it.</summary>
public sealed record CostQualityChart
{
    /// <summary>What the picture says, in a sentence; why there is none, where there is none.</summary>
    public required string Finding { get; init; }

    /// <summary>How sure that is; empty where there is nothing to be sure of.</summary>
    public string Certainty { get; init; } = string.Empty;

    /// <summary>Null with fewer than two models that have both numbers.</summary>
    public CostQualityPicture? Picture { get; init; }

    /// <summary>How the picture is to be read.</summary>
    public ImmutableArray<ChartNote> Notes { get; init; } = [];

    /// <summary>"Left out, without a price or a count: …"; empty where none is.</summary>
    public string LeftOut { get; init; } = string.Empty;

    /// <summary>Every model that has both numbers, the cheapest first.</summary>
    public ImmutableArray<CostQualityRow> Rows { get; init; } = [];
}

/// <summary>A row of the table behind the picture.</summary>
/// <param name="Standing">Where it stands: on the frontier, or what the model of <paramref name="Better"/> does for no more money.</param>
/// <param name="Better">Name of the model that costs no more and handles at least as many cases right; empty on the frontier.</param>
/// <param name="BetterLink">Null on the frontier.</param>
public sealed record CostQualityRow(
    string Model, Link Link, FigureCell Cost, IntervalCell CostRange, FigureCell Quality, IntervalCell QualityRange, string Better, Link? BetterLink, string Standing);

/// <summary>
/// The picture. It is as wide as its column: places across are shares of the width, heights and texts are pixels. Names are placed
/// twice, for phones and for wider columns.
/// </summary>
/// <param name="Height">In pixels.</param>
/// <param name="Bottom">Lower end of the plot.</param>
/// <param name="CostTitle">What is measured across.</param>
/// <param name="CostTitleY">Height of that title.</param>
/// <param name="QualityTitle">What is measured upwards.</param>
/// <param name="Costs">Marks of the lower axis, prices.</param>
/// <param name="Qualities">Marks of the upright axis.</param>
/// <param name="Ranges">Likely ranges, both ways.</param>
/// <param name="Frontier">The most that money buys, as steps.</param>
public sealed record CostQualityPicture(
    string Title,
    string Description,
    string Height,
    string Bottom,
    string CostTitle,
    string CostTitleY,
    string QualityTitle,
    ImmutableArray<ChartTick> Costs,
    ImmutableArray<ChartTick> Qualities,
    ImmutableArray<ChartLine> Ranges,
    ImmutableArray<ChartLine> Frontier,
    ImmutableArray<ChartPoint> Points,
    ImmutableArray<LegendEntry> Legend);

/// <summary>A mark of an axis.</summary>
/// <param name="Place">Across as a share of the width, upwards in pixels.</param>
/// <param name="Anchor">Which end of the text stands there.</param>
public sealed record ChartTick(string Place, string Text, string Anchor);

/// <summary>A straight line; the x are shares of the width, the y pixels.</summary>
public sealed record ChartLine(string X1, string Y1, string X2, string Y2);

/// <summary>A model.</summary>
/// <param name="Mark">Its shape, as a path.</param>
/// <param name="Kind"><c>best</c> on the frontier, else <c>rest</c>.</param>
/// <param name="Title">Name and numbers.</param>
/// <param name="Narrow">Its name on a phone; null where it finds no room.</param>
/// <param name="Wide">Its name in a wider column; null where it finds no room.</param>
public sealed record ChartPoint(string X, string Y, string Mark, string Kind, Link Link, string Title, ChartLabel? Narrow, ChartLabel? Wide);

/// <summary>How a picture is to be read.</summary>
/// <param name="Kind">Where it holds: <c>narrow</c> on phones, <c>wide</c> in wider columns, <c>all</c>.</param>
public sealed record ChartNote(string Text, string Kind);

/// <summary>What a mark means.</summary>
public sealed record LegendEntry(string Mark, string Kind, string Text);
