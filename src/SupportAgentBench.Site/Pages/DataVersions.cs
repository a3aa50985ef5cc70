using System.Globalization;
using SupportAgentBench.Core.Metrics;

namespace SupportAgentBench.Site.Pages;

/// <summary>Names the state of the data that a page shows. Dates come from the runs: the site has no clock.</summary>
public static class DataVersions
{
    /// <summary>"SupportAgentBench 2, runs up to 29 June 2026".</summary>
    public static string Of(Board board) =>
        $"{board.Benchmark.Name} {board.Benchmark.Version}, runs up to {Day(board.AsOf)}";

    /// <summary>"29 June 2026".</summary>
    public static string Day(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
