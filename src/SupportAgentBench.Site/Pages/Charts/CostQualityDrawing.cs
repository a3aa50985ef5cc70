using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;

namespace SupportAgentBench.Site.Pages.Charts;

/// <summary>Lines, points and names of the chart of cost against quality.</summary>
/// <param name="hasAllRanges">Whether ranges are drawn for models off the frontier too.</param>
internal sealed class CostQualityDrawing(PricedModels models, CostQualityScales scales, bool hasAllRanges)
{
    // A column on a small phone, and where the names for a wider one take over (site.css).
    private static readonly FluidWidths Narrow = new(288, 640);
    private static readonly FluidWidths Wide = new(640, 1280);

    // Names beyond this many are not tried: nobody reads them, and the search stays short.
    private const int MostNames = 60;

    /// <summary>What a mark means: filled or hollow, and which shapes occur.</summary>
    public static ImmutableArray<LegendEntry> Legend(ImmutableArray<ModelSummary> models) =>
    [
        new LegendEntry(PointShape.Circle.Path(), "best", "on the frontier: more right than every cheaper model"),
        .. models
            .Select(model => model.Model.OpenWeights)
            .Distinct()
            .OrderBy(Shape)
            .Select(open => new LegendEntry(Shape(open).Path(), "rest", open switch
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
                narrow.GetValueOrDefault(model),
                wide.GetValueOrDefault(model))),
        ];
    }

    private Dictionary<ModelSummary, ChartLabel> Names(FluidWidths widths)
    {
        var placer = new LabelPlacer(widths, CostQualityScales.Top - 12, CostQualityScales.Bottom);
        foreach (var text in scales.QualityTexts().Concat(FrontierBoxes()))
        {
            placer.Take(text);
        }

        foreach (var model in models.All)
        {
            placer.TakePoint(X(model), Y(model));
        }

        foreach (var range in models.All.Where(IsRangeDrawn).SelectMany(RangesOf))
        {
            placer.Spare(range);
        }

        var names = new Dictionary<ModelSummary, ChartLabel>(ReferenceEqualityComparer.Instance);
        foreach (var model in models.Frontier.Concat(models.All.Where(model => !models.IsOnFrontier(model)).OrderBy(Y)).Take(MostNames))
        {
            var isBest = models.IsOnFrontier(model);
            if (placer.Place(new LabelRequest(model.Model.Name, X(model), Y(model), isBest, isBest)) is { } placed)
            {
                names.Add(model, placed.Label);
            }
        }

        return names;
    }

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

    private static PointShape Shape(bool? openWeights) => openWeights switch
    {
        true => PointShape.Circle,
        false => PointShape.Square,
        null => PointShape.Diamond,
    };
}
