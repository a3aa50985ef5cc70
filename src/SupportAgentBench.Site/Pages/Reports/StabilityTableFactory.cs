using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Pages.Evidence;

namespace SupportAgentBench.Site.Pages.Reports;

/// <summary>Makes the table of runs side by side (statistics.md 1.6): a line a metric, then from the lowest to the highest.</summary>
public static class StabilityTableFactory
{
    public static StabilityTable Make(Board board, ModelSummary model, ImmutableArray<ReportSection> sections, LinkedFigures figures, IntervalCells intervals)
    {
        var benchmark = board.Benchmark;
        if (model.Runs.Length < 2)
        {
            return new StabilityTable { Runs = [], Rows = [], Why = "one run only, so run-to-run change cannot be measured.", Sections = sections };
        }

        var reliability = board.Comparison![model.Model.Id].Reliability;
        return new StabilityTable
        {
            Findings = ReliabilityWords.Findings(model, reliability),
            EveryRun = model.Runs.Length == 2 ? "both tries" : $"all {NumberFormat.Integer(model.Runs.Length)} tries",
            Reliability =
            [
                ReliabilityWords.Row("All cases", false, reliability.All),
                .. reliability.Buckets.Select(bucket => ReliabilityWords.Row(benchmark[bucket.Bucket].Name, true, bucket.Reliability)),
            ],
            Runs = [.. model.Runs.Select(run => run.Run.Id.Value)],
            Rows =
            [
                .. benchmark.Comparison.KeyMetrics.Select(MetricCatalog.Find).OfType<MetricDefinition>().Select(metric => Row(model, metric, figures, intervals)),
                Row(model, MetricCatalog.HandledRight, figures, intervals),
                .. benchmark.Buckets.Select(bucket => Part(bucket, model, figures)),
                .. JudgeRow(model),
            ],
            Sections = sections,
        };
    }

    private static StabilityRow Row(ModelSummary model, MetricDefinition metric, LinkedFigures figures, IntervalCells intervals) => new(
        metric.Name,
        false,
        [.. model[metric].PerRun.Select(run => new StabilityValue(FigureFormat.Run(metric, run), figures.Metric(model, metric, MetricAnchors.Run(run.Run))))],
        FigureFormat.RunRange(model[metric]))
    {
        Dots = intervals.DotsOf(model[metric]),
    };

    /// <summary>Cases handled right in one bucket: the parts of a run's total, so that a dip adds up.</summary>
    private static StabilityRow Part(BucketDefinition bucket, ModelSummary model, LinkedFigures figures)
    {
        var evidence = figures.Metric(model, MetricCatalog.HandledRight);
        return new StabilityRow(
            $"of these, {bucket.Name.ToLowerInvariant()}",
            true,
            [.. model.Runs.Select(run => new StabilityValue(Own(run).N == 0 ? FigureFormat.NotAvailable : CountFormat.Slash(Own(run)), evidence))],
            Ends(model.Runs.Where(run => Own(run).N > 0).Select(run => Own(run).Count), CountFormat.Count));

        Tally Own(RunSummary run) => run.HandledRight[bucket.Bucket];
    }

    /// <summary>The judge's mean score a run, where there is one. It is no composite: statistics have no use for it.</summary>
    private static IEnumerable<StabilityRow> JudgeRow(ModelSummary model)
    {
        if (model.Runs.All(run => run.JudgeMean is null))
        {
            return [];
        }

        return
        [
            new StabilityRow(
                "Judge's mean score, 0 to 100",
                false,
                [.. model.Runs.Select(run => new StabilityValue(run.JudgeMean is { } mean ? JudgeScore(mean) : FigureFormat.NotAvailable, null))],
                Ends(model.Runs.Select(run => run.JudgeMean).OfType<Rational>(), JudgeScore)),
        ];
    }

    private static string JudgeScore(Rational mean) => NumberFormat.Fixed(mean, 1);

    private static string Ends(IEnumerable<Rational> values, Func<Rational, string> print)
    {
        Rational[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? FigureFormat.NotAvailable : FigureFormat.Span(print(sorted[0]), print(sorted[^1]));
    }
}
