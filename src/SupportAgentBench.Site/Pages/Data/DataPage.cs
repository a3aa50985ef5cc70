using System.Collections.Immutable;

namespace SupportAgentBench.Site.Pages.Data;

/// <summary>What can be downloaded: each file, each of its columns or members, and how to compute a published number from one.</summary>
public sealed record DataPage
{
    public required PageFrame Page { get; init; }

    public required ImmutableArray<DataFileSection> Files { get; init; }

    /// <summary>Null when no model has the number.</summary>
    public DataExample? Example { get; init; }
}

/// <summary>A file, or the files of one kind.</summary>
/// <param name="Anchor">Id of the section.</param>
/// <param name="Path">Of the file, with placeholders where there is one per model.</param>
/// <param name="Text">What is in it.</param>
/// <param name="Downloads">The files.</param>
/// <param name="Schema">Its JSON Schema; null for a CSV.</param>
/// <param name="Parts">What its parts are called: "Column", "Member".</param>
/// <param name="Rows">Each of them.</param>
public sealed record DataFileSection(
    string Anchor, string Path, string Text, ImmutableArray<DataFileLink> Downloads, Link? Schema, string Parts, ImmutableArray<DataPartRow> Rows);

/// <summary>A file to download.</summary>
public sealed record DataFileLink(string Text, Link Link);

/// <summary>A column of a CSV, or a member of a JSON file.</summary>
/// <param name="Holds">"text", "number", "list" …</param>
public sealed record DataPartRow(string Name, string Holds, string Meaning);

/// <summary>A published number, and three ways to compute it from a data file.</summary>
/// <param name="Model">The model's name.</param>
/// <param name="Metric">The metric's name.</param>
/// <param name="Figure">The number as published.</param>
/// <param name="File">The file's name.</param>
public sealed record DataExample(string Model, string Metric, FigureCell Figure, string File, string Python, string R, string DuckDb);
