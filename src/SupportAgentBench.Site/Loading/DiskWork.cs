using System.Runtime.ExceptionServices;
using SupportAgentBench.Core;

namespace SupportAgentBench.Site.Loading;

/// <summary>Thousands of small things to be done in a file system, which does them side by side about as fast as one.</summary>
internal static class DiskWork
{
    // Fewer are done before another thread has begun.
    private const int Few = 16;

    /// <summary>Does each job, the others too where the disk refuses one.</summary>
    /// <param name="count">Jobs 0 to one less.</param>
    /// <exception cref="IOException">A job was refused: of several, the first of these.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public static void Do(int count, Action<int> job)
    {
        var gate = new Lock();
        var first = (Job: int.MaxValue, Refusal: (Exception?)null);
        SharedWork.Do(count, count < Few ? 1 : Environment.ProcessorCount, index =>
        {
            try
            {
                job(index);
            }
            catch (Exception exception) when (DiskRefusal.Is(exception))
            {
                lock (gate)
                {
                    first = index < first.Job ? (index, exception) : first;
                }
            }
        });
        if (first.Refusal is { } refusal)
        {
            ExceptionDispatchInfo.Throw(refusal);
        }
    }
}
