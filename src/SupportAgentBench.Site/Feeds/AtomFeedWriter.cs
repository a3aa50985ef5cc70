using System.Buffers;
using System.Globalization;
using System.Xml;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Prose;

namespace SupportAgentBench.Site.Feeds;

/// <summary>Writes the feed (Atom, RFC 4287): an entry for the state of each verdict, the newest first.</summary>
/// <param name="board">For the models' names.</param>
/// <param name="prose">The verdicts.</param>
/// <param name="site">Where the site will stand, and whose it is.</param>
public sealed class AtomFeedWriter(Board board, BoundSite prose, SiteFacts site)
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    private readonly SiteNotice? _notice = SiteNotices.For(board, site.Published);

    public void Write(IBufferWriter<byte> output) => XmlFile.Write(output, xml =>
    {
        BoundVerdict[] verdicts = [.. prose.Verdicts.All];
        Array.Sort(verdicts, NewestFirst);
        xml.WriteStartElement("feed", Namespace);
        Text(xml, "id", Route.Feed.At(site.BaseUrl).Url);
        Text(xml, "title", $"{prose.Title.Text}: verdicts");
        if (_notice is not null)
        {
            Text(xml, "subtitle", $"{_notice.Title} {_notice.Text}");
        }

        Text(xml, "updated", Moment(verdicts.Length == 0 ? board.AsOf : verdicts[0].Updated));
        Link(xml, "self", Route.Feed, "application/atom+xml");
        Link(xml, "alternate", Route.Leaderboard, "text/html");
        foreach (var author in site.Citation is { Authors: { IsDefaultOrEmpty: false } authors } ? authors : [prose.Title.Text])
        {
            xml.WriteStartElement("author", Namespace);
            Text(xml, "name", author);
            xml.WriteEndElement();
        }

        foreach (var verdict in verdicts)
        {
            WriteEntry(xml, verdict, board.Find(verdict.Model)!.Model);
        }

        xml.WriteEndElement();
    });

    private void WriteEntry(XmlWriter xml, BoundVerdict verdict, BenchmarkedModel model)
    {
        var report = Route.Model(model.Id);
        xml.WriteStartElement("entry", Namespace);
        Text(xml, "id", IdOf(report, verdict.Updated));
        Text(xml, "title", $"{model.Name} for customer support agents");
        Text(xml, "updated", Moment(verdict.Updated));
        Link(xml, "alternate", report, "text/html");
        // An entry is read far from its feed: it says by itself what its runs are.
        Text(xml, "summary", _notice is null ? verdict.Headline.Text : $"{_notice.Title} {verdict.Headline.Text}");
        xml.WriteEndElement();
    }

    /// <summary>A tag (RFC 4151) of the report's address and the verdict's day: a verdict written anew is a new entry, and no entry ever changes its id.</summary>
    private string IdOf(Route report, DateOnly updated) =>
        $"tag:{site.BaseUrl.IdnHost},{Day(updated)}:{new Uri(site.BaseUrl, report.Path).AbsolutePath}";

    /// <summary>Models are unique and decide the rest.</summary>
    private static int NewestFirst(BoundVerdict left, BoundVerdict right)
    {
        var byDay = right.Updated.CompareTo(left.Updated);
        return byDay != 0 ? byDay : left.Model.CompareTo(right.Model);
    }

    private static string Moment(DateOnly day) => Day(day) + "T00:00:00Z";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Text(XmlWriter xml, string element, string text) => xml.WriteElementString(element, Namespace, XmlFile.Text(text));

    private void Link(XmlWriter xml, string relation, Route route, string type)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", route.At(site.BaseUrl).Url);
        xml.WriteEndElement();
    }
}
