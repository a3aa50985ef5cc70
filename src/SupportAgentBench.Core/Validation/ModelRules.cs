using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Validation;

/// <summary>Rules of models.yaml.</summary>
internal static class ModelRules
{
    public static IdIndex<BenchmarkedModel> Check(ModelsDocument document, BenchmarkRules benchmark, Findings findings)
    {
        var models = new IdIndex<BenchmarkedModel>("model");
        foreach (var entry in document.Models)
        {
            if (entry.Tier is { } tier)
            {
                benchmark.Tiers.Find(tier, findings);
            }

            models.Add(entry.Id, ToModel(entry), findings);
        }

        return models;
    }

    private static BenchmarkedModel ToModel(ModelEntry entry) => new()
    {
        Id = new ModelId(entry.Id.Value),
        Name = entry.Name,
        Lab = entry.Lab,
        OpenWeights = entry.OpenWeights,
        ApiId = entry.ApiId,
        Logo = entry.Logo,
        Released = entry.Released,
        Reasoning = entry.Reasoning,
        TierSign = entry.Tier?.Value,
        Aliases = entry.Aliases,
    };
}
