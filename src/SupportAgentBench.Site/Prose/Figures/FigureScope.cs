using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Prose.Figures;

/// <summary>The names that expressions of a text may use: those of a model and the board, or of the board alone.</summary>
public sealed class FigureScope : IScriptObject
{
    private readonly IScriptObject _names;

    private FigureScope(IScriptObject names) => _names = names;

    public IEnumerable<string> Members => _names.Members;

    /// <summary>The names of a model's verdict.</summary>
    /// <param name="clusters">Rows of the verdict's table of use cases.</param>
    public static FigureScope ForModel(Board board, ModelSummary model, ImmutableArray<UseCaseCluster> clusters) =>
        new(FigureCatalog.Model.Of(new ModelSubject(board, model, clusters)));

    /// <summary>The names of pages and texts that speak of no single model.</summary>
    public static FigureScope ForBoard(Board board) => new(FigureCatalog.Board.Of(new BoardSubject(board)));

    public bool TryGetValue(string member, out object? value) => _names.TryGetValue(member, out value);
}
