using System.Collections.Immutable;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Prose;

/// <summary>Verdicts of models on the board. One whose findings are remembered is bound when its words are asked for, if they are. For any thread.</summary>
public sealed class BoundVerdicts
{
    private readonly Dictionary<ModelId, Lazy<BoundVerdict>> _verdicts = [];

    /// <param name="verdicts">One a model.</param>
    internal BoundVerdicts(IEnumerable<Lazy<BoundVerdict>> verdicts, ImmutableArray<ModelId> models)
    {
        foreach (var (model, verdict) in models.Zip(verdicts))
        {
            _verdicts.Add(model, verdict);
        }

        Models = [.. models.Order()];
    }

    /// <summary>Models that have one, ordered by their ids.</summary>
    public ImmutableArray<ModelId> Models { get; }

    /// <summary>All of them in the order of <see cref="Models"/>, bound.</summary>
    public ImmutableArray<BoundVerdict> All => [.. Models.Select(model => _verdicts[model].Value)];

    /// <summary>A model's verdict; null where none was written.</summary>
    public BoundVerdict? Of(ModelId model) => _verdicts.GetValueOrDefault(model)?.Value;
}
