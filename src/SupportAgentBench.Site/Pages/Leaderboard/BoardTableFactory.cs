using System.Collections.Concurrent;
using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Pages.Evidence;
using SupportAgentBench.Site.Prose;

namespace SupportAgentBench.Site.Pages.Leaderboard;

/// <summary>Makes the board as a table for any page, in any order.</summary>
public sealed class BoardTableFactory
{
    private const string NoVerdict = "No verdict has been written yet.";

    private readonly Board _board;
    private readonly BoundSite _prose;
    private readonly EvidenceIndex _index;
    private readonly IntervalCells _intervals;
    private readonly BoardFloors _floors;
    private readonly ImmutableDictionary<string, ImmutableHashSet<ModelId>> _tied;

    // Pages that stand equally deep have the same cells, in an order of their own. The leaderboard, the only one where it stands, keeps none.
    private readonly ConcurrentDictionary<(int Depth, ModelId Model, string Metric), BoardCell> _cells = new();

    /// <param name="board">A completed board.</param>
    /// <param name="prose">The verdicts' headlines, and badges.</param>
    /// <param name="index">Which conversations have a page.</param>
    /// <param name="defaultSort">What the site orders its leaderboard by; null = the first key metric.</param>
    public BoardTableFactory(Board board, BoundSite prose, EvidenceIndex index, string? defaultSort)
    {
        (_board, _prose, _index) = (board, prose, index);
        _intervals = new IntervalCells(board, IntervalCells.NarrowWidth);
        _floors = new BoardFloors(board);
        var asked = MetricCatalog.Find(defaultSort ?? string.Empty);
        Metrics = ColumnsOf(board, asked);
        Sorted = asked ?? Metrics.FirstOrDefault(metric => metric != MetricCatalog.Cost) ?? MetricCatalog.HandledRight;
        _tied = MetricCatalog.All.ToImmutableDictionary(metric => metric.Id, metric => TiedModels.Of(board, InOrder(metric), metric), StringComparer.Ordinal);
    }

    /// <summary>The metrics of the columns: cost, the key metrics, cases handled right, and what the site orders by if that is none of them.</summary>
    public ImmutableArray<MetricDefinition> Metrics { get; }

    /// <summary>Metrics with a page of models close to the best.</summary>
    public IEnumerable<Floor> NearBest => Metrics.Where(metric => metric != MetricCatalog.Cost).Select(_floors.NearBest).OfType<Floor>();

    /// <summary>The metric the leaderboard is ordered by.</summary>
    public MetricDefinition Sorted { get; }

    /// <summary>All models, best first; those without a value last.</summary>
    public IEnumerable<ModelSummary> InOrder(MetricDefinition metric) =>
    [
        .. _board.Models
            .Where(model => model[metric].Median is not null)
            .OrderBy(model => model[metric].Median! * (metric.Better == Better.High ? -1 : 1))
            .ThenBy(model => model.Model.Id),
        .. _board.Models.Where(model => model[metric].Median is null).OrderBy(model => model.Model.Id),
    ];

    /// <summary>The board for one page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="sorted">What its rows are ordered by.</param>
    /// <param name="floor">What its models reach; null = all models.</param>
    public BoardTable Make(Route page, MetricDefinition sorted, Floor? floor = null)
    {
        var figures = new LinkedFigures(page, _index);
        ImmutableArray<BoardRow> rows = [.. InOrder(sorted).Where(model => floor is null || floor.IsReachedBy(model)).Select(model => Row(page, model, sorted, figures))];
        return new BoardTable
        {
            Caption = Caption(sorted, rows),
            SortedMetric = sorted.Id,
            RankLabel = "Rank on " + sorted.Name.ToLowerInvariant(),
            TiedWords = "no test tells it from the first",
            Columns = [.. Metrics.Select(metric => Column(metric, sorted))],
            Rows = rows,
            Orders = _board.Models.Length < 2 ? [] : [.. Metrics.Select(metric => Order(page, metric))],
            Floors = [.. NearBest.Select(each => new BoardFloorLink(each.Address, Words.Capitalized(FloorText(each)), page.To(Route.BoardFloor(each.Metric)), page == Route.BoardFloor(each.Metric)))],
            Filters = floor is null && _board.Models.Length > 1 ? Filters() : null,
        };
    }

    /// <summary>"escalation accuracy at least 23 of 24".</summary>
    public static string FloorText(Floor floor) => $"{floor.Metric.Name.ToLowerInvariant()} {floor.Words}";

    private static ImmutableArray<MetricDefinition> ColumnsOf(Board board, MetricDefinition? asked) =>
    [
        .. new[] { MetricCatalog.Cost }
            .Concat(board.Benchmark.Comparison.KeyMetrics.Select(id => MetricCatalog.Find(id)).OfType<MetricDefinition>())
            .Concat([MetricCatalog.HandledRight])
            .Concat(asked is null ? [] : [asked])
            .Distinct(),
    ];

    private static BoardOrderLink Order(Route page, MetricDefinition metric) =>
        new(metric.Id, metric.Name, page.To(Route.BoardOrder(metric)), page == Route.BoardOrder(metric));

    /// <summary>The tier beside the cost, all runs beside a count, the count beside all else.</summary>
    private static string Beside(ModelSummary model, MetricDefinition metric, FigureCell figure)
    {
        if (metric == MetricCatalog.Cost)
        {
            return model.Tier is { } tier ? OnOneLine($"{tier.Sign} {tier.Word}") : string.Empty;
        }

        var pooled = metric.IsProportion && metric.Form != HeadlineForm.Percent ? Words.Pooled(model[metric]) : string.Empty;
        return pooled.Length == 0
            ? figure.Count
            : string.Join(", ", ((string?[])[OnOneLine(pooled), CountFormat.NotScoredInAll(model[metric])]).OfType<string>());
    }

    private static string OnOneLine(string text) => text.Replace(' ', '\u00a0');

    private static string Caption(MetricDefinition sorted, ImmutableArray<BoardRow> rows)
    {
        var order = $"Ordered by {sorted.Name.ToLowerInvariant()}, {(sorted.Better == Better.High ? "highest" : "lowest")} first.";
        var bracket = rows.All(row => !row.IsTied) ? string.Empty : " A bracket joins the models that no test tells from the first.";
        return $"{order}{bracket} There is no overall score: each column answers a question of its own.";
    }

    private BoardColumn Column(MetricDefinition metric, MetricDefinition sorted)
    {
        var ends = _intervals.EndsOf(metric);
        return new BoardColumn(
            metric.Id,
            metric.Name,
            metric.Caption,
            Words.Direction(metric),
            metric.Better switch { Better.High => "high", Better.Low => "low", _ => string.Empty },
            metric != sorted ? string.Empty : metric.Better == Better.High ? "descending" : "ascending",
            ends?.From ?? string.Empty,
            ends?.To ?? string.Empty);
    }

    private BoardRow Row(Route page, ModelSummary model, MetricDefinition sorted, LinkedFigures figures) => new()
    {
        Model = model.Model.Name,
        Link = page.To(Route.Model(model.Model.Id)),
        Lab = model.Model.Lab,
        OpenWeights = model.Model.OpenWeights == true,
        Tier = model.Tier?.Sign ?? string.Empty,
        Basis = CountFormat.Basis(model.Runs.Length),
        Badges = [.. _prose.BadgesOf(model.Model.Id).Select(BadgeLabel.Of)],
        Frontier = ValuePathTableFactory.IsOnFrontier(_board, model.Model.Id) ? "on the frontier" : string.Empty,
        Gist = _prose.VerdictOf(model.Model.Id) is { } verdict ? Words.FirstSentence(verdict.Headline.Text) : _prose.Verdicts.Models.IsEmpty ? string.Empty : NoVerdict,
        Rank = RankCells.Of(_board, model, sorted),
        IsTied = _tied[sorted.Id].Contains(model.Model.Id),
        Cells = [.. Metrics.Select(metric => page == Route.Leaderboard ? Cell(model, metric, figures) : SharedCell(page.Depth, model, metric, figures))],
    };

    private BoardCell SharedCell(int depth, ModelSummary model, MetricDefinition metric, LinkedFigures figures) => _cells.GetOrAdd(
        (depth, model.Model.Id, metric.Id), static (_, from) => from.Factory.Cell(from.Model, from.Metric, from.Figures), (Factory: this, Model: model, Metric: metric, Figures: figures));

    private BoardCell Cell(ModelSummary model, MetricDefinition metric, LinkedFigures figures)
    {
        var figure = figures.Headline(model, metric);
        var runs = Words.PerRun(model[metric]);
        var rank = RankCells.Of(_board, model, metric);
        return new BoardCell(
            metric.Name,
            figure,
            Beside(model, metric, figure),
            figure.IsMissing || runs.Length == 0 ? string.Empty : "runs " + runs,
            _intervals.Of(model[metric]),
            rank.Why.Length > 0 ? $"{rank.Text}: {rank.Why}" : rank.Text,
            _tied[metric.Id].Contains(model.Model.Id));
    }

    private BoardFilters Filters()
    {
        var models = _board.Models;
        return new BoardFilters
        {
            Tiers = [.. _board.Benchmark.Tiers.Where(tier => models.Any(model => model.Tier == tier)).Select(tier => new FilterOption(tier.Sign, $"{tier.Sign} {tier.Word}"))],
            Labs = [.. models.Select(model => model.Model.Lab).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(lab => new FilterOption(lab, lab))],
            HasOpenWeights = models.Any(model => model.Model.OpenWeights == true) && models.Any(model => model.Model.OpenWeights != true),
            Floors =
            [
                .. Metrics
                    .Select(metric => new FloorGroup(metric.Name, [.. _floors.Steps(metric).Select(step => new FilterOption(step.Address, $"{metric.Name} {step.Words}"))]))
                    .Where(group => group.Steps.Length > 0),
            ],
        };
    }
}
