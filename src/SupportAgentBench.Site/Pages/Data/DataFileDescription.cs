using System.Collections.Immutable;

namespace SupportAgentBench.Site.Pages.Data;

/// <summary>A data file as its writer describes it: what the data page says of it.</summary>
/// <param name="Path">Of the file, with placeholders where there is one per model.</param>
/// <param name="Text">What is in it, in a sentence or two.</param>
/// <param name="Files">The files, each with the text that leads to it; empty where which there are is not known beforehand.</param>
/// <param name="Parts">Its columns or members.</param>
/// <param name="Schema">Its JSON Schema; null for a CSV.</param>
public sealed record DataFileDescription(
    string Path, string Text, ImmutableArray<(string Text, Route Route)> Files, ImmutableArray<DataPartRow> Parts, Route? Schema);
