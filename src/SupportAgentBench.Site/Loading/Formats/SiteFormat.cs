using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Loading.Shapes;
using static SupportAgentBench.Site.Loading.Shapes.KnownShapes;

namespace SupportAgentBench.Site.Loading.Formats;

/// <summary>The tables of site.yaml.</summary>
internal static class SiteFormat
{
    private static readonly FormatTable<PickEntry> Pick = new("a pick", "A model offered under 'start here'.", rows =>
    {
        var title = rows.Required("title", ProseBlock, "What it is picked for.");
        var model = rows.Required("model", Located(Id), "Id of the model.");
        var holds = rows.Optional("holds", Located(Text), "An expression over the board that must be true.");
        var text = rows.Optional("text", ProseBlock, "A sentence about it.");
        return values => new PickEntry(title.In(values).Value, model.In(values).Value, holds.In(values)?.Value, text.In(values)?.Value);
    });

    private static readonly FormatTable<Citation> Cite = new("a citation", "How to cite the site.", rows =>
    {
        var authors = rows.Optional("authors", ListOf(Text), "Names, in order.");
        var year = rows.Optional("year", Integer(1900, 9999), "Year of publication.");
        var url = rows.Optional("url", Text, "Address to cite.");
        return values => new Citation(authors.In(values)?.Value ?? [], year.In(values)?.Value, url.In(values)?.Value);
    });

    private static readonly FormatTable<PublishedFigures> Publication = new("a publication", "Where the figures of a simulated board were published.", rows =>
    {
        var source = rows.Required("source", Text, "Its name.");
        var date = rows.Required("date", Text, "Its date in words: July 2026.");
        var url = rows.Optional("url", WebAddress, "Its address.");
        return values => new PublishedFigures(source.In(values).Value, date.In(values).Value, url.In(values)?.Value);
    });

    private static readonly FormatTable<PublishAllowance> Allowance = new("an allowance", "What the scan for secrets and personal data lets pass.", rows =>
    {
        var text = rows.Required("text", Located(Text), "The text to let pass.");
        var reason = rows.Required("reason", Text, "Why.");
        return values => new PublishAllowance(text.In(values).Value.Value, reason.In(values).Value, values.File.Locate([text.In(values).Span])[0]);
    });

    private static readonly WordShape<EvidencePages> Evidence = new(
        ("all", EvidencePages.All),
        ("traps-and-failures", EvidencePages.TrapsAndFailures),
        ("none", EvidencePages.None));

    private static readonly WordShape<ComparePages> Compare = new(
        ("all", ComparePages.All),
        ("frontier", ComparePages.Frontier),
        ("none", ComparePages.None));

    public static FormatTable<SiteDocument> Table { get; } = new("a site", "Title, base address, picks and switches of the site.", rows =>
    {
        rows.Required("format", Exactly("sab-site/1"), "Name and version of this format.");
        var title = rows.Required("title", ProseBlock, "Title of the site.");
        var kicker = rows.Optional("kicker", ProseBlock, "A line above the title.");
        var question = rows.Required("question", ProseBlock, "The question the leaderboard answers.");
        var baseUrl = rows.Required("baseUrl", WebAddress, "Where the site is published; only 404.html, feed, sitemap and canonical links use it.");
        var defaultSort = rows.Optional("defaultSort", Located(Id), "Id of the metric that the leaderboard is sorted by.");
        var picks = rows.Optional("picks", ListOf(Pick), "Models under 'start here'.");
        var citation = rows.Optional("citation", Cite, "How to cite the site.");
        var published = rows.Optional("published", Publication, "Where the figures of a simulated board were published.");
        var evidence = rows.Optional("evidence", Evidence, "Which conversations get a page; all if not said.");
        var compare = rows.Optional("compare", Compare, "Which pairs of models get a page; all if not said.");
        var canary = rows.Optional("canary", Text, "Printed in every evidence page and data file, so that the data can be found in training sets.");
        var allowSimulated = rows.Optional("allowSimulated", Truth, "Without it a site with simulated runs is an error under --strict.");
        var publishAllow = rows.Optional("publishAllow", ListOf(Allowance), "What the scan for secrets and personal data lets pass.");
        return values => new SiteDocument
        {
            File = values.File,
            Title = title.In(values).Value,
            Kicker = kicker.In(values)?.Value,
            Question = question.In(values).Value,
            BaseUrl = baseUrl.In(values).Value,
            DefaultSort = defaultSort.In(values)?.Value,
            Picks = picks.In(values)?.Value ?? [],
            Citation = citation.In(values)?.Value,
            Published = published.In(values)?.Value,
            Evidence = evidence.In(values)?.Value ?? EvidencePages.All,
            Compare = compare.In(values)?.Value ?? ComparePages.All,
            Canary = canary.In(values)?.Value,
            AllowSimulated = allowSimulated.In(values)?.Value ?? false,
            PublishAllow = publishAllow.In(values)?.Value ?? [],
        };
    });
}
