using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Validation;

/// <summary>What a benchmark is and who is in it, without any result: what simulating runs starts from.</summary>
public sealed record BenchmarkDefinition(Benchmark Benchmark, ImmutableArray<BenchmarkedModel> Models);

/// <summary>Checks the definitions of a workspace alone, whatever runs, verdicts and site are like.</summary>
public static class DefinitionValidator
{
    /// <returns>Null when there was any error.</returns>
    public static BenchmarkDefinition? Validate(
        BenchmarkDocument benchmark, CasesDocument cases, ModelsDocument models, DiagnosticBag diagnostics)
    {
        var ofBenchmark = new Findings(benchmark.File);
        var ofCases = new Findings(cases.File);
        var ofModels = new Findings(models.File);
        var rules = new BenchmarkRules(benchmark, ofBenchmark);
        var checkedCases = CaseRules.Check(cases, rules, ofCases);
        var checkedModels = ModelRules.Check(models, rules, ofModels);
        ofBenchmark.Publish(diagnostics);
        ofCases.Publish(diagnostics);
        ofModels.Publish(diagnostics);
        return diagnostics.HasErrors
            ? null
            : new BenchmarkDefinition(
                rules.ToBenchmark(checkedCases),
                [.. checkedModels.Ids.Order(StringComparer.Ordinal).Select(id => checkedModels.Find(id)!)]);
    }
}
