using System.Collections.Immutable;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Documents;

/// <summary>A verdict file as written; its prose is still unbound.</summary>
public sealed record VerdictDocument
{
    public required SourceFile File { get; init; }

    /// <summary>The model that the file's name names.</summary>
    public required string ModelOfPath { get; init; }

    public required Located<string> Model { get; init; }

    public required DateOnly Updated { get; init; }

    public ReviewedEntry? Reviewed { get; init; }

    public required ProseText Headline { get; init; }

    public required ImmutableArray<VerdictSection> Sections { get; init; }

    public required ImmutableArray<ProseText> Strong { get; init; }

    public required ImmutableArray<ProseText> Weak { get; init; }

    public required ImmutableArray<ClusterEntry> Clusters { get; init; }

    public required ImmutableArray<NamedValue<ProseText>> AtAGlance { get; init; }

    public ProseText? BottomLine { get; init; }

    /// <summary>For editors: stays in the document, so that no page can print it.</summary>
    public string? Notes { get; init; }
}

public sealed record ReviewedEntry(ImmutableArray<Located<string>> Runs, ProseText? How);

public sealed record ClusterEntry(ProseText Name, ImmutableArray<Located<string>> UseCases, ProseText? Read);
