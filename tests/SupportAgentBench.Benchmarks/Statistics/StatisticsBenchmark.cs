using System.Diagnostics;
using System.Globalization;
using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;

namespace SupportAgentBench.Benchmarks.Statistics;

/// <summary>
/// How long completing a board takes on one thread: every interval, pair, rank, edge, path and reliability figure. Bounds: 40 ms
/// for 24 models, 1.5 s for 200, 2.5 s for 1,000.
/// </summary>
internal static class StatisticsBenchmark
{
    private const int Rounds = 21;
    private const int SmallBoard = 50;

    /// <param name="sizes">Numbers of models; none = 24, 200 and 1,000.</param>
    public static int Run(TextWriter output, IEnumerable<int> sizes)
    {
        int[] asked = [.. sizes];
        foreach (var models in asked.Length == 0 ? [24, 200, 1_000] : asked)
        {
            Measure(output, models);
        }

        return 0;
    }

    private static void Measure(TextWriter output, int models)
    {
        var data = SyntheticBoard.Of(models, runs: 3);
        var board = BoardSummarizer.Summarize(data);
        // A small board is done before the optimizing compiler has seen the code: it takes more rounds.
        var rounds = models > SmallBoard ? Rounds : 10 * Rounds;
        var times = new double[rounds];
        var work = new double[rounds];
        using var process = Process.GetCurrentProcess();
        var allocated = 0L;
        var pairs = 0;
        for (var round = 0; round < rounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            process.Refresh();
            var worked = process.TotalProcessorTime;
            var clock = Stopwatch.StartNew();
            pairs = ComparisonSummarizer.Complete(data, board).Comparison!.Pairs.Length;
            times[round] = clock.Elapsed.TotalMilliseconds;
            process.Refresh();
            work[round] = (process.TotalProcessorTime - worked).TotalMilliseconds;
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        // The first round includes compiling the code; processor time says more than the clock on a busy machine.
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{models,5} models  {pairs,6} pairs  first {times[0],7:0.0} ms  then {Median(times[(rounds / 2)..]),7:0.0} ms, processor {Median(work[(rounds / 2)..]),7:0.0} ms  {allocated / 1e6,6:0.0} MB allocated"));
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
