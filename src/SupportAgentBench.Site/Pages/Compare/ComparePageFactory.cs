using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Site.Pages.Evidence;

namespace SupportAgentBench.Site.Pages.Compare;

/// <summary>Makes the page of two models on the same cases.</summary>
public sealed class ComparePageFactory
{
    private readonly PageFrameFactory _frames;
    private readonly Board _board;
    private readonly CaseDifferences _differences;
    private readonly EvidenceIndex _evidence;
    private readonly LinkedFigures _figures;
    private readonly CompareMetricRows _metrics;
    private readonly CompareValueFactory _value;
    private readonly CompareUseCases _useCases;

    /// <param name="frames">Frames of pages.</param>
    /// <param name="board">A completed board.</param>
    /// <param name="differences">Asked for the cases in which the two differ.</param>
    /// <param name="evidence">Which conversations have a page.</param>
    public ComparePageFactory(PageFrameFactory frames, Board board, CaseDifferences differences, EvidenceIndex evidence)
    {
        (_frames, _board, _differences, _evidence) = (frames, board, differences, evidence);
        _figures = new LinkedFigures(Route.AnyCompare, evidence);
        _metrics = new CompareMetricRows(board, _figures);
        _value = new CompareValueFactory(board, _figures);
        _useCases = new CompareUseCases(board, _figures);
    }

    /// <param name="pair">One of the board's tested pairs.</param>
    public ComparePage Make(ModelPair pair)
    {
        var (a, b) = (_board.Find(pair.A)!, _board.Find(pair.B)!);
        var route = Route.Compare(pair.A, pair.B);
        var title = $"{a.Model.Name} against {b.Model.Name}";
        var gist = CompareGist.Of(_board, pair, a, b);
        return new ComparePage
        {
            Page = _frames.For(route, title, gist),
            Title = title,
            Gist = gist,
            A = Side(route, a),
            B = Side(route, b),
            Metrics = _metrics.Make(pair, a, b),
            MetricsBasis = _metrics.Basis,
            Value = _value.Make(a, b),
            UseCases = _useCases.Make(a, b),
            Cases = new CompareCaseGroups(_board.Benchmark, _evidence, a, b).Make(_differences.Between(pair.A, pair.B)),
        };
    }

    private CompareSide Side(Route route, ModelSummary model) => new(
        model.Model.Name,
        route.To(Route.Model(model.Model.Id)),
        model.Model.Lab,
        model.Tier?.Sign ?? string.Empty,
        model.Tier?.Word ?? string.Empty,
        _figures.Headline(model, MetricCatalog.Cost),
        CountFormat.Basis(model.Runs.Length));
}
