using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Pages.Evidence;

/// <summary>Which conversations have a page, known before the first one is made: what has none is not linked to.</summary>
public sealed class EvidenceIndex
{
    private readonly Dictionary<ModelId, bool[]> _shown;

    /// <param name="pages">Which conversations are shown.</param>
    /// <param name="quoted">Cases that prose quotes: they are shown in any case.</param>
    public EvidenceIndex(BenchmarkData data, EvidencePages pages, IEnumerable<QuotedCase> quoted)
    {
        Asked = pages;
        var quotedCases = quoted.ToLookup(each => each.Model, each => each.Case);
        _shown = data.Models.ToDictionary(
            results => results.Model.Id, results => Shown(results, data.Benchmark, pages, [.. quotedCases[results.Model.Id]]));
    }

    /// <summary>Which conversations have a page, quoted or not.</summary>
    public EvidencePages Asked { get; }

    /// <summary>The page of a case with a model; null where it has none.</summary>
    public Route? PageOf(ModelId model, SupportCase supportCase) =>
        _shown.TryGetValue(model, out var shown) && shown[supportCase.Index] ? Route.Evidence(model, supportCase.Id) : null;

    /// <summary>A link to a case with a model, or to one of its runs; null where it has no page.</summary>
    /// <param name="from">The page the link stands on.</param>
    public Link? LinkTo(Route from, ModelId model, SupportCase supportCase, RunId? run = null) =>
        PageOf(model, supportCase) is { } page ? from.To(page, run is null ? null : EvidenceAnchors.Run(run)) : null;

    private static bool[] Shown(ModelResults results, Benchmark benchmark, EvidencePages pages, HashSet<CaseId> quoted)
    {
        var shown = new bool[benchmark.Cases.Length];
        foreach (var conversation in results.Runs.SelectMany(run => run.Conversations))
        {
            shown[conversation.Case.Index] |= pages switch
            {
                EvidencePages.All => true,
                EvidencePages.TrapsAndFailures => conversation.Case.Trap is not null || MetricCatalog.HandledRight.Value(conversation, benchmark) != 1,
                _ => false,
            } || quoted.Contains(conversation.Case.Id);
        }

        return shown;
    }
}

/// <summary>A case with a model that prose quotes from.</summary>
public sealed record QuotedCase(ModelId Model, CaseId Case);
