using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Core.Metrics;

/// <summary>How the site prints counts and how many runs stand behind them (statistics.md 1.2, 1.8). Plain text.</summary>
public static class CountFormat
{
    /// <summary><c>114</c>, <c>2.5</c>, <c>1,230</c>: a count, a median of counts, or a sum of shares (at most two decimals).</summary>
    public static string Count(Rational count)
    {
        var text = RationalFormat.Trimmed(count, 2);
        return count.IsInteger ? NumberFormat.Integer(count.Numerator) : text;
    }

    /// <summary><c>2.5/18</c></summary>
    public static string Slash(Rational count, int n) => $"{Count(count)}/{NumberFormat.Integer(n)}";

    /// <summary><c>2.5 of 18</c></summary>
    public static string InWords(Rational count, int n) => $"{Count(count)} of {NumberFormat.Integer(n)}";

    /// <summary><c>16/18</c></summary>
    public static string Slash(Tally tally) => Slash(tally.Count, tally.N);

    /// <summary><c>16 of 18</c></summary>
    public static string InWords(Tally tally) => InWords(tally.Count, tally.N);

    /// <summary>The headline as a count: <c>114 of 120</c>; null where runs differ in n, resolution is fractional, or the metric is no proportion.</summary>
    public static string? InWords(Estimate estimate) =>
        estimate is { Count: { } count, CountOf: { } n } ? InWords(count, n) : null;

    /// <summary>All runs together: <c>8 of 54</c>; of a mean <c>0.81 over 486 conversations</c>; null where no run has a value.</summary>
    public static string? Pooled(Estimate estimate) => estimate.Pooled switch
    {
        { N: 0 } => null,
        var pooled when estimate.Metric.IsProportion => InWords(pooled),
        { Mean: { } mean } pooled => $"{FigureFormat.Value(estimate.Metric, mean)} over {Conversations(pooled.N)}",
        _ => null,
    };

    /// <summary><c>8 of 54 in all</c></summary>
    public static string? PooledInAll(Estimate estimate) => Pooled(estimate) is { } pooled ? pooled + " in all" : null;

    /// <summary><c>341 of 360 in all runs</c></summary>
    public static string? PooledInAllRuns(Estimate estimate) => Pooled(estimate) is { } pooled ? pooled + " in all runs" : null;

    /// <summary>What a shrunken denominator needs beside it: <c>1 not scored</c>; null when all cases are scored, or n differs between runs.</summary>
    public static string? NotScored(Estimate estimate) => estimate.CountOf is { } n ? NotScored(n, estimate.FullN) : null;

    /// <summary>The same for all runs with a value together, as <see cref="PooledInAll"/> counts.</summary>
    public static string? NotScoredInAll(Estimate estimate) => NotScored(estimate.Pooled.N, estimate.Runs * estimate.FullN);

    /// <summary>How a headline came about: <c>single run</c>, <c>mean of 2 runs</c>, <c>median of 3 runs</c>, <c>no run</c>.</summary>
    public static string Basis(int runs) => runs switch
    {
        0 => "no run",
        1 => "single run",
        2 => "mean of 2 runs",
        _ => $"median of {NumberFormat.Integer(runs)} runs",
    };

    /// <summary>How a metric's headline came about; tells when a run has no value for it: <c>mean of 2 runs, 1 without a value</c>.</summary>
    public static string Basis(Estimate estimate)
    {
        var without = estimate.PerRun.Length - estimate.Runs;
        if (estimate.Runs == 0 && without > 0)
        {
            return "no run with a value";
        }

        return without == 0
            ? Basis(estimate.Runs)
            : $"{Basis(estimate.Runs)}, {NumberFormat.Integer(without)} without a value";
    }

    /// <summary><c>1 run</c>, <c>66 runs</c></summary>
    public static string Runs(int count) => count == 1 ? "1 run" : NumberFormat.Integer(count) + " runs";

    /// <summary><c>1 conversation</c>, <c>486 conversations</c></summary>
    public static string Conversations(long count) => count == 1 ? "1 conversation" : NumberFormat.Integer(count) + " conversations";

    private static string? NotScored(int n, int fullN) => n < fullN ? NumberFormat.Integer(fullN - n) + " not scored" : null;
}
