using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Site.Pages.Evidence;

namespace SupportAgentBench.Site.Pages.Charts;

/// <summary>Makes the leaderboard's chart of cost against cases handled right (statistics.md 3.5).</summary>
/// <param name="board">A completed board.</param>
/// <param name="page">Where the chart stands.</param>
public sealed class CostQualityChartFactory(Board board, Route page)
{
    // Above this many models the ranges of those off the frontier hide the points.
    private const int MostRanges = 30;

    private const string Everywhere = "all";

    public CostQualityChart Make(LinkedFigures figures, IntervalCells intervals)
    {
        var models = new PricedModels(board);
        var words = new CostQualityWords(board, models);
        if (models.All.Length < 2)
        {
            return new CostQualityChart { Finding = words.Finding() };
        }

        var scales = new CostQualityScales(models.All);
        var picture = Picture(models, scales, words);
        return new CostQualityChart
        {
            Finding = words.Finding(),
            Certainty = words.Certainty(),
            Picture = picture,
            Notes = [.. Notes(models, scales, picture)],
            LeftOut = words.LeftOut(),
            Rows = [.. models.All.Select(model => Row(model, models, words, figures, intervals))],
        };
    }

    private CostQualityPicture Picture(PricedModels models, CostQualityScales scales, CostQualityWords words)
    {
        var drawing = new CostQualityDrawing(models, scales, HasAllRanges(models));
        return new CostQualityPicture(
            "Cost against cases handled right",
            words.Description(),
            ChartNumber.Of(CostQualityScales.Height),
            ChartNumber.Of(CostQualityScales.Bottom),
            "USD per 1,000 conversations",
            ChartNumber.Of(CostQualityScales.Height - 10),
            scales.QualityTitle,
            scales.CostTicks(),
            scales.QualityTicks(),
            drawing.Ranges(),
            drawing.Frontier(),
            drawing.Points(page),
            drawing.Legend());
    }

    private static bool HasAllRanges(PricedModels models) => models.All.Length <= MostRanges;

    private static IEnumerable<ChartNote> Notes(PricedModels models, CostQualityScales scales, CostQualityPicture picture)
    {
        yield return new ChartNote(
            (picture.Ranges.IsEmpty, HasAllRanges(models)) switch
            {
                (true, _) => "No likely range could be computed.",
                (_, true) => "Thin lines: the likely range of both numbers.",
                _ => "Thin lines: the likely range of both numbers, drawn for the frontier; the table has all.",
            },
            Everywhere);
        if (scales.IsLogarithmic)
        {
            yield return new ChartNote("On the price axis equal distances are equal factors.", Everywhere);
        }

        if (Begin(scales) is { Length: > 0 } begin)
        {
            yield return new ChartNote(begin, Everywhere);
        }

        var (narrow, wide) = (picture.Points.Any(point => point.Narrow is null), picture.Points.Any(point => point.Wide is null));
        if (narrow || wide)
        {
            yield return new ChartNote("Where a name finds no room, the table below has it.", narrow && wide ? Everywhere : narrow ? "narrow" : "wide");
        }
    }

    /// <summary>Which axis does not begin at 0; nothing where both do.</summary>
    private static string Begin(CostQualityScales scales) => (scales.Quality.From > 0, !scales.IsLogarithmic && scales.Cost.From > 0) switch
    {
        (true, true) => "Neither axis begins at 0.",
        (true, false) => $"The upright axis begins at {scales.QualityBegin}, not at 0.",
        (false, true) => "The price axis does not begin at 0.",
        _ => string.Empty,
    };

    private CostQualityRow Row(ModelSummary model, PricedModels models, CostQualityWords words, LinkedFigures figures, IntervalCells intervals)
    {
        var better = models.BetterThan(model)?.Model;
        return new CostQualityRow(
            model.Model.Name,
            page.To(Route.Model(model.Model.Id)),
            figures.Headline(model, MetricCatalog.Cost),
            intervals.Of(model[MetricCatalog.Cost]),
            figures.Headline(model, MetricCatalog.HandledRight),
            intervals.Of(model[MetricCatalog.HandledRight]),
            better?.Name ?? string.Empty,
            better is null ? null : page.To(Route.Model(better.Id)),
            words.Standing(model));
    }
}
