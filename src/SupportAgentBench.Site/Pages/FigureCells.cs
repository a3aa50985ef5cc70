using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Site.Pages;

/// <summary>Turns computed numbers into cells: the only place where a page's figures are made.</summary>
public static class FigureCells
{
    /// <summary>The headline of a metric with its count.</summary>
    public static FigureCell Headline(Estimate estimate) => estimate.Median is { } median
        ? new FigureCell
        {
            Metric = estimate.Metric.Id,
            Value = RationalFormat.Trimmed(median),
            Text = FigureFormat.Headline(estimate),
            Count = HeadlineCount(estimate),
        }
        : Missing(estimate.Metric, estimate.Why ?? estimate.Metric.WhyEmpty);

    /// <summary>The tier of a model as a figure; its value is the exact cost.</summary>
    public static FigureCell Tier(ModelSummary model)
    {
        var cost = model[MetricCatalog.Cost];
        return model.Tier is { } tier
            ? new FigureCell
            {
                Metric = MetricCatalog.Cost.Id,
                Value = cost.Median is { } median ? RationalFormat.Trimmed(median) : string.Empty,
                Text = tier.Sign,
                Count = cost.Median is null ? tier.Word : $"{tier.Word}, {FigureFormat.Headline(cost)} per 1,000",
            }
            : Missing(MetricCatalog.Cost, cost.Why ?? MetricCatalog.Cost.WhyEmpty);
    }

    /// <summary>Use cases of one table row: from the lowest to the highest, with the pooled count of all.</summary>
    /// <param name="why">What to say where none of them has a value.</param>
    public static FigureCell Pooled(ClusterCells cells, MetricDefinition metric, string why) => cells[metric] is { Mean: { } mean } tally
        ? new FigureCell
        {
            Metric = metric.Id,
            Value = RationalFormat.Trimmed(mean),
            Text = FigureFormat.ClusterRange(metric, cells.Range(metric)),
            Count = metric.IsProportion ? CountFormat.Slash(tally) : string.Empty,
        }
        : Missing(metric, why);

    /// <summary>Conversations of several runs or cases together.</summary>
    /// <param name="why">What to say where nothing counts.</param>
    public static FigureCell Pooled(Tally tally, MetricDefinition metric, string why) => tally.Mean is { } mean
        ? new FigureCell
        {
            Metric = metric.Id,
            Value = RationalFormat.Trimmed(mean),
            Text = FigureFormat.Value(metric, mean),
            Count = metric.IsProportion ? CountFormat.InWords(tally) : CountFormat.Conversations(tally.N),
        }
        : Missing(metric, why);

    /// <summary>One run of a metric with its count.</summary>
    public static FigureCell Run(RunValue run, MetricDefinition metric) => run.Value is { } value
        ? new FigureCell
        {
            Metric = metric.Id,
            Value = RationalFormat.Trimmed(value),
            Text = FigureFormat.Run(metric, run),
            Count = metric.IsProportion ? CountFormat.InWords(run.Tally) : CountFormat.Conversations(run.Tally.N),
        }
        : Missing(metric, run.Why ?? metric.WhyEmpty);

    /// <summary>A number that is not there, and why.</summary>
    public static FigureCell Missing(MetricDefinition metric, string why) =>
        new() { Metric = metric.Id, Text = FigureFormat.NotAvailable, Why = why };

    /// <summary>The count beside a percentage; nothing where the text is a count already, and what was not scored.</summary>
    private static string HeadlineCount(Estimate estimate)
    {
        var count = estimate.Metric.Form == HeadlineForm.Percent ? CountFormat.InWords(estimate) : null;
        return string.Join(", ", ((string?[])[count, CountFormat.NotScored(estimate)]).OfType<string>());
    }
}
