using System.Collections.Immutable;
using SupportAgentBench.Site.Pages.Charts;
using SupportAgentBench.Site.Prose;

namespace SupportAgentBench.Site.Pages.Leaderboard;

/// <summary>The leaderboard: every model in a row. No composite score.</summary>
public sealed record LeaderboardPage
{
    public required PageFrame Page { get; init; }

    /// <summary>The question the benchmark answers; the page's heading.</summary>
    public required ProseFragment Question { get; init; }

    /// <summary>A few words above the question; null when there are none.</summary>
    public ProseFragment? Kicker { get; init; }

    /// <summary>What was measured, counted: "2 models, 6 runs, 162 cases a run, 972 conversations".</summary>
    public required string Measured { get; init; }

    /// <summary>Models to start with; the data bear each one out.</summary>
    public ImmutableArray<PickCard> Picks { get; init; } = [];

    /// <summary>The tickets behind the columns, bucket by bucket.</summary>
    public required ImmutableArray<BucketFact> Buckets { get; init; }

    public required BoardTable Table { get; init; }

    /// <summary>What models cost against how good they are.</summary>
    public required CostQualityChart CostQuality { get; init; }

    /// <summary>What more money buys, from the cheapest model upwards.</summary>
    public required ValuePathTable ValuePath { get; init; }

    /// <summary>Which trap caught which model, in how many runs.</summary>
    public required TrapMatrix Traps { get; init; }

    /// <summary>Footnotes on runs and models that do not count.</summary>
    public ImmutableArray<string> Footnotes { get; init; } = [];

    public required Link Methodology { get; init; }

    /// <summary>Files to take along.</summary>
    public required ImmutableArray<Download> Downloads { get; init; }
}

/// <summary>A model to start with.</summary>
/// <param name="Title">What it is picked for.</param>
public sealed record PickCard(string Title, string Model, Link Link, ProseFragment Text);

/// <summary>A bucket of cases: "120 solvable: resolve it in the conversation, without a handover".</summary>
public sealed record BucketFact(string Count, string Name, string Ideal);

/// <summary>Models in rows, traps in columns, k of N in the cells. Traps that caught nobody are named below.</summary>
public sealed record TrapMatrix
{
    public required ImmutableArray<TrapColumn> Columns { get; init; }

    public required ImmutableArray<TrapMatrixRow> Rows { get; init; }

    /// <summary>"12 traps caught no model in any run: …"; empty when every trap caught somebody.</summary>
    public string HeldByAll { get; init; } = string.Empty;
}

/// <summary>A trap that caught at least one model.</summary>
/// <param name="Link">The trap over all models.</param>
public sealed record TrapColumn(string Id, string Name, string Board, Link Link);

/// <summary>A model's row of the matrix.</summary>
public sealed record TrapMatrixRow(string Model, Link Link, ImmutableArray<TrapCell> Cells);

/// <summary>A trap against a model.</summary>
/// <param name="Text">"2/3", or "n/a".</param>
/// <param name="Words">"caught in 2 of 3 runs".</param>
/// <param name="Level">How strongly to tint it: <c>never</c>, <c>some</c>, <c>every</c>, <c>none</c> (not scored).</param>
/// <param name="Evidence">The conversations.</param>
public sealed record TrapCell(string Text, string Words, string Level, Link Evidence);
