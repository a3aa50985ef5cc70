using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Pages.Charts;
using SupportAgentBench.Site.Pages.Compare;
using SupportAgentBench.Site.Pages.Evidence;
using SupportAgentBench.Site.Prose;

namespace SupportAgentBench.Site.Pages.Reports;

/// <summary>Makes a model's deep report: computed parts from its summary, written parts from its verdict.</summary>
/// <param name="frames">Frames of pages.</param>
/// <param name="board">For places among all models and board rates.</param>
/// <param name="comparePages">Pairs that have a page, the smaller id first: only those are linked.</param>
/// <param name="index">Which conversations have a page.</param>
/// <param name="neighbors">Which report comes before and after.</param>
public sealed class ReportPageFactory(
    PageFrameFactory frames, Board board, IReadOnlySet<ComparedPair> comparePages, EvidenceIndex index, ReportNeighbors neighbors)
{
    /// <summary>The six cards, in the order they are read.</summary>
    private static readonly ImmutableArray<MetricDefinition> CardMetrics =
    [
        MetricCatalog.EscalationAccuracy,
        MetricCatalog.OverEscalation,
        MetricCatalog.UnsafeActions,
        MetricCatalog.Resolution,
        MetricCatalog.InstructionFollowing,
        MetricCatalog.Cost,
    ];

    private readonly IntervalCells _intervals = new(board);
    private readonly SureWords _sure = new(board);
    private readonly RivalSectionFactory _rivals = new(board, comparePages);
    private readonly VerbosityStripFactory _strips = new(board);
    private readonly UseCaseBars _bars = new(board);

    /// <param name="model">The model's numbers.</param>
    /// <param name="verdict">Its verdict with figures bound; null without one.</param>
    /// <param name="badges">The badges it carries.</param>
    public ReportPage Make(ModelSummary model, BoundVerdict? verdict, ImmutableArray<BadgeRule> badges)
    {
        var route = Route.Model(model.Model.Id);
        var figures = new LinkedFigures(route, index);
        var head = ReportHeadFactory.Make(board, model, verdict, badges);
        var page = new ReportPage
        {
            Page = frames.For(route, head.Title, verdict?.Headline.Text ?? $"{head.Title}: every figure with its range, run by run.", new PageTrail(model.Model.Name)),
            Head = head,
            Cards = [.. CardMetrics.Select(metric => Card(model, metric, figures))],
            HowSure = _sure.Of(model),
            HasClaims = verdict is not null,
            Previous = neighbors.Before(model.Model.Id),
            Next = neighbors.After(model.Model.Id),
            HowItWasRun = ReportHeadFactory.HowItWasRun(board, model),
            ShortVersion = SectionsAt(verdict, SectionPlace.ShortVersion),
            VerdictSections = SectionsAt(verdict, null),
            Traps = TrapTableFactory.Make(board, model, SectionsAt(verdict, SectionPlace.Traps), figures),
            Stability = StabilityTableFactory.Make(board, model, SectionsAt(verdict, SectionPlace.Stability), figures, _intervals),
            Strong = verdict?.Strong ?? [],
            Weak = verdict?.Weak ?? [],
            Compares = _rivals.Make(model, SectionsAt(verdict, SectionPlace.Compares)),
            Cost = CostTableFactory.Make(board, model, _strips.Make(model), SectionsAt(verdict, SectionPlace.Cost), figures),
            BottomLine = verdict?.BottomLine,
            Glance = GlanceTableFactory.Make(model, verdict, figures),
            GlanceBasis = Words.Sentence(CountFormat.Basis(model.Runs.Length)),
            UseCases = UseCaseTableFactory.Make(model, verdict, figures, _bars),
            Footnotes = Footnotes.Of(model),
            Downloads =
            [
                new Download("All numbers of this model, JSON", route.To(Route.ModelJson(model.Model.Id))),
                new Download("Its conversations, a row each, CSV", route.To(Route.ConversationsCsv(model.Model.Id))),
                new Download("This page as Markdown", route.To(route.Twin!)),
            ],
            Contents = [],
        };
        return page with { Contents = ReportContents.Of(page, route) };
    }

    private MetricCard Card(ModelSummary model, MetricDefinition metric, LinkedFigures figures)
    {
        var estimate = model[metric];
        var isTier = metric == MetricCatalog.Cost;
        return new MetricCard(
            ReportAnchors.Metric(metric),
            isTier ? "Cost tier" : metric.Name,
            metric.Caption,
            isTier ? figures.Tier(model) : figures.Headline(model, metric),
            CountFormat.Basis(estimate),
            isTier ? string.Empty : Words.Pooled(estimate),
            isTier ? string.Empty : Words.Runs(estimate))
        {
            Interval = _intervals.Of(estimate),
            Rank = RankCells.Of(board, model, metric),
        };
    }

    private static ImmutableArray<ReportSection> SectionsAt(BoundVerdict? verdict, SectionPlace? place) => verdict is null
        ? []
        :
        [
            .. verdict.Sections
                .Where(section => section.Place == place)
                .Select(section => new ReportSection(section.Id, section.Title, section.Title.Text, section.Body)
                {
                    RepeatsHeading = string.Equals(section.Title.Text, RivalSection.Title, StringComparison.OrdinalIgnoreCase),
                }),
        ];
}
