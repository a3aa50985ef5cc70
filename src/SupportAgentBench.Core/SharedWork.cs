namespace SupportAgentBench.Core;

/// <summary>Numbered jobs, shared out among threads.</summary>
public static class SharedWork
{
    /// <summary>
    /// Does each job once. Unlike the framework's loop over numbers, which is compiled anew at every start of the program, this is compiled
    /// ahead: for a few dozen jobs that counts.
    /// </summary>
    /// <param name="count">Jobs 0 to one less.</param>
    /// <param name="threads">Most jobs done at a time.</param>
    /// <exception cref="AggregateException">A job failed.</exception>
    public static void Do(int count, int threads, Action<int> job)
    {
        var next = -1;
        var workers = new Action[Math.Clamp(threads, 1, Math.Max(1, count))];
        Array.Fill(workers, Work);
        Parallel.Invoke(workers);

        void Work()
        {
            for (var index = Interlocked.Increment(ref next); index < count; index = Interlocked.Increment(ref next))
            {
                job(index);
            }
        }
    }
}
