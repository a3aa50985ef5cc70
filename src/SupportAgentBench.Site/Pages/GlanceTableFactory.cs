using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Site.Prose;

namespace SupportAgentBench.Site.Pages;

/// <summary>Makes the table at a glance: medians over runs, each with the author's remark.</summary>
public static class GlanceTableFactory
{
    /// <summary>Key of a remark in the verdict, and the metric it stands beside.</summary>
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
    ];

    public static ImmutableArray<GlanceRow> Make(ModelSummary model, BoundVerdict? verdict) =>
    [
        .. Lines.Select(line => new GlanceRow(
            line.Metric.Name,
            FigureCells.Headline(model[line.Metric]),
            verdict?.AtAGlance.GetValueOrDefault(line.Key))),
    ];
}
