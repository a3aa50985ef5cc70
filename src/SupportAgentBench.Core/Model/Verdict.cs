using System.Collections.Immutable;
using SupportAgentBench.Core.Documents;

namespace SupportAgentBench.Core.Model;

/// <summary>The hand-written judgement of a model. Its prose is still unbound: Site.Prose binds it to the board.</summary>
public sealed record Verdict
{
    public required ModelId Model { get; init; }

    public required DateOnly Updated { get; init; }

    public ReviewNote? Reviewed { get; init; }

    public required ProseText Headline { get; init; }

    public ImmutableArray<VerdictSection> Sections { get; init; } = [];

    public ImmutableArray<ProseText> Strong { get; init; } = [];

    public ImmutableArray<ProseText> Weak { get; init; } = [];

    /// <summary>Rows of the per-use-case table, in this order; use cases in none of them stand in a last row.</summary>
    public ImmutableArray<UseCaseCluster> Clusters { get; init; } = [];

    /// <summary>Remarks beside the computed rows of the at-a-glance table.</summary>
    public IReadOnlyDictionary<string, ProseText> AtAGlance { get; init; } = new Dictionary<string, ProseText>(StringComparer.Ordinal);

    public ProseText? BottomLine { get; init; }

    /// <summary>What each expression printed when the editor last accepted the verdict; null when that never was.</summary>
    public IReadOnlyDictionary<string, string>? AcceptedFigures { get; init; }
}

/// <summary>Which runs the author read, and how.</summary>
public sealed record ReviewNote(ImmutableArray<RunId> Runs, ProseText? How);

/// <summary>A section of the verdict.</summary>
/// <param name="Place">The computed part of the report it is printed inside; null = on its own, in the author's order.</param>
public sealed record VerdictSection(ProseText Title, ProseText Body, SectionPlace? Place);

/// <summary>Computed parts of a report that a section can stand in.</summary>
public enum SectionPlace
{
    ShortVersion,
    Traps,
    Stability,
    Compares,
    Cost,
}

/// <summary>Use cases that share a row of the per-use-case table.</summary>
/// <param name="Read">The author's reading of the row.</param>
public sealed record UseCaseCluster(ProseText Name, ImmutableArray<UseCase> UseCases, ProseText? Read);
