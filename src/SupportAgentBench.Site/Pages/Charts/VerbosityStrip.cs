using System.Collections.Immutable;

namespace SupportAgentBench.Site.Pages.Charts;

/// <summary>All models as dots on one line, from the fewest messages to the most, and where one of them stands.</summary>
/// <param name="Finding">What is to be seen, in a sentence.</param>
/// <param name="Height">In pixels; it is as wide as its column.</param>
/// <param name="Line">Height of the line.</param>
/// <param name="Dots">Every model, the one of the page last.</param>
/// <param name="Own">The model of the page.</param>
/// <param name="Middle">The middle of all models.</param>
/// <param name="Fewest">At the left end.</param>
/// <param name="Most">At the right end.</param>
/// <param name="EndsY">Height of the texts of both ends.</param>
public sealed record VerbosityStrip(
    string Finding,
    string Height,
    string Line,
    ImmutableArray<StripDot> Dots,
    StripMark Own,
    StripMark Middle,
    string Fewest,
    string Most,
    string EndsY);

/// <summary>A model.</summary>
/// <param name="X">A share of the width.</param>
/// <param name="Y">In pixels.</param>
/// <param name="Kind"><c>best</c> for the model of the page, else <c>rest</c>.</param>
public sealed record StripDot(string X, string Y, string Kind);

/// <summary>A text at a place of the line.</summary>
/// <param name="Y">Height of its base line.</param>
/// <param name="Anchor">Which end of the text stands at the place, so that it stays inside.</param>
public sealed record StripMark(string X, string Y, string Text, string Anchor);
