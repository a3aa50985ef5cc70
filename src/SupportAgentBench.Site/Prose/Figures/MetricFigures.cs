using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Pages.Evidence;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Prose.Figures;

/// <summary>What prose may say of one metric of one model.</summary>
internal static class MetricFigures
{
    public static FigureTable<MetricSubject> Table { get; } = new(
        new("count", "resolution.count", "the headline as a count; n/a for means and where runs differ in n",
            subject => subject.Figure(CountFormat.InWords(subject.Estimate), subject.Estimate.Median, "its runs cannot be told as one count")),
        new("pooled", "resolution.pooled", "all runs together",
            subject => subject.Figure(CountFormat.PooledInAllRuns(subject.Estimate), subject.Estimate.Pooled.Mean)),
        new("range", "resolution.range", "from the lowest run to the highest",
            subject => subject.Figure(subject.Estimate.Range is null ? null : FigureFormat.RunRange(subject.Estimate), value: null)),
        new("per_run", "unsafe_actions.per_run", "every run in its order: counts where all runs share n, values otherwise",
            subject => subject.Figure(FigureFormat.PerRun(subject.Estimate), value: null)),
        new("run", "resolution.run[\"r2\"]", "one run's value",
            subject => new KeyedFigures<RunValue>(subject.Estimate.PerRun, run => run.Run.Value, run => OfRun(subject, run))));

    /// <summary>The name of a metric in expressions: <c>over_escalation</c>.</summary>
    public static string NameOf(MetricDefinition metric) => metric.Id.Replace('-', '_');

    /// <summary>A model's headline, with the names above.</summary>
    public static Figure Headline(ModelSubject model, MetricDefinition metric)
    {
        var estimate = model.Summary[metric];
        var subject = new MetricSubject(estimate, model.Summary.Model.Id, model.At(metric));
        return new Figure
        {
            Model = subject.Model,
            Text = FigureFormat.InProse(estimate),
            Metric = metric.Id,
            Value = estimate.Median,
            Why = estimate.Median is null ? estimate.Why ?? metric.WhyEmpty : null,
            Target = subject.Target,
            Names = Table.Of(subject),
        };
    }

    /// <summary>Every metric on a set of cases, all runs pooled: <c>use_case["address-change"].resolution</c>.</summary>
    public static IScriptObject Pooled(string what, Func<MetricDefinition, Tally?> tally, Func<MetricDefinition, FigureTarget?> target) =>
        OverMetrics(metric => tally(metric)?.Mean is { } mean
            ? new Figure { Text = FigureFormat.Value(metric, mean), Metric = metric.Id, Value = mean, Target = target(metric) }
            : NotMeasured(metric, what));

    /// <summary>Every metric on a row of several use cases: <c>cluster["Actions"].instruction_following</c>.</summary>
    public static IScriptObject OverCluster(string what, ClusterCells cells, Func<MetricDefinition, FigureTarget?> target) =>
        OverMetrics(metric => cells.Range(metric) is { } range
            ? new Figure
            {
                Text = FigureFormat.ClusterRange(metric, range),
                Metric = metric.Id,
                Value = range.Low == range.High ? range.Low : null,
                Target = target(metric),
            }
            : NotMeasured(metric, what));

    private static KeyedFigures<MetricDefinition> OverMetrics(Func<MetricDefinition, Figure> figure) => new(MetricCatalog.All, NameOf, figure);

    private static Figure NotMeasured(MetricDefinition metric, string what) => new()
    {
        Text = FigureFormat.NotAvailable,
        Metric = metric.Id,
        Why = $"{metric.Name} is not measured on {what}",
    };

    private static Figure OfRun(MetricSubject subject, RunValue run) => new()
    {
        Text = FigureFormat.Run(subject.Estimate.Metric, run),
        Metric = subject.Estimate.Metric.Id,
        Value = run.Value,
        Why = run.Value is null ? run.Why ?? subject.Estimate.Metric.WhyEmpty : null,
        Target = subject.Target with { Anchor = MetricAnchors.Run(run.Run) },
    };
}

/// <summary>A metric of a model, and where a reader sees it.</summary>
internal sealed record MetricSubject(Estimate Estimate, ModelId Model, FigureTarget Target)
{
    /// <summary>A figure of this metric; n/a where there is no text.</summary>
    public Figure Figure(string? text, Rational? value, string why = "no run has a value") => new()
    {
        Text = text ?? FigureFormat.NotAvailable,
        Metric = Estimate.Metric.Id,
        Model = Model,
        Value = text is null ? null : value,
        Why = text is null ? Estimate.Why ?? why : null,
        Target = Target,
    };
}
