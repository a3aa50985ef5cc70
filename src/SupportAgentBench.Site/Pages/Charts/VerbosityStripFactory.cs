using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Site.Pages.Charts;

/// <summary>Makes the strip of agent messages over all models (statistics.md 1.3, agent messages).</summary>
public static class VerbosityStripFactory
{
    // A column on a small phone: what has room there has room everywhere.
    private const double Narrowest = 288;
    private const double Left = 0.03;
    private const double Diameter = 11;
    private const double Radius = 5;
    private const double OwnY = 12;
    private const double Head = 26;
    private const double TextHeight = 17;

    /// <summary>Null where the model has no figure, or no other model has one.</summary>
    public static VerbosityStrip? Make(Board board, ModelSummary own)
    {
        ImmutableArray<ModelSummary> models =
        [
            .. board.Models.Where(model => Value(model) is not null).OrderBy(Value).ThenBy(model => model.Model.Id),
        ];
        if (models.Length < 2 || Value(own) is null)
        {
            return null;
        }

        var scale = new LinearScale(Value(models[0])!.ToDouble(), Value(models[^1])!.ToDouble());
        ImmutableArray<double> places = [.. models.Select(model => Place(scale, Value(model)!))];
        var rows = DotStack.Rows([.. places.Select(place => place * Narrowest)], Diameter);
        var line = Head + (rows.Max() * Diameter) + (2 * Radius);
        var middle = Rational.Median([.. models.Select(model => Value(model)!)]);
        return new VerbosityStrip(
            Finding(models, own, middle),
            ChartNumber.Of(line + (2 * TextHeight) + 6),
            ChartNumber.Of(line),
            [
                .. models
                    .Select((model, index) => new StripDot(
                        ChartNumber.Percent(places[index]),
                        ChartNumber.Of(line - Radius - 1 - (rows[index] * Diameter)),
                        model == own ? "best" : "rest"))
                    .OrderBy(dot => dot.Kind == "best"),
            ],
            Mark(Place(scale, Value(own)!), OwnY, Named(own), TextWidth.BoldFactor),
            Mark(Place(scale, middle), line + TextHeight, $"middle {Text(middle)}", 1),
            TextWidth.Fitted(Named(models[0]), LabelPlacer.TextSize, Narrowest / 2),
            TextWidth.Fitted(Named(models[^1]), LabelPlacer.TextSize, Narrowest / 2),
            ChartNumber.Of(line + (2 * TextHeight)));
    }

    /// <summary>"Of 14 models, the middle one sends 3.84 …, from 3.22 (grok-4.3) to 5.28 (minimax-m3). kimi-k2.6 sends 4.02."</summary>
    private static string Finding(ImmutableArray<ModelSummary> models, ModelSummary own, Rational middle) =>
        $"Over {Words.Counted(models.Length, "model")}, agent messages a conversation run from {Text(Value(models[0])!)} ({models[0].Model.Name}) "
        + $"to {Text(Value(models[^1])!)} ({models[^1].Model.Name}), with {Text(middle)} in the middle. {own.Model.Name} has {Text(Value(own)!)}.";

    private static StripMark Mark(double place, double y, string text, double widening)
    {
        var fitted = TextWidth.Fitted(text, LabelPlacer.TextSize * widening, Narrowest / 2);
        var half = TextWidth.Of(fitted, LabelPlacer.TextSize * widening) / 2;
        var at = place * Narrowest;
        var anchor = at < half ? "start" : at > Narrowest - half ? "end" : "middle";
        return new StripMark(ChartNumber.Percent(place), ChartNumber.Of(y), fitted, anchor);
    }

    private static double Place(LinearScale scale, Rational value) => Left + (scale.Position(value.ToDouble()) * (1 - (2 * Left)));

    private static string Named(ModelSummary model) => $"{model.Model.Name} {Text(Value(model)!)}";

    private static string Text(Rational value) => FigureFormat.Value(MetricCatalog.AgentMessages, value);

    private static Rational? Value(ModelSummary model) => model[MetricCatalog.AgentMessages].Median;
}
