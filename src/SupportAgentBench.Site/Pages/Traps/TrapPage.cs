using System.Collections.Immutable;
using SupportAgentBench.Site.Pages.UseCases;

namespace SupportAgentBench.Site.Pages.Traps;

/// <summary>A trap over all models: how it works, whom it caught, how often, by which call.</summary>
public sealed record TrapPage
{
    public required PageFrame Page { get; init; }

    public required string Name { get; init; }

    /// <summary>What it works on; empty when the benchmark does not say.</summary>
    public string Mechanism { get; init; } = string.Empty;

    /// <summary>What a good ending is.</summary>
    public required string Ideal { get; init; }

    /// <summary>Names of the tool calls that must not be made.</summary>
    public required ImmutableArray<string> Forbidden { get; init; }

    /// <summary>The board's rate, with its count.</summary>
    public required FigureCell Rate { get; init; }

    /// <summary>"12 of 66 runs, 18%"; "not scored".</summary>
    public required string RateInWords { get; init; }

    /// <summary>"likely 8–35%"; empty where there is none.</summary>
    public string Likely { get; init; } = string.Empty;

    /// <summary>What the rate means: the rate of a balanced board, and what is left open where nobody was caught.</summary>
    public required ImmutableArray<string> Remarks { get; init; }

    /// <summary>Null where nothing was scored.</summary>
    public TrapPicture? Picture { get; init; }

    /// <summary>The most caught first.</summary>
    public required ImmutableArray<TrapModelRow> Rows { get; init; }

    /// <summary>Which forbidden call was made, the most frequent first; empty where nobody was caught.</summary>
    public required ImmutableArray<TrapCallRow> Calls { get; init; }

    public required ImmutableArray<CaseOverview> Cases { get; init; }
}

/// <summary>A model against the trap.</summary>
/// <param name="Figure">"2 of 3 runs", led to the conversations.</param>
/// <param name="Level">How strongly it is tinted, as in the matrix of the leaderboard.</param>
/// <param name="Class">"every run", "some runs", "never".</param>
/// <param name="Calls">"reship 2, replace 1"; empty where it was never caught.</param>
public sealed record TrapModelRow(string Model, Link Link, FigureCell Figure, string Level, string Class, string Calls);

/// <summary>A forbidden call that was made.</summary>
/// <param name="Conversations">"9 of 12 conversations".</param>
/// <param name="Models">"4 models".</param>
public sealed record TrapCallRow(string Call, string Conversations, string Models);
