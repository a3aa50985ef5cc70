using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Site.Prose.Figures;

/// <summary>What prose may say of a model's use of one tool.</summary>
internal static class ToolFigures
{
    public static FigureTable<ToolSubject> Table { get; } = new(
        new FigureName<ToolSubject>("rate", "tool[\"order_lookup\"].rate", "share of conversations that called it", Rate));

    private static Figure Rate(ToolSubject tool) => tool.Model.Summary.ToolRate(tool.Name)?.Mean is { } rate
        ? new Figure
        {
            Text = NumberFormat.Percent(rate),
            Metric = $"tool-{tool.Name}",
            Value = rate,
            Scale = FigureScale.Share,
            Target = tool.Model.At(MetricCatalog.ToolCalls),
        }
        : new Figure { Text = FigureFormat.NotAvailable, Why = "no record names the tools called" };
}

/// <summary>A tool of the desk, and the model that may have called it.</summary>
internal sealed record ToolSubject(string Name, ModelSubject Model);
