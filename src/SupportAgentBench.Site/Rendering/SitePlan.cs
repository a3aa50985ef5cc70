using System.Collections.Immutable;
using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.DataFiles;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Pages.Compare;
using SupportAgentBench.Site.Pages.Data;
using SupportAgentBench.Site.Pages.Evidence;
using SupportAgentBench.Site.Pages.Leaderboard;
using SupportAgentBench.Site.Pages.Reports;
using SupportAgentBench.Site.Pages.Texts;
using SupportAgentBench.Site.Prose;

namespace SupportAgentBench.Site.Rendering;

/// <summary>Every page and file of the site, known before the first one is made.</summary>
/// <param name="Pages">Pages, the long ones first so that no thread is left waiting for one at the end.</param>
/// <param name="Series">Pages that are made together, a series at a time.</param>
/// <param name="Files">Everything else.</param>
/// <param name="BaseAddress">Where the site will stand.</param>
public sealed record SitePlan(ImmutableArray<PlannedPage> Pages, ImmutableArray<PlannedSeries> Series, ImmutableArray<PlannedFile> Files, Uri BaseAddress)
{
    /// <summary>Where everything will stand.</summary>
    public IEnumerable<string> Paths => Routes.Select(route => route.FilePath);

    /// <summary>How many pages there are, of all kinds.</summary>
    public int PageCount => Pages.Length + Series.Sum(series => series.Pages.Length);

    private IEnumerable<Route> Routes =>
    [
        .. Pages.Select(page => page.Route),
        .. Series.SelectMany(series => series.Pages.Concat(series.PossibleFiles)),
        .. Files.Select(file => file.Route),
    ];

    /// <param name="data">What the board was computed from.</param>
    /// <param name="site">Its facts of the site, with the base address that is built for.</param>
    /// <param name="transcripts">Asked when evidence pages are made.</param>
    /// <param name="inputs">What was read, complete when the first file is written.</param>
    public static SitePlan Of(Board board, BenchmarkData data, SiteFacts site, BoundSite prose, Transcripts transcripts, ImmutableArray<PlannedFile> assets, InputFiles inputs)
    {
        var differences = new CaseDifferences(data);
        var index = new EvidenceIndex(data, site.Evidence, prose.Quoted);
        var frames = new PageFrameFactory(board, prose.Title.Text, site.Published, site.BaseUrl, NavigationOrder.Of(prose.Pages));
        var leaderboard = new LeaderboardPageFactory(frames, prose, site.DefaultSort);
        ImmutableArray<ModelPair> pairs = [.. ComparePairs.Of(board, site.Compare)];
        var reports = new ReportPageFactory(frames, board, pairs.Select(pair => (pair.A, pair.B)).ToHashSet());
        var compares = new ComparePageFactory(frames, board, differences);
        var methodology = new MethodologyPageFactory(frames);
        var texts = new TextPageFactory(frames);
        var dataPage = new DataPageFactory(frames);
        var evidence = new EvidenceSeries(board, data, transcripts, index, new EvidencePageFactory(frames, board, index, differences, site.Canary));
        return new SitePlan(
            [
                new PlannedPage(Route.Leaderboard, PageTemplates.Leaderboard, () => leaderboard.Make(board)),
                .. board.Models.Select(model => new PlannedPage(
                    Route.Model(model.Model.Id), PageTemplates.Report, () => reports.Make(model, prose.VerdictOf(model.Model.Id), prose.BadgesOf(model.Model.Id)))),
                .. pairs.Select(pair => new PlannedPage(
                    Route.Compare(pair.A, pair.B), PageTemplates.Compare, () => compares.Make(pair))),
                new PlannedPage(Route.Methodology, PageTemplates.Methodology, () => methodology.Make(board, prose.Page("methodology"))),
                new PlannedPage(Route.DataPage, PageTemplates.Data, () => dataPage.Make(board, DataFileCatalog.Of(board, site.Canary is not null))),
                .. prose.Pages
                    .Where(page => page.Name != "methodology")
                    .Select(page => new PlannedPage(Route.HandWritten(page.Name), PageTemplates.Text, () => texts.Make(page))),
                new PlannedPage(Route.NotFound, PageTemplates.NotFound, texts.NotFound),
            ],
            [.. board.Models.Select(evidence.Of)],
            [
                new PlannedFile(Route.BoardJson, output => BoardJsonWriter.Write(board, prose.Badges, site.Canary, output)),
                new PlannedFile(Route.BoardCsv, output => BoardCsvWriter.Write(board, site.Canary, output)),
                .. board.Models.Select(model => new PlannedFile(
                    Route.ModelJson(model.Model.Id), output => ModelJsonWriter.Write(board, model, prose.Badges, site.Canary, output))),
                .. data.Models.Where(model => model.Runs.Length > 0).Select(model => new PlannedFile(
                    Route.ConversationsCsv(model.Model.Id), output => ConversationsCsvWriter.Write(data.Benchmark, model, site.Canary, output))),
                new PlannedFile(Route.Manifest, output => ManifestWriter.Write(board, site.BaseUrl, inputs.ToSorted(), site.Canary, output)),
                .. DataSchemas.Names.Select(name => new PlannedFile(DataSchemas.RouteOf(name), output => DataSchemas.Write(name, output))),
                new PlannedFile(Route.Robots, output => RobotsWriter.Write(board, output)),
                .. assets,
            ],
            site.BaseUrl);
    }
}
