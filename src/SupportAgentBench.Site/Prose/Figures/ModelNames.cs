using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Prose.Figures;

/// <summary><c>model.name</c> speaks of the verdict's own model, <c>model["grok-4-3"].name</c> of another.</summary>
/// <param name="own">Null where a text speaks of no single model.</param>
internal sealed class ModelNames(Board board, ModelSubject? own) : IScriptObject
{
    private static readonly FigureTable<ModelSubject> Identity = new(ModelFigures.Identity);

    private readonly KeyedFigures<ModelSummary> _byId = new(
        board.Models, summary => summary.Model.Id.Value, summary => ModelFigures.Other.Of(new ModelSubject(board, summary, [])));

    public IEnumerable<string> Members => own is null ? _byId.Members : [.. Identity.Names.Select(name => name.Name), .. _byId.Members];

    public bool TryGetValue(string member, out object? value)
    {
        value = null;
        return (own is not null && Identity.TryGetValue(own, member, out value)) || _byId.TryGetValue(member, out value);
    }
}
