using System.Collections.Immutable;
using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.DataFiles;
using SupportAgentBench.Site.Feeds;
using SupportAgentBench.Site.Hygiene;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Pages.Compare;
using SupportAgentBench.Site.Pages.Data;
using SupportAgentBench.Site.Pages.Evidence;
using SupportAgentBench.Site.Pages.Leaderboard;
using SupportAgentBench.Site.Pages.Reports;
using SupportAgentBench.Site.Pages.Texts;
using SupportAgentBench.Site.Prose;
using SupportAgentBench.Site.Twins;

namespace SupportAgentBench.Site.Rendering;

/// <summary>Plans the site: a method a kind of page.</summary>
/// <param name="board">A completed board.</param>
/// <param name="data">What the board was computed from.</param>
/// <param name="site">Its facts of the site, with the base address that is built for.</param>
/// <param name="prose">All prose, bound to the board.</param>
/// <param name="workspace">Where transcripts are found again, and assets; its list of inputs is complete when the first file is written.</param>
/// <param name="publish">Asked of every transcript that is published.</param>
public sealed class SitePlanner(Board board, BenchmarkData data, SiteFacts site, BoundSite prose, Workspace workspace, PublishChecker publish)
{
    private const string MethodologyText = "methodology";

    private readonly PageFrameFactory _frames = new(board, prose.Title.Text, site, NavigationOrder.Of(prose.Pages))
    {
        HasSocialCard = AssetFiles.Has(workspace, Route.SocialCard),
    };
    private readonly EvidenceIndex _evidence = new(data, site.Evidence, prose.Quoted);
    private readonly CaseDifferences _differences = new(data);
    private readonly ImmutableArray<ModelPair> _pairs = [.. ComparePairs.Of(board, site.Compare)];
    private readonly RunSources _runs = new(data, workspace.Inputs);
    private readonly VerdictSources _verdicts = new(data.Verdicts, workspace.Inputs);

    public SitePlan Plan()
    {
        var changed = new PageDates(board, data.Verdicts).Board;
        var tables = new BoardTableFactory(board, prose, _evidence, site.DefaultSort);
        var figures = new FigurePages(_frames, board, data, _evidence, prose, _runs, _verdicts);
        ImmutableArray<PlannedPage> pages =
        [
            .. Dated(changed, [.. Leaderboard(tables), .. Reports(tables), .. Compares(), .. figures.OverModels()]),
            .. Texts(),
        ];
        ImmutableArray<PlannedSeries> series = [.. Evidence(), .. figures.Metrics().Select(each => each with { Changed = changed })];
        return new SitePlan(pages, series, [Llms()], [.. DataFiles(), Manifest(), .. Feeds(pages, series), .. AssetFiles.Of(workspace).Select(file => file with { Sources = [] })], site.BaseUrl);
    }

    /// <summary>Pages that show all models: each changes with any of them.</summary>
    private static IEnumerable<PlannedPage> Dated(DateOnly changed, IEnumerable<PlannedPage> pages) => pages.Select(page => page with { Changed = changed });

    private IEnumerable<PlannedPage> Leaderboard(BoardTableFactory tables)
    {
        var factory = new LeaderboardPageFactory(_frames, prose, _evidence, tables);
        var presets = new BoardPageFactory(_frames, board, tables);
        PlannedPage[] pages =
        [
            new(Route.Leaderboard, PageTemplates.Leaderboard, () => factory.Make(board))
            {
                Twin = (page, markdown) => new LeaderboardTwin(markdown).Write((LeaderboardPage)page),
            },
            .. board.Models.Length < 2 ? [] : tables.Metrics.Select(metric => new PlannedPage(Route.BoardOrder(metric), PageTemplates.Board, () => presets.Order(metric))),
            .. tables.NearBest.Select(floor => new PlannedPage(Route.BoardFloor(floor.Metric), PageTemplates.Board, () => presets.Floor(floor))),
        ];
        return pages.Select(page => page with { Sources = [_runs.All, _verdicts.Headlines] });
    }

    private IEnumerable<PlannedPage> Reports(BoardTableFactory tables)
    {
        var factory = new ReportPageFactory(_frames, board, _pairs.Select(pair => new ComparedPair(pair.A, pair.B)).ToHashSet(), _evidence, new ReportNeighbors(tables.InOrder(tables.Sorted)));
        return board.Models.Select(model => new PlannedPage(
            Route.Model(model.Model.Id), PageTemplates.Report, () => factory.Make(model, prose.VerdictOf(model.Model.Id), prose.BadgesOf(model.Model.Id)))
        {
            Twin = (page, markdown) => new ReportTwin(markdown).Write((ReportPage)page),
            Sources = [_runs.All, .. _verdicts.WholeOf(model.Model.Id)],
        });
    }

    private IEnumerable<PlannedPage> Compares()
    {
        var factory = new ComparePageFactory(_frames, board, _differences, _evidence);
        return _pairs.Select(pair => new PlannedPage(Route.Compare(pair.A, pair.B), PageTemplates.Compare, () => factory.Make(pair)) { Sources = [_runs.All] });
    }

    private IEnumerable<PlannedSeries> Evidence()
    {
        var pages = new EvidencePageFactory(_frames, board, _evidence, _differences, site.Canary);
        return board.Models.Select(new EvidenceSeries(board, data, new Transcripts(workspace, publish), _evidence, pages, _runs).Of);
    }

    private IEnumerable<PlannedPage> Texts()
    {
        var methodology = new MethodologyPageFactory(_frames);
        var texts = new TextPageFactory(_frames);
        var dataPage = new DataPageFactory(_frames);
        PlannedPage[] pages =
        [
            new PlannedPage(Route.Methodology, PageTemplates.Methodology, () => methodology.Make(board, prose.Page(MethodologyText)))
            {
                Twin = (page, markdown) => new MethodologyTwin(markdown).Write((MethodologyPage)page),
            },
            new PlannedPage(Route.DataPage, PageTemplates.Data, () => dataPage.Make(board, DataFileCatalog.Of(board, site.Canary is not null))),
            .. prose.Pages
                .Where(page => page.Name != MethodologyText)
                .Select(page => new PlannedPage(Route.HandWritten(page.Name), PageTemplates.Text, () => texts.Make(page))),
            new PlannedPage(Route.NotFound, PageTemplates.NotFound, texts.NotFound),
        ];
        return pages.Select(page => page with { Sources = [_runs.All] });
    }

    private PlannedMarkdown Llms() => new(Route.LlmsText, new LlmsTextWriter(board, prose, SiteNotices.For(board, site.Published)).Write) { Sources = [_runs.All, _verdicts.Headlines] };

    private IEnumerable<PlannedFile> DataFiles() =>
    [
        .. BoardFiles().Select(file => file with { Sources = [_runs.All] }),
        .. data.Models.Where(model => model.Runs.Length > 0).Select(model => new PlannedFile(
            Route.ConversationsCsv(model.Model.Id), output => ConversationsCsvWriter.Write(data.Benchmark, model, site.Canary, output))
        {
            Sources = [_runs.Of(model.Model.Id)],
        }),
        .. DataSchemas.Names.Select(name => new PlannedFile(DataSchemas.RouteOf(name), output => DataSchemas.Write(name, output)) { Sources = [] }),
    ];

    private IEnumerable<PlannedFile> BoardFiles() =>
    [
        new PlannedFile(Route.BoardJson, output => BoardJsonWriter.Write(board, prose.Badges, site.Canary, output)),
        new PlannedFile(Route.BoardCsv, output => BoardCsvWriter.Write(board, site.Canary, output)),
        .. board.Models.Select(model => new PlannedFile(
            Route.ModelJson(model.Model.Id), output => ModelJsonWriter.Write(board, model, prose.Badges, site.Canary, output))),
        .. CitationWriter.IsDue(board, site)
            ? [new PlannedFile(Route.Citation, output => CitationWriter.Write(board, site, output))]
            : ImmutableArray<PlannedFile>.Empty,
    ];

    private PlannedFile Manifest() => new(Route.Manifest, output => ManifestWriter.Write(board, site.BaseUrl, workspace.Inputs.ToSorted(), site.Canary, output));

    private IEnumerable<PlannedFile> Feeds(ImmutableArray<PlannedPage> pages, ImmutableArray<PlannedSeries> series)
    {
        var map = new SitemapWriter(
            [
                .. pages.Select(page => new SitemapEntry(page.Route, page.Changed))
                    .Concat(series.SelectMany(each => each.Pages.Select(page => new SitemapEntry(page.Route, each.Changed))))
                    .Where(entry => entry.Route != Route.NotFound)
                    .OrderBy(entry => entry.Route.Path, StringComparer.Ordinal),
            ],
            site.BaseUrl);
        var feed = new AtomFeedWriter(board, prose, site);
        return
        [
            new PlannedFile(Route.Robots, output => RobotsWriter.Write(board, site.BaseUrl, output)),
            // Robots are kept off a site that is not measured and are not told of the map; people and programs may still want the list of pages.
            new PlannedFile(Route.Sitemap, map.Write),
            .. Enumerable.Range(1, map.Parts).Select(part => new PlannedFile(Route.SitemapPart(part), output => map.WritePart(part, output))),
            new PlannedFile(Route.Feed, feed.Write) { Sources = [_runs.All, _verdicts.Headlines] },
        ];
    }
}
