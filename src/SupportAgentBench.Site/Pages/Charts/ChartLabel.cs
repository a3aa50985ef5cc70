namespace SupportAgentBench.Site.Pages.Charts;

/// <summary>A point's name, beside it; places are pixels from the point.</summary>
/// <param name="Anchor">Which end of the text stands at <paramref name="X"/>: <c>start</c>, <c>middle</c>, <c>end</c>.</param>
/// <param name="Y">Of the base line.</param>
/// <param name="Leader">A path from the point to a name that stands farther off; empty beside it.</param>
public sealed record ChartLabel(string Text, string X, string Y, string Anchor, string Leader);

/// <summary>A name that wants a place.</summary>
/// <param name="X">Of its point.</param>
/// <param name="Y">Of its point, in pixels.</param>
/// <param name="IsBold">Bold names take more room.</param>
/// <param name="PrefersAbove">Whether places above the point are tried before those below.</param>
public sealed record LabelRequest(string Text, FluidX X, double Y, bool IsBold, bool PrefersAbove);

/// <summary>A name that has found its place.</summary>
/// <param name="Box">What the text covers.</param>
/// <param name="Leader">What the line to it covers; null where it stands beside its point.</param>
public sealed record PlacedLabel(ChartLabel Label, FluidBox Box, FluidBox? Leader);
