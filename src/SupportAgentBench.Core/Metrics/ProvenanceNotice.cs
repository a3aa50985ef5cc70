using System.Collections.Immutable;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Metrics;

/// <summary>What every page and data file must say while any run is not measured. It cannot be switched off.</summary>
public static class ProvenanceNotice
{
    /// <summary>One or two sentences; null when every run was measured, or there is none.</summary>
    /// <param name="provenance">Every provenance that occurs.</param>
    public static string? For(ImmutableArray<Provenance> provenance)
    {
        if (provenance.Contains(Provenance.Simulated))
        {
            var extent = provenance.Length == 1 ? "All runs here are simulated." : "Some runs here are simulated.";
            return extent + " They show the software and say nothing about these models.";
        }

        return provenance.Contains(Provenance.Imported)
            ? (provenance.Length == 1 ? "All" : "Some") + " runs here are imported from another harness and were not measured by this one."
            : null;
    }
}
