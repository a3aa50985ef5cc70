using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Site.Pages.Charts;

/// <summary>Makes the strips of agent messages: the dots are the same for all models, each strip marks its own.</summary>
public sealed class VerbosityStripFactory
{
    // A column on a small phone: what has room there has room everywhere.
    private const double Narrowest = 288;
    private const double Left = 0.03;
    private const double Diameter = 11;
    private const double Radius = 5;
    private const double OwnY = 12;
    private const double Head = 26;
    private const double TextHeight = 17;
    private const double Foot = 6;

    private readonly ImmutableArray<ModelSummary> _models;
    private readonly ImmutableArray<StripDot> _dots;
    private readonly double _line;

    public VerbosityStripFactory(Board board)
    {
        _models = [.. board.Models.Where(model => Value(model) is not null).OrderBy(Value).ThenBy(model => model.Model.Id)];
        var places = ImmutableArray.CreateRange(_models, model => Place(Value(model)!));
        var rows = DotStack.Rows(ImmutableArray.CreateRange(places, place => place * Narrowest), Diameter);
        var highest = 0;
        foreach (var row in rows)
        {
            highest = Math.Max(highest, row);
        }

        _line = Head + (2 * Radius) + (Diameter * highest);
        _dots = [.. _models.Select((_, index) => new StripDot(ChartNumber.Percent(places[index]), ChartNumber.Of(_line - Radius - 1 - (rows[index] * Diameter)), "rest"))];
    }

    /// <summary>Null where the model has no figure, or no other model has one.</summary>
    public VerbosityStrip? Make(ModelSummary model)
    {
        var own = _models.IndexOf(model);
        if (own < 0 || _models.Length < 2)
        {
            return null;
        }

        var middle = Rational.Median([.. _models.Select(each => Value(each)!)]);
        return new VerbosityStrip(
            Finding(model, middle),
            ChartNumber.Of(_line + (2 * TextHeight) + Foot),
            ChartNumber.Of(_line),
            // Its own comes last, on top.
            [.. _dots.RemoveAt(own), _dots[own] with { Kind = "best" }],
            Mark(Place(Value(model)!), OwnY, Named(model), TextWidth.BoldFactor),
            Mark(Place(middle), _line + TextHeight, $"middle {Text(middle)}", 1),
            TextWidth.Fitted(Named(_models[0]), LabelPlacer.TextSize, Narrowest / 2),
            TextWidth.Fitted(Named(_models[^1]), LabelPlacer.TextSize, Narrowest / 2),
            ChartNumber.Of(_line + (2 * TextHeight)));
    }

    private string Finding(ModelSummary own, Rational middle) => _models.Length > 1 && Value(_models[0]) == Value(_models[^1])
        ? $"All {Words.Counted(_models.Length, "model")} write {Text(middle)} agent messages a conversation."
        : $"Over {Words.Counted(_models.Length, "model")}, agent messages a conversation run from {Text(Value(_models[0])!)} ({Words.Isolated(_models[0].Model.Name)}) "
        + $"to {Text(Value(_models[^1])!)} ({Words.Isolated(_models[^1].Model.Name)}), with {Text(middle)} in the middle. {Words.Isolated(own.Model.Name)} has {Text(Value(own)!)}.";

    private static StripMark Mark(double place, double y, string text, double widening)
    {
        var size = LabelPlacer.TextSize * widening;
        var fitted = TextWidth.Fitted(text, size, Narrowest / 2);
        var half = TextWidth.Of(fitted, size) / 2;
        var at = place * Narrowest;
        var anchor = at < half ? "start" : at > Narrowest - half ? "end" : "middle";
        return new StripMark(ChartNumber.Percent(place), ChartNumber.Of(y), fitted, anchor);
    }

    private double Place(Rational value)
    {
        var scale = new LinearScale(Value(_models[0])!.ToDouble(), Value(_models[^1])!.ToDouble());
        return Left + (scale.Position(value.ToDouble()) * (1 - (2 * Left)));
    }

    private static string Named(ModelSummary model) => $"{model.Model.Name} {Text(Value(model)!)}";

    private static string Text(Rational value) => FigureFormat.Value(MetricCatalog.AgentMessages, value);

    private static Rational? Value(ModelSummary model) => model[MetricCatalog.AgentMessages].Median;
}
