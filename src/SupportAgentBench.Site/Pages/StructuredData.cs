using System.Collections.Immutable;
using System.Globalization;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Pages;

/// <summary>Objects of schema.org as search engines read them. Their addresses are whole, as its vocabulary asks.</summary>
public static class StructuredData
{
    /// <summary>Where a page stands: https://schema.org/BreadcrumbList.</summary>
    /// <param name="trail">From the leaderboard to the page itself.</param>
    public static IReadOnlyDictionary<string, object> Breadcrumbs(IEnumerable<(string Text, Route Route)> trail, Uri baseAddress) => Object(
        ("@context", "https://schema.org"),
        ("@type", "BreadcrumbList"),
        ("itemListElement", trail
            .Select((crumb, index) => Object(
                ("@type", "ListItem"),
                ("position", index + 1),
                ("name", crumb.Text),
                ("item", crumb.Route.At(baseAddress).Url)))
            .ToImmutableArray()));

    /// <summary>The board as a data set: https://schema.org/Dataset. Only for a board whose runs are all measured.</summary>
    /// <param name="name">The site's name.</param>
    /// <param name="description">What was measured.</param>
    public static IReadOnlyDictionary<string, object> Dataset(Board board, string name, string description, SiteFacts site)
    {
        var dataset = Object(
            ("@context", "https://schema.org"),
            ("@type", "Dataset"),
            ("name", name),
            ("description", description),
            ("url", Route.Leaderboard.At(site.BaseUrl).Url),
            ("version", board.Benchmark.Version),
            ("dateModified", board.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("isAccessibleForFree", true),
            ("variableMeasured", MetricCatalog.All.Select(metric => metric.Name).ToImmutableArray()),
            ("distribution", ImmutableArray.Create(Download(Route.BoardJson, "application/json"), Download(Route.BoardCsv, "text/csv"))));
        if (site.Citation is { Authors: { IsDefaultOrEmpty: false } authors })
        {
            dataset.Add("creator", authors.Select(author => Object(("@type", "Person"), ("name", author))).ToImmutableArray());
        }

        return dataset;

        IReadOnlyDictionary<string, object> Download(Route file, string format) =>
            Object(("@type", "DataDownload"), ("encodingFormat", format), ("contentUrl", file.At(site.BaseUrl).Url));
    }

    /// <summary>In the order of the names.</summary>
    private static SortedList<string, object> Object(params ReadOnlySpan<(string Name, object Value)> members)
    {
        var made = new SortedList<string, object>(members.Length, StringComparer.Ordinal);
        foreach (var (name, value) in members)
        {
            made.Add(name, value);
        }

        return made;
    }
}
