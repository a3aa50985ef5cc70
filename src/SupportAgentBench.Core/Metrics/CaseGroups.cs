using System.Collections.Immutable;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Metrics;

/// <summary>
/// Where each case is counted: in its use case, or, being a trap, in one last group that all traps share. Looked up once a
/// board, so that the pass over conversations is array access.
/// </summary>
internal sealed class CaseGroups
{
    private readonly ImmutableArray<int> _groupOfCase;
    private readonly ImmutableArray<int> _trapOfCase;
    private readonly ImmutableArray<int> _fullN;

    public CaseGroups(Benchmark benchmark)
    {
        Benchmark = benchmark;
        Buckets = ImmutableArray.CreateRange(benchmark.UseCases, useCase => useCase.Bucket).Add(Bucket.Adversarial);
        var groups = Places(benchmark.UseCases.Select(useCase => useCase.Id.Value));
        var traps = Places(benchmark.Traps.Select(trap => trap.Id.Value));
        _groupOfCase = ImmutableArray.CreateRange(benchmark.Cases, each => each.UseCase is { } useCase ? groups[useCase.Id.Value] : benchmark.UseCases.Length);
        _trapOfCase = ImmutableArray.CreateRange(benchmark.Cases, each => each.Trap is { } trap ? traps[trap.Id.Value] : -1);
        _fullN = ImmutableArray.CreateRange(MetricCatalog.All, metric => metric.FullN(benchmark));
    }

    public Benchmark Benchmark { get; }

    /// <summary>The bucket of each group: use cases in the benchmark's order, then the traps.</summary>
    public ImmutableArray<Bucket> Buckets { get; }

    public int GroupOf(SupportCase supportCase) => _groupOfCase[supportCase.Index];

    /// <summary>Index of the case's trap among the benchmark's; -1 when it is none.</summary>
    public int TrapOf(SupportCase supportCase) => _trapOfCase[supportCase.Index];

    /// <summary>Cases of the metric's set.</summary>
    /// <param name="metric">Index in the catalogue.</param>
    public int FullN(int metric) => _fullN[metric];

    private static Dictionary<string, int> Places(IEnumerable<string> ids)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            places.Add(id, places.Count);
        }

        return places;
    }
}
