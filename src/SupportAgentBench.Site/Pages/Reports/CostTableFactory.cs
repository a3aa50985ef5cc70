using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Pages.Charts;
using SupportAgentBench.Site.Pages.Evidence;

namespace SupportAgentBench.Site.Pages.Reports;

/// <summary>Makes the table of cost and verbosity, with the model's place among all.</summary>
public static class CostTableFactory
{
    private static readonly ImmutableArray<(MetricDefinition Metric, string Name)> Lines =
    [
        (MetricCatalog.Cost, "USD per 1,000 conversations"),
        (MetricCatalog.AgentMessages, "Agent messages a conversation"),
        (MetricCatalog.ToolCalls, "Tool calls a conversation"),
        (MetricCatalog.Sentiment, "Customer sentiment, 0 to 1"),
    ];

    public static CostTable Make(Board board, ModelSummary model, VerbosityStrip? verbosity, ImmutableArray<ReportSection> sections, LinkedFigures figures) => new()
    {
        Rows = [.. Lines.Select(line => Row(board, model, line.Metric, line.Name, figures))],
        Verbosity = verbosity,
        Sections = sections,
    };

    private static CostRow Row(Board board, ModelSummary model, MetricDefinition metric, string name, LinkedFigures figures) => new(
        metric == MetricCatalog.Cost ? "cost-figure" : ReportAnchors.Metric(metric),
        name,
        figures.Headline(model, metric),
        Words.PerRun(model[metric]) is { Length: > 0 } runs ? runs : CountFormat.Basis(model.Runs.Length),
        PlaceText(board.PlaceOf(model, metric), metric));

    /// <summary>"2nd of 14, fewest first". With one model there is no place to speak of.</summary>
    private static string PlaceText(Place? place, MetricDefinition metric) => place switch
    {
        null => FigureFormat.NotAvailable,
        { Of: > 1 } known => $"{NumberFormat.Ordinal(known.Number)} of {NumberFormat.Integer(known.Of)}{(known.Sharing > 1 ? ", shared" : string.Empty)}, {(metric.Better == Better.High ? "highest" : "lowest")} first",
        _ => "only model with a figure",
    };
}
