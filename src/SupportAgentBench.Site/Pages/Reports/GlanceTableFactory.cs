using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Site.Pages.Evidence;
using SupportAgentBench.Site.Prose;

namespace SupportAgentBench.Site.Pages.Reports;

/// <summary>Makes the table at a glance: medians over runs, each with the author's remark.</summary>
public static class GlanceTableFactory
{
    /// <summary>Key of a remark in the verdict (empty where there is none), and the metric it stands beside.</summary>
    private static readonly ImmutableArray<(string Key, MetricDefinition Metric)> Lines =
    [
        ("resolution", MetricCatalog.Resolution),
        ("escalation", MetricCatalog.EscalationAccuracy),
        ("overEscalation", MetricCatalog.OverEscalation),
        ("toolUsage", MetricCatalog.ToolCalls),
        ("policy", MetricCatalog.InstructionFollowing),
        ("sentiment", MetricCatalog.Sentiment),
        ("traps", MetricCatalog.TrapsHeld),
        ("cost", MetricCatalog.Cost),
        (string.Empty, MetricCatalog.HandledRight),
    ];

    public static ImmutableArray<GlanceRow> Make(ModelSummary model, BoundVerdict? verdict, LinkedFigures figures) =>
    [
        .. Lines.Select(line => new GlanceRow(
            HasNoOtherPlace(line.Metric) ? ReportAnchors.Metric(line.Metric) : string.Empty,
            line.Metric.Name,
            figures.Headline(model, line.Metric),
            verdict?.AtAGlance.GetValueOrDefault(line.Key))),
    ];

    /// <summary>These two have neither a card nor a line in the table of costs, and figures in prose lead to them.</summary>
    private static bool HasNoOtherPlace(MetricDefinition metric) => metric == MetricCatalog.TrapsHeld || metric == MetricCatalog.HandledRight;
}
