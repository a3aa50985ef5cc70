using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;

namespace SupportAgentBench.Site.Pages.Compare;

/// <summary>Makes the page of two models on the same cases.</summary>
/// <param name="frames">Frames of pages.</param>
/// <param name="board">A completed board.</param>
/// <param name="differences">Asked for the cases in which the two differ.</param>
public sealed class ComparePageFactory(PageFrameFactory frames, Board board, CaseDifferences differences)
{
    private readonly CompareMetricRows _metrics = new(board);
    private readonly CompareValueFactory _value = new(board);
    private readonly CompareUseCases _useCases = new(board);

    /// <param name="pair">One of the board's tested pairs.</param>
    public ComparePage Make(ModelPair pair)
    {
        var (a, b) = (board.Find(pair.A)!, board.Find(pair.B)!);
        var route = Route.Compare(pair.A, pair.B);
        var title = $"{a.Model.Name} against {b.Model.Name}";
        var gist = CompareGist.Of(board, pair, a, b);
        return new ComparePage
        {
            Page = frames.For(route, title, gist),
            Leaderboard = route.To(Route.Leaderboard),
            Title = title,
            Gist = gist,
            A = Side(route, a),
            B = Side(route, b),
            Metrics = _metrics.Make(pair, a, b),
            MetricsBasis = _metrics.Basis,
            Value = _value.Make(a, b),
            UseCases = _useCases.Make(a, b),
            Cases = CompareCaseGroups.Make(board.Benchmark, differences.Between(pair.A, pair.B), a, b),
        };
    }

    private static CompareSide Side(Route route, ModelSummary model) => new(
        model.Model.Name,
        route.To(Route.Model(model.Model.Id)),
        model.Model.Lab,
        model.Tier?.Sign ?? string.Empty,
        model.Tier?.Word ?? string.Empty,
        FigureCells.Headline(model[MetricCatalog.Cost]),
        CountFormat.Basis(model.Runs.Length));
}
