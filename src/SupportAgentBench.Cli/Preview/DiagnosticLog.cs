using System.Collections.Immutable;
using SupportAgentBench.Cli.Printing;
using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Cli.Preview;

/// <summary>Prints errors and warnings that have come up since it was shown last, and says when no error is left. The panel shows the rest.</summary>
internal sealed class DiagnosticLog(ReportPrinter printer, StandardStreams streams)
{
    private readonly Lock _gate = new();
    private ImmutableHashSet<Diagnostic> _shown = [];

    public void Show(ImmutableArray<Diagnostic> diagnostics)
    {
        lock (_gate)
        {
            ImmutableArray<Diagnostic> fresh = [.. diagnostics.Where(diagnostic => diagnostic.Severity != Severity.Info && !_shown.Contains(diagnostic))];
            if (!fresh.IsEmpty)
            {
                printer.Print(fresh);
            }

            if (!_shown.IsEmpty && HasErrors(_shown) && !HasErrors(diagnostics) && !printer.Quiet)
            {
                streams.Output.WriteLine("No error is left.");
            }

            _shown = [.. diagnostics];
        }
    }

    private static bool HasErrors(IEnumerable<Diagnostic> diagnostics) => diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}
