using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Pages.Evidence;

namespace SupportAgentBench.Site.Pages.Metrics;

/// <summary>
/// Links from a model's metric pages. The pages stand in folders side by side, so relative links to what stands elsewhere are
/// the same on all of them and are made once.
/// </summary>
public sealed class MetricLinks
{
    private readonly Route _page;
    private readonly int _runs;
    private readonly ImmutableArray<Link> _cases;
    // A row a case, a column a run; null = no page.
    private readonly Link?[] _evidence;

    public MetricLinks(Benchmark benchmark, ModelSummary model, EvidenceIndex evidence)
    {
        _page = Route.Metric(model.Model.Id, MetricCatalog.HandledRight);
        _runs = model.Runs.Length;
        _cases = [.. benchmark.Cases.Select(each => _page.To(Route.Case(each.Id)))];
        _evidence = [.. benchmark.Cases.SelectMany(each => model.Runs.Select(run => evidence.LinkTo(_page, model.Model.Id, each, run.Run.Id)))];
    }

    public Link Case(SupportCase supportCase) => _cases[supportCase.Index];

    public Link UseCase(UseCase useCase) => _page.To(Route.UseCase(useCase.Id));

    public Link Trap(Trap trap) => _page.To(Route.Trap(trap.Id));

    /// <summary>The conversation of a case in a run; null where it has no page.</summary>
    /// <param name="run">Place among the model's runs.</param>
    public Link? Evidence(SupportCase supportCase, int run) => _evidence[(supportCase.Index * _runs) + run];
}
