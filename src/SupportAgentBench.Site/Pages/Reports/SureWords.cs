using System.Collections.Immutable;
using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;

namespace SupportAgentBench.Site.Pages.Reports;

/// <summary>Says how sure a model's figures are: what stands behind them, and which gaps the board can and cannot see (statistics.md 2.6, 6).</summary>
/// <param name="board">A completed board.</param>
public sealed class SureWords(Board board)
{
    private static readonly ImmutableArray<MetricDefinition> Told = [MetricCatalog.Resolution, MetricCatalog.EscalationAccuracy, MetricCatalog.UnsafeActions];

    private readonly BoardComparison _comparison = board.Comparison ?? throw new ArgumentException("Complete the board first.", nameof(board));

    /// <summary>A sentence or two each.</summary>
    public ImmutableArray<string> Of(ModelSummary model) =>
    [
        .. ((string[])
        [
            model.Runs.Length == 1 ? MeasuredOnce() : RunToRun(model),
            "A likely range tells what to expect of other tickets of the same kinds.",
            Detectable(),
        ]).Where(text => text.Length > 0),
    ];

    /// <summary>What models with several runs do, where there are any, stands in for what one run cannot show.</summary>
    private string MeasuredOnce()
    {
        var typical = _comparison.TypicalFlakes.FirstOrDefault(flake => flake.Bucket is null);
        return "Measured once, so run-to-run change is not known."
            + (typical is null ? string.Empty : $" Of models measured more often, {ReliabilityWords.Changes(typical.Flake, "ticket")}.");
    }

    private string RunToRun(ModelSummary model)
    {
        var range = model[MetricCatalog.HandledRight] is { Median: not null } right ? $" Cases handled right, from the lowest to the highest run: {FigureFormat.RunRange(right)}." : string.Empty;
        var flake = _comparison[model.Model.Id].Reliability.All.Flake is { } known ? $" {Words.Capitalized(ReliabilityWords.Changes(known, "ticket"))}." : string.Empty;
        return $"Measured in {CountFormat.Runs(model.Runs.Length)}.{range}{flake}";
    }

    private string Detectable()
    {
        string[] gaps =
        [
            .. Told
                .Select(metric => _comparison[metric])
                .Where(each => each.Detectable is not null)
                .Select(each => $"{DifferenceFormat.Size(each.Metric, each.Detectable!.Value)} in {each.Metric.Name.ToLowerInvariant()}"),
        ];
        return gaps.Length == 0
            ? string.Empty
            : $"Between two models this benchmark finds, four times in five, a gap of {string.Join(", ", gaps)}. A smaller gap may be real and stay unseen: too close to call does not mean equal.";
    }
}
