using System.Diagnostics;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Core.Metrics;

/// <summary>How the site prints what traps did (statistics.md 1.5). Plain text.</summary>
public static class TrapFormat
{
    /// <summary><c>2 of 3 runs</c></summary>
    public static string Caught(TrapOutcome outcome) => outcome.Runs == 0
        ? FigureFormat.NotAvailable
        : $"{NumberFormat.Integer(outcome.Caught)} of {CountFormat.Runs(outcome.Runs)}";

    /// <summary><c>every run</c>, <c>some runs</c>, <c>never</c>; with one run no class, only what happened.</summary>
    public static string Class(TrapOutcome outcome) => outcome.Class switch
    {
        TrapClass.Every => "every run",
        TrapClass.Some => "some runs",
        TrapClass.Never => "never",
        TrapClass.SingleRun => outcome.Caught > 0 ? "caught (1 run)" : "held (1 run)",
        TrapClass.NotScored => FigureFormat.NotAvailableBecause("not scored in any run"),
        _ => throw new UnreachableException(),
    };

    /// <summary><c>36% of 66 runs</c></summary>
    public static string BoardRate(TrapRate trap) => trap.Rate is { } rate
        ? $"{NumberFormat.Percent(rate)} of {CountFormat.Runs(trap.Runs)}"
        : FigureFormat.NotAvailable;
}
