using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Pages.Charts;
using SupportAgentBench.Site.Pages.Evidence;
using SupportAgentBench.Site.Prose;

namespace SupportAgentBench.Site.Pages.Reports;

/// <summary>Makes rows of a model's per-use-case table: one use case or several.</summary>
internal sealed class UseCaseRows(ModelSummary model, LinkedFigures figures, UseCaseBars bars)
{
    /// <param name="anchor">Where its conversations stand on the pages of metrics.</param>
    /// <param name="read">The author's reading.</param>
    public UseCaseRow Make(string name, ImmutableArray<UseCase> useCases, string anchor, ProseFragment? read = null)
    {
        var cells = model.Cluster(useCases);
        return new UseCaseRow
        {
            Name = name,
            Members = useCases.Length > 1 ? string.Join(", ", useCases.Select(useCase => useCase.Name)) : string.Empty,
            Conversations = NumberFormat.Integer(Conversations(cells)),
            Resolution = figures.Pooled(model, cells, MetricCatalog.Resolution, WhyNot(cells), anchor),
            OverEscalation = OverEscalation(cells, anchor),
            InstructionFollowing = figures.Pooled(model, cells, MetricCatalog.InstructionFollowing, MetricCatalog.InstructionFollowing.WhyEmpty, anchor),
            ResolutionBar = bars.Of(cells, MetricCatalog.Resolution),
            OverEscalationBar = bars.Of(cells, MetricCatalog.OverEscalation),
            InstructionFollowingBar = bars.Of(cells, MetricCatalog.InstructionFollowing),
            Read = read,
        };
    }

    /// <summary>Conversations of the row that are scored.</summary>
    private static int Conversations(ClusterCells cells) =>
        (cells[MetricCatalog.OverEscalation]?.N ?? 0) + (cells[MetricCatalog.EscalationAccuracy]?.N ?? 0);

    /// <summary>A must-escalate row has no over-escalation: handing over is right there, so the handover is shown instead.</summary>
    private FigureCell OverEscalation(ClusterCells cells, string anchor)
    {
        var cell = figures.Pooled(model, cells, MetricCatalog.OverEscalation, WhyNot(cells), anchor);
        var handover = cells[MetricCatalog.EscalationAccuracy] is { } tally ? $"handover {CountFormat.Slash(tally)}" : string.Empty;
        return cell with { Count = string.Join("; ", ((string[])[cell.Count, handover]).Where(text => text.Length > 0)) };
    }

    private static string WhyNot(ClusterCells cells) => cells.Members.All(member => member.UseCase.Bucket == Bucket.MustEscalate)
        ? "here a handover is the right ending"
        : MetricCatalog.Resolution.WhyEmpty;
}
