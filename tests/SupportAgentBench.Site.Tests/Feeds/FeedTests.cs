using System.Buffers;
using System.Text;
using System.Xml.Linq;
using SupportAgentBench.Site.Feeds;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Tests.Building;

namespace SupportAgentBench.Site.Tests.Feeds;

public class FeedTests
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public void The_site_map_lists_every_page_but_the_one_for_unknown_addresses()
    {
        using var workspace = SiteWorkspace.Minimal().Built();

        var listed = Xml(workspace, "sitemap.xml").Root!.Elements(Map + "url").Select(url => url.Element(Map + "loc")!.Value);

        Assert.Equal(
            workspace.Pages().Where(page => page != "404.html").Select(page => "https://example.org/mini/" + page[..^"index.html".Length]).Order(StringComparer.Ordinal),
            listed);
    }

    [Fact]
    public void Days_in_the_site_map_come_from_runs_and_verdicts()
    {
        using var workspace = SiteWorkspace.Minimal().Built();

        var days = Xml(workspace, "sitemap.xml").Root!.Elements().ToDictionary(url => url.Element(Map + "loc")!.Value, url => url.Element(Map + "lastmod")?.Value);

        Assert.Equal("2026-07-01", days["https://example.org/mini/models/alpha/"]);
        Assert.Equal("2026-06-29", days["https://example.org/mini/models/alpha/cases/tracking-1/"]);
        Assert.Null(days["https://example.org/mini/about/"]);
    }

    [Fact]
    public void More_pages_than_a_map_may_hold_make_an_index_of_maps()
    {
        var map = new SitemapWriter([.. Enumerable.Range(0, SitemapWriter.MostEntries + 1).Select(page => new SitemapEntry(new Route($"p{page}/"), null))], new Uri("https://example.org/"));

        Assert.Equal(2, map.Parts);
        Assert.Equal(["https://example.org/sitemap-1.xml", "https://example.org/sitemap-2.xml"], Written(map.Write).Root!.Descendants(Map + "loc").Select(place => place.Value));
        Assert.Equal(SitemapWriter.MostEntries, Written(output => map.WritePart(1, output)).Root!.Elements().Count());
        Assert.Single(Written(output => map.WritePart(2, output)).Root!.Elements());
    }

    [Fact]
    public void Robots_are_told_of_the_map_on_a_measured_site_only()
    {
        using var simulated = SiteWorkspace.Minimal().Simulated().Built();
        using var measured = SiteWorkspace.Minimal().Built();

        Assert.Equal("User-agent: *\nDisallow: /\n", Encoding.UTF8.GetString(simulated.SiteBytes("robots.txt")));
        Assert.Equal("User-agent: *\nAllow: /\nSitemap: https://example.org/mini/sitemap.xml\n", Encoding.UTF8.GetString(measured.SiteBytes("robots.txt")));
    }

    [Fact]
    public void The_feed_has_an_entry_for_each_verdict_and_is_as_new_as_the_newest()
    {
        using var workspace = SiteWorkspace.Minimal().Simulated();
        workspace.Files.Write("data/verdicts/beta.yaml", "format: sab-verdict/1\nmodel: beta\nupdated: 2026-07-03\nheadline: |\n  Beta resolves {{ resolution }}.\n");

        var feed = Xml(workspace.Built(), "feed.xml").Root!;

        Assert.Equal("2026-07-03T00:00:00Z", feed.Element(Atom + "updated")!.Value);
        Assert.Equal(
            ["tag:example.org,2026-07-03:/mini/models/beta/", "tag:example.org,2026-07-01:/mini/models/alpha/"],
            feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value));
        Assert.All(feed.Elements(Atom + "entry"), entry => Assert.StartsWith("Simulated runs. ", entry.Element(Atom + "summary")!.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void A_feed_without_verdicts_is_still_a_feed()
    {
        using var workspace = SiteWorkspace.Minimal();
        workspace.Files.Delete("data/verdicts");

        var feed = Xml(workspace.Built(), "feed.xml").Root!;

        Assert.Empty(feed.Elements(Atom + "entry"));
        Assert.NotEmpty(feed.Element(Atom + "updated")!.Value);
        Assert.NotEmpty(feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
    }

    [Fact]
    public void Characters_that_no_xml_may_hold_are_replaced()
    {
        using var workspace = SiteWorkspace.Minimal();
        workspace.Files.Write("data/models.yaml", "format: sab-models/1\nmodels:\n  - { id: alpha, name: \"A\\u0001<b>&\\uffff 🧳\", lab: Lab }\n  - { id: beta, name: Beta, lab: Lab }\n");

        var feed = Xml(workspace.Built(), "feed.xml").Root!;

        Assert.Equal("A\u2401<b>&\ufffd 🧳 for customer support agents", feed.Element(Atom + "entry")!.Element(Atom + "title")!.Value);
    }

    private static XDocument Xml(SiteWorkspace workspace, string file) => XDocument.Parse(Encoding.UTF8.GetString(workspace.SiteBytes(file)));

    private static XDocument Written(Action<IBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(output);
        return XDocument.Parse(Encoding.UTF8.GetString(output.WrittenSpan));
    }
}
