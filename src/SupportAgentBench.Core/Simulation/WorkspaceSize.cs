using System.Collections.Immutable;
using System.Globalization;
using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Core.Simulation;

/// <summary>How large a workspace is made for tests of speed.</summary>
/// <param name="Models">1 to 10,000.</param>
/// <param name="Runs">Of each model, 1 to 100.</param>
/// <param name="Cases">3 to 20,000: at least one in each bucket.</param>
/// <param name="TranscriptBytes">About how much transcript a conversation has, up to 10,000,000; a few hundred bytes are the least.</param>
/// <param name="Seed">Another seed makes other conversations.</param>
public sealed record WorkspaceSize(int Models, int Runs, int Cases, int TranscriptBytes, ulong Seed)
{
    private const int MostModels = 10_000;
    private const int MostRuns = 100;
    private const int FewestCases = 3;
    private const int MostCases = 20_000;
    private const int MostTranscriptBytes = 10_000_000;

    /// <summary>What is out of range; nothing when the size will do.</summary>
    public ImmutableArray<Diagnostic> Check() =>
    [
        .. Check("--models", Models, 1, MostModels),
        .. Check("--runs", Runs, 1, MostRuns),
        .. Check("--cases", Cases, FewestCases, MostCases),
        .. Check("--transcript-bytes", TranscriptBytes, 0, MostTranscriptBytes),
    ];

    private static IEnumerable<Diagnostic> Check(string option, int value, int least, int most)
    {
        if (value < least || value > most)
        {
            yield return SimulationDiagnostics.SizeOutOfRange.At(
                new SourceLocation(option),
                least.ToString("N0", CultureInfo.InvariantCulture),
                most.ToString("N0", CultureInfo.InvariantCulture),
                value.ToString("N0", CultureInfo.InvariantCulture));
        }
    }
}
