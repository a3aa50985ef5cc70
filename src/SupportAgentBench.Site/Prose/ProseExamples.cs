using System.Collections.Immutable;
using SupportAgentBench.Site.Prose.Figures;
using SupportAgentBench.Site.Rules.Functions;

namespace SupportAgentBench.Site.Prose;

/// <summary>Everything that may be bound in prose, written as an author writes it: each figure of the catalogue, each test as a claim, a quote.</summary>
internal static class ProseExamples
{
    /// <summary>In the order of the documentation, each once.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        .. FigureCatalog.Groups
            .SelectMany(group => group.Rows, (_, row) => $"{{{{ {row.Example} }}}}")
            .Concat(ConditionFunctions.All.Select(function => $"[words](<claim: {function.Example}>)"))
            .Append("> [“words of a message”](quote:r1/vip-skip/4)")
            .Distinct(),
    ];
}
