namespace SupportAgentBench.Site.Caching;

/// <summary>Whether the time of a file would tell its next change: not while the clock of its file system may still show the same time.</summary>
internal static class Freshness
{
    // The coarsest clock of a file system in use goes by two seconds.
    private static readonly TimeSpan CoarsestTick = TimeSpan.FromSeconds(2);

    /// <summary>Whether even the coarsest clock has gone on.</summary>
    public static bool IsSettled(DateTime lastWrite, DateTime now) => lastWrite < now - CoarsestTick;

    /// <summary>Whether the clock that gave the time has gone on: one that counts parts of a second shows another time by now.</summary>
    public static bool IsTold(DateTime lastWrite, DateTime now) =>
        IsSettled(lastWrite, now) || (lastWrite < now && lastWrite.Ticks % TimeSpan.TicksPerSecond != 0);
}
