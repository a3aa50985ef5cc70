using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Prose.Figures;
using SupportAgentBench.Site.Rules.Conditions;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Rules.Functions;

/// <summary>A call of a test: reads its arguments, and blames the one that is wrong.</summary>
internal sealed class FunctionCall(FunctionDefinition definition, ScriptArguments arguments, ConditionSubject subject, ConditionLog log)
{
    public ConditionSubject Subject => subject;

    public Board Board => subject.Board;

    public BoardStandings Standings => subject.Standings;

    /// <summary>What the data say, told if the condition is false.</summary>
    public void Tell(Func<string> words) => log.Words.Add(words);

    /// <summary>What a reader is told stands behind an answer that holds.</summary>
    public void Show(Func<string> words) => log.Facts.Add(words);

    /// <summary>Where a reader finds the conversations behind it.</summary>
    public void PointToConversations(Route? page) => log.Conversations ??= page;

    /// <summary>Models against which the tests do not bear out the answer, by name: the claim need not speak of the page's own model.</summary>
    public void LeaveOpen(IEnumerable<OpenModel> models) => log.Open = log.Open.AddRange(models);

    /// <summary>What the tests leave open of the order of two models by their headlines; none where they bear it out.</summary>
    public IEnumerable<OpenModel> OpenBetween(ModelSummary own, ModelSummary other, MetricDefinition metric) =>
        own[metric].Median is { } first && other[metric].Median is { } second
        && Separation.Open(Board, own.Model.Id, other.Model.Id, metric, first.CompareTo(second)) is { } words
            ? [new OpenModel(words, other.Model.Name)]
            : [];

    /// <summary>Says of models that they have no figure: an answer about all models speaks of the others only.</summary>
    public void LeaveOut(IEnumerable<ModelSummary> models) => LeaveOpen(models.Select(model => new OpenModel(OpenModel.Unmeasured, model.Model.Name)));

    /// <summary>Says that what the test needs is n/a: then it does not hold, and neither does its opposite.</summary>
    public void LeaveUnanswered(bool isMissing = true) => log.IsMissing |= isMissing;

    /// <summary>Where a reader sees it.</summary>
    public void PointTo(Route page, string? anchor = null) => log.Target ??= new FigureTarget(page, anchor);

    public bool IsGiven(string parameter) => arguments[IndexOf(parameter)] is not null;

    /// <summary>The model spoken of: the text's own, or the one that <c>model:</c> names.</summary>
    public ModelSummary Own() => IsGiven("model")
        ? ModelNamed("model")
        : subject.Own ?? throw arguments.Error($"This text speaks of no single model: name one, {WithModel()}.");

    /// <summary>Another model than the one spoken of.</summary>
    public ModelSummary Other(ModelSummary own) => ModelNamed("other") is var named && named != own
        ? named
        : throw arguments.Error($"{definition.Name} compares {named.Model.Name} with itself.", IndexOf("other"));

    /// <summary>A metric that has a good direction.</summary>
    public MetricDefinition Metric()
    {
        var metric = AnyMetric();
        return metric.Better == Better.Neither
            ? throw arguments.Error($"Neither direction of {metric.Id} is better, so {definition.Name} says nothing of it; compare its figures.", IndexOf("metric"))
            : metric;
    }

    public MetricDefinition AnyMetric()
    {
        var id = Text("metric", "a metric by its id");
        return MetricCatalog.Find(id)
            ?? throw Unknown("metric", "metric", id, MetricCatalog.All.Select(metric => metric.Id));
    }

    public UseCaseCells UseCase(ModelSummary model)
    {
        var id = Text("use_case", "a use case by its id");
        return model.UseCases.FirstOrDefault(cells => cells.UseCase.Id.Value == id)
            ?? throw Unknown("use_case", "use case", id, model.UseCases.Select(cells => cells.UseCase.Id.Value));
    }

    public TrapOutcome Trap(ModelSummary model)
    {
        var id = Text("trap", "a trap by its id");
        return model.Traps.FirstOrDefault(outcome => outcome.Trap.Id.Value == id)
            ?? throw Unknown("trap", "trap", id, model.Traps.Select(outcome => outcome.Trap.Id.Value));
    }

    public Mechanism Mechanism()
    {
        var id = Text("mechanism", "a mechanism by its id");
        return Board.Benchmark.Mechanisms.FirstOrDefault(mechanism => mechanism.Id == id)
            ?? throw Unknown("mechanism", "mechanism", id, Board.Benchmark.Mechanisms.Select(mechanism => mechanism.Id));
    }

    /// <summary>A number or figure; null where the call gives none, or one that is n/a.</summary>
    public Rational? NumberOrNull(string parameter) => IsGiven(parameter) ? Operand(parameter).Number ?? throw arguments.Error($"{parameter} takes a number.", IndexOf(parameter)) : null;

    /// <summary>A figure, number or words to compare.</summary>
    public ConditionOperand Operand(string parameter)
    {
        var value = arguments[IndexOf(parameter)];
        if (value is null && log.Missing.Count == 0)
        {
            throw arguments.Error($"{definition.Name} needs two things to compare: {definition.Example}.", arguments[0] is null ? -1 : IndexOf(parameter));
        }

        return (IsAlternative(parameter) ? ConditionOperand.StandIn(value, log) : null) ?? ConditionOperand.Of(value, log) ?? throw arguments.Error("A test compares figures and numbers.", IndexOf(parameter));
    }

    public TemplateRuntimeException Error(string message, string? parameter = null) => arguments.Error(message, parameter is null ? -1 : IndexOf(parameter));

    private ModelSummary ModelNamed(string parameter)
    {
        var id = Text(parameter, "a model by its id");
        return Board.Find(new ModelId(id)) ?? throw Unknown(parameter, "model on the board", id, Board.Models.Select(model => model.Model.Id.Value));
    }

    private string Text(string parameter, string what) => arguments[IndexOf(parameter)] switch
    {
        string text => text,
        null => throw arguments.Error($"{definition.Name} needs {what}, in quotes: {definition.Example}."),
        _ => throw arguments.Error($"{definition.Name} takes {what}, in quotes: {definition.Example}.", IndexOf(parameter)),
    };

    private TemplateRuntimeException Unknown(string parameter, string what, string id, IEnumerable<string> known) =>
        arguments.Error($"No {what} has the id '{Excerpt.Of(id)}'{NearestName.Hint(id, known)}.", IndexOf(parameter));

    // Which of the alternatives was taken, the template language does not tell.
    private bool IsAlternative(string parameter)
    {
        var span = arguments.SpanOf(IndexOf(parameter));
        return log.Part is { } part && part.Text.AsSpan(span.Start.Offset - part.Start, span.End.Offset - span.Start.Offset).Contains("??", StringComparison.Ordinal);
    }

    private string WithModel() => definition.Example.EndsWith("()", StringComparison.Ordinal)
        ? $"{definition.Name}(model: \"…\")"
        : $"{definition.Example[..^1]}, model: \"…\")";

    private int IndexOf(string parameter) => definition.Parameters.IndexOf(parameter);
}
