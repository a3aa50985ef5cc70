using System.Collections.Immutable;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Prose;

/// <summary>A verdict whose prose is bound to the board, as it is printed on the model's report.</summary>
public sealed record BoundVerdict
{
    public required ModelId Model { get; init; }

    public required DateOnly Updated { get; init; }

    /// <summary>Runs the author read; empty when the verdict does not say.</summary>
    public ImmutableArray<RunId> ReviewedRuns { get; init; } = [];

    /// <summary>How the author read them, within a line.</summary>
    public ProseFragment? ReviewedHow { get; init; }

    /// <summary>What each expression prints, ordered by expression.</summary>
    public ImmutableArray<PrintedFigure> Printed { get; init; } = [];

    /// <summary>Whether a figure prints something else than when the editor last accepted the verdict.</summary>
    public bool HasMoved { get; init; }

    /// <summary>Within a line.</summary>
    public required ProseFragment Headline { get; init; }

    /// <summary>In the author's order.</summary>
    public ImmutableArray<BoundSection> Sections { get; init; } = [];

    /// <summary>Each within a line.</summary>
    public ImmutableArray<ProseFragment> Strong { get; init; } = [];

    /// <summary>Each within a line.</summary>
    public ImmutableArray<ProseFragment> Weak { get; init; } = [];

    public ImmutableArray<BoundCluster> Clusters { get; init; } = [];

    /// <summary>Remarks within a line, by the row's key.</summary>
    public IReadOnlyDictionary<string, ProseFragment> AtAGlance { get; init; } = new Dictionary<string, ProseFragment>(StringComparer.Ordinal);

    /// <summary>Blocks.</summary>
    public ProseFragment? BottomLine { get; init; }
}

/// <summary>What an expression prints.</summary>
public sealed record PrintedFigure(string Expression, string Text);

/// <summary>A section of a verdict.</summary>
/// <param name="Id">Made from the words of its title; no other section's id, nor that of a heading in one, is the same.</param>
/// <param name="Title">Within a line, without links.</param>
/// <param name="Body">Blocks; headings in it are of level 3 and lower, or 4 and lower inside the parts on traps, stability and cost.</param>
/// <param name="Place">The computed part of the report it is printed inside; null = on its own.</param>
public sealed record BoundSection(string Id, ProseFragment Title, ProseFragment Body, SectionPlace? Place);

/// <summary>Use cases that share a row of the per-use-case table.</summary>
/// <param name="Name">Within a line, without links.</param>
/// <param name="Read">The author's reading of the row, within a line.</param>
public sealed record BoundCluster(ProseFragment Name, ImmutableArray<UseCase> UseCases, ProseFragment? Read);

/// <summary>A hand-written page whose prose is bound to the board.</summary>
/// <param name="Title">Within a line, without links.</param>
/// <param name="Description">Within a line, without links.</param>
/// <param name="Body">Blocks; headings in it are of level 2 and lower.</param>
public sealed record BoundPage(string Name, ProseFragment Title, ProseFragment? Description, ProseFragment Body);

/// <summary>A model offered under "start here".</summary>
/// <param name="Title">Within a line, without links.</param>
/// <param name="Text">Within a line.</param>
public sealed record BoundPick(ProseFragment Title, ModelId Model, ProseFragment Text);
