using System.Collections.Immutable;

namespace SupportAgentBench.Core.Diagnostics;

/// <summary>Collects the diagnostics of one phase, from any thread; they come out in one order whatever order they went in.</summary>
public sealed class DiagnosticBag
{
    private readonly Lock _gate = new();
    private readonly List<Diagnostic> _diagnostics = [];
    private bool _hasErrors;

    /// <summary>Whether a phase boundary must stop here.</summary>
    public bool HasErrors
    {
        get
        {
            lock (_gate)
            {
                return _hasErrors;
            }
        }
    }

    public void Add(Diagnostic diagnostic)
    {
        lock (_gate)
        {
            _diagnostics.Add(diagnostic);
            _hasErrors |= diagnostic.Severity == Severity.Error;
        }
    }

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    /// <summary>All diagnostics without repetition, sorted by place, then id, then message.</summary>
    public ImmutableArray<Diagnostic> ToSorted()
    {
        lock (_gate)
        {
            return
            [
                .. _diagnostics
                    .Distinct()
                    .OrderBy(diagnostic => diagnostic.Location)
                    .ThenBy(diagnostic => diagnostic.Descriptor.Id, StringComparer.Ordinal)
                    .ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal),
            ];
        }
    }
}
