using System.Collections.Immutable;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Pages;

/// <summary>The conversations of all models. A model's are sorted by case when its first page is made, and shared by all further ones.</summary>
public sealed class BoardConversations(BenchmarkData data)
{
    private readonly ImmutableDictionary<ModelId, Lazy<ModelConversations>> _models = data.Models.ToImmutableDictionary(
        results => results.Model.Id,
        results => new Lazy<ModelConversations>(() => new ModelConversations(results, data.Benchmark)));

    public ModelConversations Of(ModelId model) => _models[model].Value;
}
