using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Pages;
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
            subject => subject.Figure(CountFormat.PooledInAllRuns(subject.Estimate), subject.Estimate.Pooled.Mean, names: PooledForms)),
        new("interval", "resolution.interval", "the likely range, 95%; n/a where cases form one group",
            subject => subject.Figure(
                subject.Estimate.Interval is { } interval ? FigureFormat.Interval(subject.Estimate.Metric, interval) : null, value: null,
                subject.Estimate.WhyNoInterval ?? "no range was computed")),
        new("rank", "resolution.rank", "its place by headline, and the span of places that the tests leave open", Rank),
        new("range", "resolution.range", "from the lowest run to the highest",
            subject => subject.Figure(subject.Estimate.Range is null ? null : FigureFormat.RunRange(subject.Estimate), value: null)),
        new("per_run", "unsafe_actions.per_run", "every run in its order: counts where all runs share n, values otherwise",
            subject => subject.Figure(FigureFormat.PerRun(subject.Estimate), value: null)),
        new("run", "resolution.run[\"r2\"]", "one run's value",
            subject => new KeyedFigures<RunValue>(subject.Estimate.PerRun, run => run.Run.Value, run => OfRun(subject, run))));

    /// <summary>More of a metric on a use case, a bucket or a row.</summary>
    public static FigureTable<CellSubject> CellForms { get; } = new(
        new FigureName<CellSubject>("count", "use_case[\"promo-not-applied\"].resolution.count", "the count behind it, all runs pooled; of a row, all its use cases together; n/a for means", CountOf));

    /// <summary>The parts of <c>resolution.pooled</c>, for sentences that say "in all runs" themselves.</summary>
    public static FigureTable<MetricSubject> PooledForms { get; } = new(
        new("count", "resolution.pooled.count", "the same count alone; n/a for means",
            subject => subject.Figure(
                subject.Estimate.Metric.IsProportion ? CountFormat.Pooled(subject.Estimate) : null, subject.Estimate.Pooled.Mean, "it is a mean, not a count")),
        new("value", "resolution.pooled.value", "the same as a share or mean",
            subject => subject.Figure(
                subject.Estimate.Pooled.Mean is { } mean ? FigureFormat.Value(subject.Estimate.Metric, mean) : null, subject.Estimate.Pooled.Mean)));

    /// <summary>The name of a metric in expressions: <c>over_escalation</c>.</summary>
    public static string NameOf(MetricDefinition metric) => metric.Id.Replace('-', '_');

    /// <summary>A model's headline, with the names above.</summary>
    public static Figure Headline(ModelSubject model, MetricDefinition metric)
    {
        var estimate = model.Summary[metric];
        var subject = new MetricSubject(estimate, model);
        return new Figure
        {
            Model = model.Summary.Model.Id,
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
        OverMetrics(metric => tally(metric) is { Mean: { } mean } pooled
            ? new Figure
            {
                Text = FigureFormat.Value(metric, mean),
                Metric = metric.Id,
                Value = mean,
                Target = target(metric),
                Names = CellForms.Of(new CellSubject(metric, pooled, target(metric))),
            }
            : NotMeasured(metric, what));

    /// <summary>Every metric on a row of several use cases: <c>cluster["Actions"].instruction_following</c>.</summary>
    public static IScriptObject OverCluster(string what, ClusterCells cells, Func<MetricDefinition, FigureTarget?> target) =>
        OverMetrics(metric => (cells.Range(metric), cells[metric]) is ({ } range, { } pooled)
            ? new Figure
            {
                Text = FigureFormat.ClusterRange(metric, range),
                Metric = metric.Id,
                Value = range.Low == range.High ? range.Low : null,
                Target = target(metric),
                Names = CellForms.Of(new CellSubject(metric, pooled, target(metric))),
            }
            : NotMeasured(metric, what));

    /// <summary>Every metric by its name.</summary>
    public static IScriptObject OverMetrics(Func<MetricDefinition, Figure> figure) => new KeyedFigures<MetricDefinition>(MetricCatalog.All, NameOf, figure);

    private static Figure CountOf(CellSubject cell) => new()
    {
        Text = cell.Metric.IsProportion ? CountFormat.InWords(cell.Pooled) : FigureFormat.NotAvailable,
        Metric = cell.Metric.Id,
        Value = cell.Metric.IsProportion ? cell.Pooled.Mean : null,
        Why = cell.Metric.IsProportion ? null : "it is a mean, not a count",
        Target = cell.Target,
    };

    private static Figure Rank(MetricSubject subject)
    {
        var rank = RankCells.Of(subject.Model.Board, subject.Model.Summary, subject.Estimate.Metric);
        return subject.Figure(rank.Why.Length == 0 ? rank.Text : null, value: null, rank.Why);
    }

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
internal sealed record MetricSubject(Estimate Estimate, ModelSubject Model)
{
    public FigureTarget Target => Model.At(Estimate.Metric);

    /// <summary>A figure of this metric; n/a where there is no text.</summary>
    /// <param name="names">Further names that it answers to.</param>
    public Figure Figure(string? text, Rational? value, string why = "no run has a value", FigureTable<MetricSubject>? names = null) => new()
    {
        Text = text ?? FigureFormat.NotAvailable,
        Metric = Estimate.Metric.Id,
        Model = Model.Summary.Model.Id,
        Value = text is null ? null : value,
        Why = text is null ? Estimate.Why ?? why : null,
        Target = Target,
        Names = names?.Of(this),
    };
}

/// <summary>A metric on some cases, all runs pooled.</summary>
internal sealed record CellSubject(MetricDefinition Metric, Tally Pooled, FigureTarget? Target);
