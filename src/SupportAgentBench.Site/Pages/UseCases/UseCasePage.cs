using System.Collections.Immutable;

namespace SupportAgentBench.Site.Pages.UseCases;

/// <summary>A use case over all models: the cells of the reports side by side, and its cases.</summary>
public sealed record UseCasePage
{
    public required PageFrame Page { get; init; }

    public required string Name { get; init; }

    /// <summary>"Solvable".</summary>
    public required string Bucket { get; init; }

    /// <summary>What a good ending is.</summary>
    public required string Ideal { get; init; }

    /// <summary>"6 cases, 246 conversations."</summary>
    public required string Size { get; init; }

    public required ImmutableArray<UseCaseColumn> Columns { get; init; }

    /// <summary>A model a row, ordered by id.</summary>
    public required ImmutableArray<UseCaseModelRow> Rows { get; init; }

    /// <summary>All models together.</summary>
    public required ImmutableArray<UseCaseCell> Board { get; init; }

    public required ImmutableArray<CaseOverview> Cases { get; init; }
}

/// <summary>A metric's column.</summary>
public sealed record UseCaseColumn(string Name, string Caption);

/// <summary>A model's cells, one per column.</summary>
public sealed record UseCaseModelRow(string Model, Link Link, ImmutableArray<UseCaseCell> Cells);

/// <summary>A pooled cell.</summary>
/// <param name="Label">Name of the column, for narrow screens.</param>
/// <param name="Mark">What sets it apart from the rest of the board; empty when nothing does.</param>
public sealed record UseCaseCell(string Label, FigureCell Figure, string Mark);

/// <summary>A case of a use case or a trap, in short.</summary>
/// <param name="Title">Empty when the benchmark gives none.</param>
/// <param name="Right">"60 of 66 runs"; "not scored".</param>
/// <param name="Every">Models that handled it right in every run: "18 of 24 models".</param>
/// <param name="Differing">Models whose runs differ: "5".</param>
public sealed record CaseOverview(string Id, string Title, Link Link, string Right, string Every, string Differing);
