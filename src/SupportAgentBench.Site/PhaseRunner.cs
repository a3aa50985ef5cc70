using System.Diagnostics;
using SupportAgentBench.Core.Diagnostics;
using Diagnostic = SupportAgentBench.Core.Diagnostics.Diagnostic;

namespace SupportAgentBench.Site;

/// <summary>
/// Runs phases one after another, times them, and stops at the first boundary with an error: an author sees every mistake of a
/// phase at once, but never a number computed from bad data.
/// </summary>
/// <param name="strict">Whether warnings stop it too.</param>
internal sealed class PhaseRunner(bool strict)
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<PhaseTiming> _timings = [];
    private readonly List<BuildCount> _counts = [];

    /// <summary>Whether no phase may run any more.</summary>
    public bool Stopped { get; private set; }

    /// <summary>Runs a phase on what the one before gave; does nothing once stopped.</summary>
    /// <param name="name">A word for <c>--timings</c>.</param>
    /// <param name="phase">The work; null = it could not be done, and the bag says why.</param>
    public T? Run<T>(string name, Func<DiagnosticBag, T?> phase)
        where T : class
    {
        if (Stopped)
        {
            return null;
        }

        var bag = new DiagnosticBag();
        var start = Stopwatch.GetTimestamp();
        var result = phase(bag);
        _timings.Add(new PhaseTiming(name, Stopwatch.GetElapsedTime(start)));
        var found = bag.ToSorted().Select(Raised).ToArray();
        _diagnostics.AddRange(found);
        Stopped = result is null || found.Any(diagnostic => diagnostic.Severity == Severity.Error);
        return Stopped ? null : result;
    }

    public void Count(string what, long number) => _counts.Add(new BuildCount(what, number));

    public BuildReport Report() => new([.. _diagnostics.OrderBy(diagnostic => diagnostic.Location)], [.. _timings], [.. _counts]);

    private Diagnostic Raised(Diagnostic diagnostic) =>
        strict && diagnostic.Severity == Severity.Warning ? diagnostic with { Severity = Severity.Error } : diagnostic;
}
