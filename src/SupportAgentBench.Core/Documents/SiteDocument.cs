using System.Collections.Immutable;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Documents;

/// <summary>site.yaml as written.</summary>
public sealed record SiteDocument
{
    public required SourceFile File { get; init; }

    public required ProseText Title { get; init; }

    public ProseText? Kicker { get; init; }

    public required ProseText Question { get; init; }

    public required Uri BaseUrl { get; init; }

    public Located<string>? DefaultSort { get; init; }

    public required ImmutableArray<PickEntry> Picks { get; init; }

    public Citation? Citation { get; init; }

    public PublishedFigures? Published { get; init; }

    public required EvidencePages Evidence { get; init; }

    public required ComparePages Compare { get; init; }

    public string? Canary { get; init; }

    public required bool AllowSimulated { get; init; }

    public required ImmutableArray<PublishAllowance> PublishAllow { get; init; }
}

public sealed record PickEntry(ProseText Title, Located<string> Model, Located<string>? Holds, ProseText? Text);
