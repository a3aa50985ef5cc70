using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Validation;

/// <summary>Gives each model its runs, those that count and those that do not.</summary>
internal static class RunSorting
{
    public static ImmutableArray<ModelResults> Sort(Benchmark benchmark, IdIndex<BenchmarkedModel> models, ImmutableArray<Run> runs, DiagnosticBag diagnostics)
    {
        var runsOfModel = runs.ToLookup(run => run.Model);
        var results = models.Ids.Order(StringComparer.Ordinal)
            .Select(id => Sort(benchmark, models.Find(id)!, runsOfModel[new ModelId(id)], diagnostics))
            .ToImmutableArray();
        if (results.All(model => model.Runs.IsEmpty))
        {
            diagnostics.Add(ValidationDiagnostics.NoPublishableRuns.At(new SourceLocation("data/runs")));
        }

        return results;
    }

    private static ModelResults Sort(Benchmark benchmark, BenchmarkedModel model, IEnumerable<Run> runs, DiagnosticBag diagnostics)
    {
        var counting = ImmutableArray.CreateBuilder<Run>();
        var excluded = ImmutableArray.CreateBuilder<ExcludedRun>();
        foreach (var run in runs.OrderBy(run => run.Id))
        {
            if (PublishabilityRule.ReasonToExclude(run, benchmark) is not { } reason)
            {
                counting.Add(run);
                continue;
            }

            excluded.Add(new ExcludedRun(run, reason));
            diagnostics.Add(ValidationDiagnostics.RunExcluded.At(new SourceLocation(run.Path), run.Id, run.Model, reason));
        }

        return new ModelResults(model, counting.ToImmutable(), excluded.ToImmutable());
    }
}
