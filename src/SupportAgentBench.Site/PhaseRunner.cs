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
    private readonly DiagnosticBag _diagnostics = new();
    private readonly List<PhaseTiming> _timings = [];
    private readonly List<BuildCount> _counts = [];

    /// <summary>Takes what is wrong, from every phase.</summary>
    public DiagnosticBag Diagnostics => _diagnostics;

    /// <summary>Whether no phase may run any more.</summary>
    public bool Stopped { get; private set; }

    /// <summary>Runs a phase; does nothing once stopped.</summary>
    /// <param name="name">A word for <c>--timings</c>.</param>
    /// <param name="phase">The work; null = it could not be done, and the bag says why.</param>
    /// <returns>The phase's result, never null unless stopped.</returns>
    public T? Run<T>(string name, Func<T?> phase)
        where T : class
    {
        if (Stopped)
        {
            return null;
        }

        var start = Stopwatch.GetTimestamp();
        var result = phase();
        _timings.Add(new PhaseTiming(name, Stopwatch.GetElapsedTime(start)));
        Stopped = result is null || Found().Any(diagnostic => diagnostic.Severity == Severity.Error);
        return Stopped ? null : result;
    }

    /// <summary>Runs a phase that only finds what is wrong.</summary>
    public void Run(string name, Action phase) => Run(name, () =>
    {
        phase();
        return this;
    });

    public void Count(string what, long number) => _counts.Add(new BuildCount(what, number));

    public BuildReport Report() => new([.. Found()], [.. _timings], [.. _counts]);

    private IEnumerable<Diagnostic> Found() => _diagnostics.ToSorted().Select(diagnostic => strict ? StrictSeverity.Of(diagnostic) : diagnostic);
}
