using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Prose.Figures;

/// <summary><c>cost_ratio("gpt-5-5")</c>: what the model costs against another, in words that stand before the other's name.</summary>
internal sealed class CostRatio(ModelSubject subject) : IScriptFunction
{
    public ImmutableArray<ScriptParameter> Parameters { get; } = [new("other", Required: false)];

    public object? Invoke(ScriptArguments arguments)
    {
        var id = arguments[0] as string ?? throw arguments.Error("cost_ratio needs a model by its id, in quotes: cost_ratio(\"gpt-5-5\").");
        var other = subject.Board.Find(new ModelId(id))
            ?? throw arguments.Error($"No model on the board has the id '{Excerpt.Of(id)}'{NearestName.Hint(id, subject.Board.Models.Select(model => model.Model.Id.Value))}.", 0);
        if (other == subject.Summary)
        {
            throw arguments.Error($"cost_ratio compares {other.Model.Name} with itself.", 0);
        }

        var ratio = subject.Summary[MetricCatalog.Cost].Median is { } own && other[MetricCatalog.Cost].Median is { Sign: > 0 } against ? own / against : (Core.Numbers.Rational?)null;
        return new Figure
        {
            Text = ratio is { } known ? RivalFigures.RatioWords(known) : FigureFormat.NotAvailable,
            Metric = "cost-ratio",
            Value = ratio,
            Why = ratio is null ? WhyNone(subject.Summary, other) : null,
            Target = subject.At(MetricCatalog.Cost),
        };
    }

    private static string WhyNone(ModelSummary own, ModelSummary other)
    {
        ModelSummary[] without = [.. new[] { own, other }.Where(model => model[MetricCatalog.Cost].Median is null)];
        return without.Length == 0
            ? $"{other.Model.Name} costs nothing, so nothing is a share or multiple of it"
            : $"no run of {string.Join(" and none of ", without.Select(model => model.Model.Name))} carries a cost";
    }
}
