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

    /// <summary>What a mark means: filled or hollow, and which shapes occur.</summary>
    public ImmutableArray<LegendEntry> Legend() =>
    [
        new LegendEntry(PointShape.Circle.Path(), "best", "frontier: more right than every cheaper model"),
        new LegendEntry(PointShape.Circle.Path(), "rest", "another costs no more, gets as many right"),
        .. Weights().Length < 2 ? [] : Weights().Select(open => new LegendEntry(Shape(open).Path(), "shape", open switch
        {
            true => "open weights",
            false => "closed weights",
            null => "weights not stated",
        })),
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
            .. models.All.OrderBy(models.IsOnFrontier).Select(model => new ChartPoint(
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

        ImmutableArray<ModelSummary> named =
            [.. models.Frontier.Concat(models.All.Where(model => !models.IsOnFrontier(model)).OrderBy(Y)).Take(MostNames)];
        var placed = new LabelPlacer(room).Place([.. named.Select(Name)]);
        return named.Zip(placed).Where(pair => pair.Second is not null).ToDictionary(pair => pair.First.Model.Id, pair => pair.Second!.Label);
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

    /// <summary>What is said of weights, in the order of the legend.</summary>
    private ImmutableArray<bool?> Weights() =>
        [.. models.All.Select(model => model.Model.OpenWeights).Distinct().OrderByDescending(open => open == true).ThenBy(open => open is null)];

    // Where nothing is said of any model, a shape would say nothing.
    private PointShape Shape(bool? openWeights) => (openWeights, Weights().Length) switch
    {
        (_, 1) => PointShape.Circle,
        (true, _) => PointShape.Circle,
        (false, _) => PointShape.Square,
        (null, _) => PointShape.Diamond,
    };
}
