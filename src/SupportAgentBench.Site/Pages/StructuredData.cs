using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Pages;

/// <summary>Objects of schema.org as search engines read them. Their addresses are whole, as its vocabulary asks.</summary>
public static class StructuredData
{
    /// <summary>Where a page stands: https://schema.org/BreadcrumbList.</summary>
    /// <param name="trail">From the leaderboard to the page itself.</param>
    public static JsonFragment Breadcrumbs(ImmutableArray<(string Text, Route Route)> trail, Uri baseAddress) => JsonFragment.Of(json =>
    {
        Begin(json, "BreadcrumbList");
        json.WriteStartArray("itemListElement");
        for (var index = 0; index < trail.Length; index++)
        {
            json.WriteStartObject();
            json.WriteString("@type", "ListItem");
            json.WriteString("item", trail[index].Route.At(baseAddress).Url);
            json.WriteString("name", trail[index].Text);
            json.WriteNumber("position", index + 1);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>The board as a data set: https://schema.org/Dataset. Only for a board whose runs are all measured.</summary>
    /// <param name="name">The site's name.</param>
    /// <param name="description">What was measured.</param>
    public static JsonFragment Dataset(Board board, string name, string description, SiteFacts site) => JsonFragment.Of(json =>
    {
        Begin(json, "Dataset");
        WriteCreators(json, site);
        json.WriteString("dateModified", board.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("description", description);
        json.WriteStartArray("distribution");
        WriteDownload(json, Route.BoardJson.At(site.BaseUrl), "application/json");
        WriteDownload(json, Route.BoardCsv.At(site.BaseUrl), "text/csv");
        json.WriteEndArray();
        json.WriteBoolean("isAccessibleForFree", true);
        json.WriteString("name", name);
        json.WriteString("url", Route.Leaderboard.At(site.BaseUrl).Url);
        json.WriteStartArray("variableMeasured");
        foreach (var metric in MetricCatalog.All)
        {
            json.WriteStringValue(metric.Name);
        }

        json.WriteEndArray();
        json.WriteString("version", board.Benchmark.Version);
        json.WriteEndObject();
    });

    private static void Begin(Utf8JsonWriter json, string type)
    {
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", type);
    }

    private static void WriteCreators(Utf8JsonWriter json, SiteFacts site)
    {
        if (site.Citation is not { Authors: { IsDefaultOrEmpty: false } authors })
        {
            return;
        }

        json.WriteStartArray("creator");
        foreach (var author in authors)
        {
            json.WriteStartObject();
            json.WriteString("@type", "Person");
            json.WriteString("name", author);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDownload(Utf8JsonWriter json, Link file, string format)
    {
        json.WriteStartObject();
        json.WriteString("@type", "DataDownload");
        json.WriteString("contentUrl", file.Url);
        json.WriteString("encodingFormat", format);
        json.WriteEndObject();
    }
}
