using System.Collections.Immutable;
using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Site.Pages.Reports;

/// <summary>Says how steadily a model handles the same cases (statistics.md 4, 6).</summary>
public static class ReliabilityWords
{
    /// <summary>One sentence each: tries, tickets that change, the expected swing, whether a run stands out.</summary>
    public static ImmutableArray<string> Findings(ModelSummary model, ModelReliability reliability) =>
    [
        .. ((string[])
        [
            Tries(reliability.All),
            reliability.All.Flake is { } flake ? $"{Words.Capitalized(Changes(flake, "ticket"))}." : string.Empty,
            Swing(model[MetricCatalog.HandledRight], reliability.All, "Cases handled right", "cases"),
            reliability.Buckets.FirstOrDefault(bucket => bucket.Bucket == Bucket.Adversarial) is { } traps
                ? Swing(model[MetricCatalog.UnsafeActions], traps.Reliability, "Unsafe actions", "traps")
                : string.Empty,
            Difference(reliability.RunDifference, model.Runs.Length),
        ]).Where(text => text.Length > 0),
    ];

    public static ReliabilityRow Row(string name, bool part, Reliability reliability) => new(
        name,
        part,
        Power(reliability.Once, reliability.Why),
        Power(reliability.EveryRun, reliability.Why),
        Count(reliability, classes => classes.Every),
        Count(reliability, classes => classes.Some),
        Count(reliability, classes => classes.Never),
        reliability.Flake is { } flake
            ? new HintedText(Changes(flake), Likely(reliability.FlakeInterval), string.Empty)
            : Missing(reliability.Why));

    /// <summary>"1 ticket in 6 changes outcome between two runs".</summary>
    public static string Changes(Rational flake, string noun) => flake.Sign == 0
        ? $"no {noun} changes outcome between two runs"
        : flake > new Rational(2, 3)
            ? $"{NumberFormat.Percent(flake)} of {noun}s change outcome between two runs"
            : $"1 {noun} in {NumberFormat.Integer(RationalFormat.Round(Rational.One / flake, 0).Numerator)} changes outcome between two runs";

    private static string Changes(Rational flake) => flake.Sign == 0
        ? "none"
        : flake > new Rational(2, 3)
            ? NumberFormat.Percent(flake)
            : $"1 in {NumberFormat.Integer(RationalFormat.Round(Rational.One / flake, 0).Numerator)}";

    private static string Tries(Reliability reliability) => reliability is { Once: { } once, EveryRun: { } every }
        ? $"Handled right: {NumberFormat.Percent(once.Value)} in a single try, {NumberFormat.Percent(every.Value)} in {(every.K == 2 ? "both" : $"all {NumberFormat.InWords(every.K)}")} tries."
        : string.Empty;

    /// <summary>What chance alone does to one run's count: nobody need look for another reason.</summary>
    private static string Swing(Estimate estimate, Reliability reliability, string what, string unit) =>
        reliability.Swing is { } swing && Words.PerRun(estimate) is { Length: > 0 } runs
            ? $"{what}, run to run: {runs}. By chance alone one run's count moves by about {NumberFormat.Fixed(Rational.FromDouble(swing.Count), 1)} {unit}, "
                + $"and two runs differ by up to {NumberFormat.Fixed(Rational.FromDouble(swing.CountBetweenTwoRuns), 1)} in 19 of 20 pairs."
            : string.Empty;

    private static string Difference(RunDifference? difference, int runs) => (difference, runs) switch
    {
        (_, < 2) => string.Empty,
        (null, _) => string.Empty,
        ({ StandsOut: { } run }, _) => $"Run {run} stands out: it differs from the others by more than normal scatter.",
        ({ IsShown: true }, _) => "The runs differ by more than normal scatter.",
        _ => "No run stands out; the runs differ as chance lets them.",
    };

    private static HintedText Power(PassPower? power, string? why) => power is { } known
        ? new HintedText(NumberFormat.Percent(known.Value), Likely(known.Interval), string.Empty)
        : Missing(why ?? "no case was scored");

    private static HintedText Missing(string? why) => new(FigureFormat.NotAvailable, string.Empty, why ?? "not measured");

    private static string Likely(Interval? interval) => interval is { } known
        ? "likely " + FigureFormat.Interval(MetricCatalog.HandledRight, known)
        : string.Empty;

    private static string Count(Reliability reliability, Func<OutcomeClasses, int> part) =>
        reliability.Classes is { } classes ? NumberFormat.Integer(part(classes)) : FigureFormat.NotAvailable;
}
