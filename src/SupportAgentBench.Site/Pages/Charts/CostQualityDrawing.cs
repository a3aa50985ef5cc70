using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Pages.Charts;

/// <summary>Lines, points and names of the chart of cost against quality.</summary>
/// <param name="hasAllRanges">Whether ranges are drawn for models off the frontier too.</param>
internal sealed class CostQualityDrawing(PricedModels models, CostQualityScales scales, bool hasAllRanges)
{
    // A column on a small phone, and where the names for a wider one take over (site.css).
    private static readonly FluidWidths Narrow = new(288, 640);
    private static readonly FluidWidths Wide = new(640, 960);

    // Names beyond this many are not tried: nobody reads them, and the search stays short.
    private const int MostNames = 60;

    // Half the line's width, and the ground of paper around a name.
    private const double FrontierMargin = 2.5;

    private static readonly ImmutableArray<WeightsMark> AllWeights =
    [
        new(true, PointShape.Circle, "open weights"),
        new(false, PointShape.Square, "closed weights"),
        new(null, PointShape.Diamond, "weights not stated"),
    ];

    private readonly ImmutableArray<WeightsMark> _weights =
        [.. AllWeights.Where(weights => models.All.Any(model => model.Model.OpenWeights == weights.Open))];

    /// <summary>What a mark means: filled or hollow, and which shapes occur.</summary>
    public ImmutableArray<LegendEntry> Legend() =>
    [
        new LegendEntry(PointShape.Circle.Path(), "best", "frontier: more right than every cheaper model"),
        new LegendEntry(PointShape.Circle.Path(), "rest", "another costs no more, gets as many right"),
        .. _weights.Length < 2 ? [] : _weights.Select(weights => new LegendEntry(weights.Shape.Path(), "shape", weights.Words)),
    ];

    public ImmutableArray<ChartLine> Ranges() =>
        [.. models.All.Where(IsRangeDrawn).SelectMany(RangesOf).Select(Line)];

    public ImmutableArray<ChartLine> Frontier() => [.. FrontierBoxes().Select(Line)];

    public ImmutableArray<ChartPoint> Points(Route page)
    {
        var narrow = Names(Narrow);
        var wide = Names(Wide);
        // The frontier is drawn last, on top.
        return
        [
            .. models.OffFrontier.Concat(models.Frontier).Select(model => new ChartPoint(
                ChartNumber.Percent(X(model).Share),
                ChartNumber.Of(Y(model)),
                Shape(model.Model.OpenWeights).Path(),
                models.IsOnFrontier(model) ? "best" : "rest",
                page.To(Route.Model(model.Model.Id)),
                CostQualityWords.Point(model),
                narrow.GetValueOrDefault(model.Model.Id),
                wide.GetValueOrDefault(model.Model.Id))),
        ];
    }

    private Dictionary<ModelId, ChartLabel> Names(FluidWidths widths)
    {
        var room = new LabelRoom(widths, CostQualityScales.Top - 14, CostQualityScales.Bottom);
        foreach (var text in scales.QualityTexts())
        {
            room.Take(text);
        }

        foreach (var step in FrontierBoxes())
        {
            room.Take(step, FrontierMargin);
        }

        foreach (var model in models.All)
        {
            room.TakePoint(X(model), Y(model));
        }

        foreach (var range in models.All.Where(IsRangeDrawn).SelectMany(RangesOf))
        {
            room.Spare(range);
        }

        var highestFirst = Comparer<ModelSummary>.Create((one, other) => Y(one).CompareTo(Y(other)));
        ImmutableArray<ModelSummary> named = [.. models.Frontier.Concat(models.OffFrontier.Order(highestFirst)).Take(MostNames)];
        var placed = new LabelPlacer(room).Place([.. named.Select(Name)]);
        var names = new Dictionary<ModelId, ChartLabel>();
        for (var index = 0; index < named.Length; index++)
        {
            if (placed[index] is { } name)
            {
                names.Add(named[index].Model.Id, name.Label);
            }
        }

        return names;
    }

    private LabelRequest Name(ModelSummary model) =>
        new(model.Model.Name, X(model), Y(model), IsBold: models.IsOnFrontier(model), PrefersAbove: models.IsOnFrontier(model));

    private bool IsRangeDrawn(ModelSummary model) => hasAllRanges || models.IsOnFrontier(model);

    private IEnumerable<FluidBox> RangesOf(ModelSummary model)
    {
        if (model[MetricCatalog.HandledRight].Interval is { } quality)
        {
            yield return new FluidBox(X(model), X(model), scales.Y(quality.High), scales.Y(quality.Low));
        }

        if (model[MetricCatalog.Cost].Interval is { } cost)
        {
            yield return new FluidBox(scales.X(cost.Low), scales.X(cost.High), Y(model), Y(model));
        }
    }

    /// <summary>Steps: level to the next model's price, then up to it; level to the edge from the last.</summary>
    private IEnumerable<FluidBox> FrontierBoxes()
    {
        for (var index = 0; index < models.Frontier.Length; index++)
        {
            var (x, y) = (X(models.Frontier[index]), Y(models.Frontier[index]));
            var isLast = index == models.Frontier.Length - 1;
            var end = isLast ? new FluidX(1) : X(models.Frontier[index + 1]);
            yield return new FluidBox(x, end, y, y);
            if (!isLast)
            {
                yield return new FluidBox(end, end, Y(models.Frontier[index + 1]), y);
            }
        }
    }

    private FluidX X(ModelSummary model) => scales.X(model[MetricCatalog.Cost].Median!.ToDouble());

    private double Y(ModelSummary model) => scales.Y(model[MetricCatalog.HandledRight].Median!.ToDouble());

    private static ChartLine Line(FluidBox line) =>
        new(ChartNumber.Percent(line.Left.Share), ChartNumber.Of(line.Top), ChartNumber.Percent(line.Right.Share), ChartNumber.Of(line.Bottom));

    // Where the same is said of every model, a shape would say nothing.
    private PointShape Shape(bool? openWeights) =>
        _weights.Length == 1 ? PointShape.Circle : _weights.First(weights => weights.Open == openWeights).Shape;

    /// <summary>How it is drawn and told that a model's weights are open, closed, or not spoken of.</summary>
    private sealed record WeightsMark(bool? Open, PointShape Shape, string Words);
}
