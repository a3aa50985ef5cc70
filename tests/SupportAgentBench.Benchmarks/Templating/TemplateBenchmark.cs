using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Benchmarks.Templating;

/// <summary>Measures the engine against a page written by hand: CPU time and allocation, both in one process.</summary>
internal static class TemplateBenchmark
{
    private const int Rounds = 9;
    private const int PagesPerRound = 4000;
    private const double LeastRatio = 0.85;
    private const double MostKibibytes = 60;

    public static int Run(TextWriter report)
    {
        var page = BenchmarkPage.Create();
        var clock = Stopwatch.StartNew();
        var set = TemplateSet.Load(new PageTemplate(), [new TemplateBinding(PageTemplate.Path, typeof(BenchmarkPage))]);
        var loaded = clock.Elapsed;
        foreach (var message in set.Messages)
        {
            report.WriteLine(message);
        }

        var output = new ArrayBufferWriter<byte>(1 << 17);
        set.Render(PageTemplate.Path, page, output);
        var written = new ArrayBufferWriter<byte>(1 << 17);
        HandWrittenPage.Write(page, written);
        if (!output.WrittenSpan.SequenceEqual(written.WrittenSpan))
        {
            report.WriteLine("The two pages differ.");
            return 1;
        }

        return Compare(report, output, loaded, () => set.Render(PageTemplate.Path, page, output), () => HandWrittenPage.Write(page, output));
    }

    private static int Compare(TextWriter report, ArrayBufferWriter<byte> output, TimeSpan loaded, Action engine, Action byHand)
    {
        var bytes = output.WrittenCount;
        Measure(output, engine);
        Measure(output, byHand);
        var engineRounds = new List<(double PagesPerSecond, double Kibibytes)>();
        var handRounds = new List<(double PagesPerSecond, double Kibibytes)>();
        for (var round = 0; round < Rounds; round++)
        {
            engineRounds.Add(Measure(output, engine));
            handRounds.Add(Measure(output, byHand));
        }

        var ratio = Median(engineRounds.Zip(handRounds, (first, second) => first.PagesPerSecond / second.PagesPerSecond));
        var kibibytes = Median(engineRounds.Select(item => item.Kibibytes));
        Line(report, $"page                  {bytes / 1024.0:F1} KiB");
        Line(report, $"load, cold            {loaded.TotalMilliseconds:F1} ms");
        Line(report, $"engine                {Median(engineRounds.Select(item => item.PagesPerSecond)):F0} pages per CPU second, {kibibytes:F2} KiB allocated a page");
        Line(report, $"by hand               {Median(handRounds.Select(item => item.PagesPerSecond)):F0} pages per CPU second");
        Line(report, $"ratio                 {ratio:F3} (at least {LeastRatio}), allocation at most {MostKibibytes} KiB");
        return ratio >= LeastRatio && kibibytes <= MostKibibytes ? 0 : 1;
    }

    private static (double PagesPerSecond, double Kibibytes) Measure(ArrayBufferWriter<byte> output, Action render)
    {
        GC.Collect();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var start = Environment.CpuUsage.TotalTime;
        for (var count = 0; count < PagesPerRound; count++)
        {
            output.ResetWrittenCount();
            render();
        }

        var seconds = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        return (PagesPerRound / seconds, (GC.GetAllocatedBytesForCurrentThread() - allocated) / 1024.0 / PagesPerRound);
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    private static void Line(TextWriter report, FormattableString text) => report.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
