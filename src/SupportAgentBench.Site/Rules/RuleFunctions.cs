using System.Collections.Frozen;
using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Prose.Figures;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Rules;

/// <summary>
/// The tests a condition may use (prose.md section 2). They compare exact headlines, and note what the data say so that a false
/// condition can be answered.
/// </summary>
/// <param name="model">The model spoken of; <c>model:</c> names another.</param>
/// <param name="answers">Receives the data's answer to each test.</param>
internal sealed class RuleFunctions(Board board, ModelSummary model, List<string> answers) : IScriptObject
{
    private static readonly FrozenDictionary<string, Func<RuleFunctions, IScriptFunction>> Functions =
        new Dictionary<string, Func<RuleFunctions, IScriptFunction>>(StringComparer.Ordinal)
        {
            ["best"] = rules => rules.OfMetric((own, place) => place is { Number: 1, Sharing: 1 }),
            ["joint_best"] = rules => rules.OfMetric((own, place) => place is { Number: 1 }),
            ["worst"] = rules => rules.OfMetric((own, place) => place.Number == place.Of && place.Sharing == 1),
            ["cheapest"] = rules => new ModelTest(rules, own => rules.Place(own, MetricCatalog.Cost) is { Number: 1, Sharing: 1 }),
            ["above"] = rules => new Comparison(rules, "above", (left, right) => left > right),
            ["below"] = rules => new Comparison(rules, "below", (left, right) => left < right),
            ["at_least"] = rules => new Comparison(rules, "at least", (left, right) => left >= right),
            ["at_most"] = rules => new Comparison(rules, "at most", (left, right) => left <= right),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    public IEnumerable<string> Members => Functions.Keys.Order(StringComparer.Ordinal);

    public bool TryGetValue(string member, out object? value)
    {
        value = Functions.TryGetValue(member, out var make) ? make(this) : null;
        return value is not null;
    }

    private MetricTest OfMetric(Func<ModelSummary, Place, bool> test) => new(this, test);

    /// <summary>The model's place in a metric; null where it has no value. The answer names the best and this model.</summary>
    private Place? Place(ModelSummary own, MetricDefinition metric)
    {
        var place = board.PlaceOf(own, metric);
        var best = board.Models
            .Where(other => board.PlaceOf(other, metric) is { Number: 1 })
            .Select(other => $"{other.Model.Name} has {FigureFormat.Headline(other[metric])}");
        answers.Add($"{string.Join(", ", best)}; {own.Model.Name} has {FigureFormat.Headline(own[metric])}"
            + (place is { } known ? $", {NumberFormat.Ordinal(known.Number)} of {NumberFormat.Integer(known.Of)} in {metric.Name.ToLowerInvariant()}" : string.Empty));
        return place;
    }

    private ModelSummary Model(ScriptArguments arguments, int index) => arguments[index] switch
    {
        null => model,
        string id when board.Find(new ModelId(id)) is { } named => named,
        string id => throw arguments.Error($"No model on the board has the id '{id}'{NearestName.Hint(id, board.Models.Select(other => other.Model.Id.Value))}.", index),
        _ => throw arguments.Error("A model is named by its id, in quotes.", index),
    };

    /// <summary><c>best('over-escalation')</c>: a test of a model's place in a metric.</summary>
    private sealed class MetricTest(RuleFunctions rules, Func<ModelSummary, Place, bool> test) : IScriptFunction
    {
        public ImmutableArray<ScriptParameter> Parameters { get; } = [new("metric"), new("model", Required: false)];

        public object? Invoke(ScriptArguments arguments)
        {
            var id = arguments[0] as string ?? throw arguments.Error("A metric is named by its id, in quotes.", 0);
            var metric = MetricCatalog.Find(id)
                ?? throw arguments.Error($"No metric has the id '{id}'{NearestName.Hint(id, MetricCatalog.All.Select(known => known.Id))}.", 0);
            var own = rules.Model(arguments, 1);
            return rules.Place(own, metric) is { } place && test(own, place);
        }
    }

    /// <summary><c>cheapest()</c>: a test of a model.</summary>
    private sealed class ModelTest(RuleFunctions rules, Func<ModelSummary, bool> test) : IScriptFunction
    {
        public ImmutableArray<ScriptParameter> Parameters { get; } = [new("model", Required: false)];

        public object? Invoke(ScriptArguments arguments) => test(rules.Model(arguments, 0));
    }

    /// <summary><c>at_most(over_escalation, 0.05)</c>: compares exact values; a missing one makes the test false.</summary>
    private sealed class Comparison(RuleFunctions rules, string words, Func<Rational, Rational, bool> test) : IScriptFunction
    {
        public ImmutableArray<ScriptParameter> Parameters { get; } = [new("left"), new("right")];

        public object? Invoke(ScriptArguments arguments)
        {
            var (left, right) = (Value(arguments, 0), Value(arguments, 1));
            rules.Answer($"{Text(arguments[0])} is not {words} {Text(arguments[1])}");
            return left is { } first && right is { } second && test(first, second);
        }

        private static Rational? Value(ScriptArguments arguments, int index) => arguments[index] switch
        {
            Figure figure => figure.Value,
            int number => number,
            long number => number,
            // A literal means the decimal its author typed: 0.05 is 6 of 120, not the nearest binary fraction.
            double number when Math.Abs(number) < 1e15 => Rational.FromDecimal((decimal)number),
            decimal number => Rational.FromDecimal(number),
            null => null,
            _ => throw arguments.Error("A test compares figures and numbers.", index),
        };

        private static string Text(object? value) => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "n/a";
    }

    private void Answer(string answer) => answers.Add(answer);
}
