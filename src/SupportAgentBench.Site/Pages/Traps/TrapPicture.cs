using System.Collections.Immutable;

namespace SupportAgentBench.Site.Pages.Traps;

/// <summary>Models as dots along an axis from never to always caught, over the board's rate. Places are finished numbers in units of the view box.</summary>
/// <param name="Width">Of the view box.</param>
/// <param name="Height">Of the view box.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Description">What is to be seen, in words.</param>
/// <param name="From">Left end of the axis: never caught.</param>
/// <param name="To">Right end of the axis: always caught.</param>
/// <param name="Base">Height of the axis.</param>
/// <param name="Labels">Height of the labels under it.</param>
/// <param name="Radius">Of a dot.</param>
/// <param name="Dots">A model each.</param>
/// <param name="Board">The board's rate.</param>
public sealed record TrapPicture(
    string Width,
    string Height,
    string Title,
    string Description,
    string From,
    string To,
    string Base,
    string Labels,
    string Radius,
    ImmutableArray<TrapDot> Dots,
    TrapBoardMark Board);

/// <summary>A model.</summary>
/// <param name="Level">As in the table.</param>
public sealed record TrapDot(string X, string Y, string Level);

/// <summary>The rate of the whole board, and its likely range where there is one.</summary>
/// <param name="Anchor">Which end of the label stands at the rate, so that it stays inside: <c>start</c>, <c>middle</c>, <c>end</c>.</param>
public sealed record TrapBoardMark(string X, string Label, string Anchor, bool HasRange, string RangeX, string RangeWidth, string RangeHeight);
