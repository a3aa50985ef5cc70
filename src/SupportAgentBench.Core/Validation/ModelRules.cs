using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Validation;

/// <summary>Rules of models.yaml.</summary>
internal static class ModelRules
{
    public static IdIndex<BenchmarkedModel> Check(ModelsDocument document, BenchmarkRules benchmark, Findings findings)
    {
        var models = new IdIndex<BenchmarkedModel>("model");
        var idOfName = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in document.Models)
        {
            if (entry.Tier is { } tier)
            {
                benchmark.Tiers.Find(tier, findings);
            }

            models.Add(entry.Id, ToModel(entry), findings);
            if (!idOfName.TryAdd(entry.Name.Value, entry.Id.Value) && idOfName[entry.Name.Value] is var first && first != entry.Id.Value)
            {
                findings.Add(ValidationDiagnostics.ModelsOfOneName, entry.Name.Span, Excerpt.Of(entry.Name.Value), first);
            }
        }

        return models;
    }

    private static BenchmarkedModel ToModel(ModelEntry entry) => new()
    {
        Id = new ModelId(entry.Id.Value),
        Name = entry.Name.Value,
        Lab = entry.Lab,
        OpenWeights = entry.OpenWeights,
        ApiId = entry.ApiId,
        Logo = entry.Logo?.Value,
        Released = entry.Released,
        Reasoning = entry.Reasoning,
        TierSign = entry.Tier?.Value,
        Aliases = entry.Aliases,
    };
}
