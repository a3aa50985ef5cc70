using System.Collections.Concurrent;
using System.Globalization;
using AngleSharp.Dom;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Core.Validation;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Site.Tests.Building;

namespace SupportAgentBench.Site.Tests.Pages.Metrics;

/// <summary>The shipped board with what the finished pages behind its figures show; each page is read once.</summary>
public sealed class MetricTables : IDisposable
{
    private readonly SampleBoard _site = new();
    private readonly ConcurrentDictionary<string, MetricTable> _tables = new(StringComparer.Ordinal);

    public Board Board { get; } = Computed();

    internal MetricTable Of(ModelSummary model, MetricDefinition metric) => _tables.GetOrAdd(
        $"models/{model.Model.Id}/metrics/{metric.Id}/index.html", file => Read(_site.Page(file)));

    public void Dispose() => _site.Dispose();

    private static MetricTable Read(IDocument page) => new(
        page.QuerySelector(".card .big")!.TextContent.Trim(),
        [
            .. page.QuerySelectorAll("table.conversations tbody:has(.group)").SelectMany(group => group
                .QuerySelectorAll("tr:not(.group)")
                .SelectMany(row => row.QuerySelectorAll("td").Select(cell => new MetricTableCell(
                    group.QuerySelector(".group")!.Id!,
                    group.ClassList.Contains("beyond"),
                    row.QuerySelector("th a")!.TextContent,
                    cell.GetAttribute("data-label")!,
                    cell.QuerySelector("data")?.GetAttribute("value"))))),
        ]);

    private static Board Computed()
    {
        var found = new DiagnosticBag();
        var documents = WorkspaceLoader.Load(new Workspace(Repository.Root), 2, found);
        return BoardSummarizer.Summarize(DocumentValidator.Validate(documents!, found)!);
    }
}

/// <summary>What one page shows.</summary>
internal sealed record MetricTable(string Headline, IReadOnlyList<MetricTableCell> Cells);

/// <summary>A conversation on a page.</summary>
/// <param name="Value">Null when it is left out.</param>
internal sealed record MetricTableCell(string Group, bool IsBeyond, string Case, string Run, string? Value)
{
    /// <summary>How much, and how many, some cells add. A page's values are exact in the metric's units.</summary>
    public static (Rational Sum, int N) Sum(IEnumerable<MetricTableCell> cells, MetricDefinition metric)
    {
        decimal[] values = [.. cells.Select(cell => cell.Value).OfType<string>().Select(value => decimal.Parse(value, CultureInfo.InvariantCulture))];
        return (new Rational((long)(values.Sum() * metric.Scale), metric.Scale), values.Length);
    }
}
