using System.Diagnostics;
using System.Globalization;

namespace SupportAgentBench.Benchmarks.Builds;

/// <summary>A finished run of a program, measured from outside.</summary>
/// <param name="Wall">From start to exit.</param>
/// <param name="Cpu">User and system time, as last seen before the exit: up to a look short.</param>
/// <param name="PeakBytes">Most memory resident; 0 where the system does not tell.</param>
/// <param name="Output">What it printed.</param>
internal sealed record ProcessRun(TimeSpan Wall, TimeSpan Cpu, long PeakBytes, string Output)
{
    // Rarely: a look takes the lock of the memory that the program is asking for.
    private const int PollMilliseconds = 25;

    /// <summary>Runs the program to its end.</summary>
    /// <exception cref="InvalidOperationException">It could not be started, or its exit status is not 0.</exception>
    public static ProcessRun Of(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        var stopwatch = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} could not be started.");
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        var (cpu, peak) = (TimeSpan.Zero, 0L);
        while (!process.WaitForExit(PollMilliseconds))
        {
            (cpu, peak) = Look(process, cpu, peak);
        }

        stopwatch.Stop();
        return process.ExitCode == 0
            ? new ProcessRun(stopwatch.Elapsed, cpu, peak, output.Result)
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {errors.Result}");
    }

    private static (TimeSpan Cpu, long Peak) Look(Process process, TimeSpan cpu, long peak)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process.Id}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            var kibibytes = line?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1];
            return (process.TotalProcessorTime, kibibytes is null ? peak : long.Parse(kibibytes, CultureInfo.InvariantCulture) * 1024);
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException or UnauthorizedAccessException)
        {
            // The process ended between two looks.
            return (cpu, peak);
        }
    }
}
