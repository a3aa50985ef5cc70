namespace SupportAgentBench.Benchmarks.Measuring;

/// <summary>What one thing took, over rounds.</summary>
/// <param name="What">What was measured: "build, 24 models, nothing changed".</param>
/// <param name="Wall">Milliseconds by the clock, a number a round.</param>
/// <param name="Cpu">Milliseconds of processor, a number a round; empty where it is not told.</param>
/// <param name="Bytes">Allocated, or of a process resident at most; 0 where it is not told.</param>
internal sealed record Measurement(string What, IReadOnlyList<double> Wall, IReadOnlyList<double> Cpu, long Bytes)
{
    /// <summary>The middle value: a busy machine spoils a mean.</summary>
    public static double Median(IReadOnlyCollection<double> values) => values.Order().ElementAt(values.Count / 2);
}
