using System.Collections.Immutable;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Prose.Figures;

namespace SupportAgentBench.Site.Rules.Conditions;

/// <summary>What evaluating one part of a condition has asked the board, and what it was told.</summary>
internal sealed class ConditionLog
{
    /// <summary>Names that nothing defines, with those that are known in their place. The template language is silent about one before <c>??</c>.</summary>
    public List<(string Name, IEnumerable<string> Known)> Unknown { get; } = [];

    /// <summary>Figures that are n/a, and why.</summary>
    public List<(string Name, string Why)> Missing { get; } = [];

    /// <summary>Whether a test could not be answered, because something that it needs is n/a.</summary>
    public bool IsMissing { get; set; }

    /// <summary>The part of the condition that is being evaluated; null between two of them.</summary>
    public PartCondition? Part { get; set; }

    /// <summary>What tests say, in words made when somebody asks.</summary>
    public List<Func<string>> Words { get; } = [];

    /// <summary>What a reader is told stands behind an answer that holds, in words made when somebody asks.</summary>
    public List<Func<string>> Facts { get; } = [];

    /// <summary>Where the conversations behind it are listed; null where no page lists them.</summary>
    public Route? Conversations { get; set; }

    /// <summary>Models that a test cannot tell apart from the one spoken of, for the answer it gave.</summary>
    public ImmutableArray<OpenModel> Open { get; set; } = [];

    /// <summary>Where a reader sees what was asked last.</summary>
    public FigureTarget? Target { get; set; }

    /// <summary>Whether anything of the board was asked at all.</summary>
    public bool HasAsked { get; set; }
}
