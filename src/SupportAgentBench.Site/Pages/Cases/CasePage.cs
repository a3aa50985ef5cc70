using System.Collections.Immutable;

namespace SupportAgentBench.Site.Pages.Cases;

/// <summary>A case over all models: what is asked, and a map of who handled it right in which run.</summary>
public sealed record CasePage
{
    public required PageFrame Page { get; init; }

    public required string Id { get; init; }

    /// <summary>The case's title; its id where it has none.</summary>
    public required string Title { get; init; }

    /// <summary>"Solvable case", "Trap".</summary>
    public required string Bucket { get; init; }

    /// <summary>What a good ending is.</summary>
    public required string Ideal { get; init; }

    /// <summary>The use case or the trap, and its page.</summary>
    public required CaseGroupLink Group { get; init; }

    /// <summary>Number of the order; empty when the case has none.</summary>
    public string Order { get; init; } = string.Empty;

    /// <summary>The customer's first message; empty when the benchmark does not tell it.</summary>
    public string Opening { get; init; } = string.Empty;

    /// <summary>"Handled right in 31 of 41 runs; the runs of 5 models differ."</summary>
    public required string Total { get; init; }

    /// <summary>Heads of the columns of runs.</summary>
    public required ImmutableArray<string> Runs { get; init; }

    /// <summary>Models that handled it right most often first.</summary>
    public required ImmutableArray<FlipRow> Rows { get; init; }

    public CaseNeighbor? Previous { get; init; }

    public CaseNeighbor? Next { get; init; }
}

/// <summary>What a case belongs to.</summary>
/// <param name="Kind">"Use case" or "Trap".</param>
public sealed record CaseGroupLink(string Kind, string Name, Link Link);

/// <summary>The case before or behind.</summary>
public sealed record CaseNeighbor(string Id, Link Link);

/// <summary>A model's runs of one case.</summary>
/// <param name="Right">"2 of 3"; "n/a" where no run has an outcome.</param>
/// <param name="Differs">Whether its runs differ in whether it was handled right.</param>
public sealed record FlipRow(string Model, Link Link, string Right, bool Differs, ImmutableArray<FlipCell> Cells);

/// <summary>One run of a model.</summary>
/// <param name="Run">Its id; empty where the model has no such run.</param>
/// <param name="Text">How it ended.</param>
/// <param name="Mark">How it is drawn: <c>right</c>, <c>wrong</c>, <c>open</c> (left out or not on record).</param>
/// <param name="Value">1 when handled right, 0 when not; empty when left out.</param>
/// <param name="Evidence">Null where the conversation has no page.</param>
public sealed record FlipCell(string Run, string Text, string Mark, string Value, Link? Evidence)
{
    /// <summary>A place without a run.</summary>
    public static FlipCell NoRun { get; } = new(string.Empty, string.Empty, string.Empty, string.Empty, null);

    public bool IsScored => Value.Length > 0;
}
