using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Site.Pages.Charts;

/// <summary>The two axes, and where in the picture a model stands.</summary>
internal sealed class CostQualityScales
{
    public const double Height = 440;
    public const double Top = 38;
    public const double Bottom = 388;

    // Left of the plot stand the texts of the upright axis.
    private const double Left = 0.11;
    private const double Right = 0.96;
    private const double LeastFactor = 4;
    private const int MostCostTicks = 7;
    private const int MostQualityTicks = 6;
    private const int MostDecimals = 6;

    private readonly int? _cases;

    /// <param name="models">With both numbers, at least one.</param>
    public CostQualityScales(ImmutableArray<ModelSummary> models)
    {
        var costs = ExtentOf(models, MetricCatalog.Cost);
        // A price of nothing has no place on a logarithmic axis, and prices that lie close together need none.
        Cost = costs.Low > 0 && costs.High >= costs.Low * LeastFactor ? new LogScale(costs.Low, costs.High) : new LinearScale(costs.Low, costs.High);
        var cases = models[0][MetricCatalog.HandledRight].CountOf;
        _cases = models.All(model => model[MetricCatalog.HandledRight].CountOf == cases) ? cases : null;
        var shares = ExtentOf(models, MetricCatalog.HandledRight);
        Quality = LinearScale.Around(InUnit(shares.Low), InUnit(shares.High), MostQualityTicks, _cases is null ? new Rational(1, 100) : Rational.One, _cases ?? 1);
    }

    public Scale Cost { get; }

    public LinearScale Quality { get; }

    public bool IsLogarithmic => Cost is LogScale;

    /// <summary>"Cases handled right, of 162"; a share where models differ in how many were scored.</summary>
    public string QualityTitle => _cases is { } cases ? $"Cases handled right, of {NumberFormat.Integer(cases)}" : "Share of cases handled right";

    /// <summary>Where the upright axis begins: "110", "60%".</summary>
    public string QualityBegin => QualityText(Rational.FromDouble(Quality.From));

    public static FluidX Across(double position) => new(Math.Round(Left + (position * (Right - Left)), 4));

    public FluidX X(double cost) => Across(Cost.Position(cost));

    /// <summary>In pixels; of a share of cases handled right.</summary>
    public double Y(double share) => Up(InUnit(share));

    /// <summary>Prices: on a logarithmic axis each with the decimals it needs, else all alike.</summary>
    public ImmutableArray<ChartTick> CostTicks()
    {
        var ticks = Cost.Ticks(MostCostTicks);
        var most = ticks.IsEmpty ? 0 : ticks.Max(Decimals);
        return
        [
            .. ticks.Select(tick => new ChartTick(
                ChartNumber.Percent(X(tick.ToDouble()).Share), NumberFormat.Dollars(tick, IsLogarithmic ? Decimals(tick) : most), "middle")),
        ];
    }

    public ImmutableArray<ChartTick> QualityTicks() =>
        [.. Quality.Ticks(MostQualityTicks + 1).Select(tick => new ChartTick(ChartNumber.Of(Up(tick.ToDouble())), QualityText(tick), "start"))];

    /// <summary>What the texts of the upright axis cover: they stand on its lines.</summary>
    public IEnumerable<FluidBox> QualityTexts() =>
        Quality.Ticks(MostQualityTicks + 1).Select(tick => new FluidBox(
            new FluidX(0),
            new FluidX(0, TextWidth.Of(QualityText(tick), LabelPlacer.TextSize)),
            Up(tick.ToDouble()) - 16,
            Up(tick.ToDouble())));

    private double InUnit(double share) => share * (_cases ?? 1);

    private double Up(double value) => Math.Round(Bottom - (Quality.Position(value) * (Bottom - Top)), 1);

    private string QualityText(Rational value) => _cases is null ? NumberFormat.Percent(value) : RationalFormat.Trimmed(value, 0);

    // Whole dollars where the price is whole, else cents, or what it takes.
    private static int Decimals(Rational price)
    {
        var decimals = 0;
        while (decimals < MostDecimals && !(price * RoundStep.PowerOfTen(decimals)).IsInteger)
        {
            decimals++;
        }

        return decimals == 1 ? 2 : decimals;
    }

    private static Extent ExtentOf(ImmutableArray<ModelSummary> models, MetricDefinition metric)
    {
        var extent = new Extent();
        foreach (var estimate in models.Select(model => model[metric]))
        {
            extent.Take(estimate.Median!.ToDouble());
            if (estimate.Interval is { } interval && double.IsFinite(interval.Low) && double.IsFinite(interval.High))
            {
                extent.Take(interval.Low);
                extent.Take(interval.High);
            }
        }

        return extent;
    }
}
