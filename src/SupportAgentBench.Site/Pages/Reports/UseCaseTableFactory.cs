using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Prose;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Pages.Reports;

/// <summary>
/// Makes the per-use-case table (statistics.md 1.4). Every use case stands in exactly one row, so the rows add up to the pooled
/// counts of the cards.
/// </summary>
public static class UseCaseTableFactory
{
    public static UseCaseTable Make(ModelSummary model, BoundVerdict? verdict)
    {
        ImmutableArray<UseCase> all = [.. model.UseCases.Select(cells => cells.UseCase)];
        ImmutableArray<UseCaseRow> single = [.. all.Select(useCase => Row(model, useCase.Name, [useCase]) with { Anchor = ReportAnchors.UseCase(useCase.Id) })];
        ImmutableArray<UseCaseRow> clusters = [.. verdict?.Clusters.Select(cluster => Row(model, cluster.Name.Text, cluster.UseCases, cluster.Read)) ?? []];
        return new UseCaseTable
        {
            Basis = $"Pooled over {CountFormat.Runs(model.Runs.Length)}. A row of several use cases shows the lowest and the highest of them.",
            Rows = clusters.IsEmpty ? single : [.. clusters, .. Other(model, verdict!, all)],
            Total = [Row(model, "All use cases", all) with { Members = string.Empty }],
            Single = clusters.IsEmpty ? [] : single,
        };
    }

    /// <summary>What the author put in no cluster: a table that leaves out the failures would mislead.</summary>
    private static IEnumerable<UseCaseRow> Other(ModelSummary model, BoundVerdict verdict, ImmutableArray<UseCase> all)
    {
        var named = verdict.Clusters.SelectMany(cluster => cluster.UseCases).Select(useCase => useCase.Id).ToHashSet();
        ImmutableArray<UseCase> rest = [.. all.Where(useCase => !named.Contains(useCase.Id))];
        return rest.IsEmpty ? [] : [Row(model, $"Other ({Words.Counted(rest.Length, "use case")})", rest)];
    }

    private static UseCaseRow Row(ModelSummary model, string name, ImmutableArray<UseCase> useCases, HtmlFragment? read = null)
    {
        var cells = model.Cluster(useCases);
        return new UseCaseRow
        {
            Name = name,
            Members = useCases.Length > 1 ? string.Join(", ", useCases.Select(useCase => useCase.Name)) : string.Empty,
            Conversations = NumberFormat.Integer(Conversations(cells)),
            Resolution = FigureCells.Pooled(cells, MetricCatalog.Resolution, WhyNot(cells)),
            OverEscalation = OverEscalation(cells),
            InstructionFollowing = FigureCells.Pooled(cells, MetricCatalog.InstructionFollowing, MetricCatalog.InstructionFollowing.WhyEmpty),
            Read = read,
        };
    }

    /// <summary>Conversations of the row that are scored.</summary>
    private static int Conversations(ClusterCells cells) =>
        (cells[MetricCatalog.OverEscalation]?.N ?? 0) + (cells[MetricCatalog.EscalationAccuracy]?.N ?? 0);

    /// <summary>A must-escalate row has no over-escalation: handing over is right there, so the handover is shown instead.</summary>
    private static FigureCell OverEscalation(ClusterCells cells)
    {
        var cell = FigureCells.Pooled(cells, MetricCatalog.OverEscalation, WhyNot(cells));
        var handover = cells[MetricCatalog.EscalationAccuracy] is { } tally ? $"handover {CountFormat.Slash(tally)}" : string.Empty;
        return cell with { Count = string.Join("; ", ((string[])[cell.Count, handover]).Where(text => text.Length > 0)) };
    }

    private static string WhyNot(ClusterCells cells) => cells.Members.All(member => member.UseCase.Bucket == Bucket.MustEscalate)
        ? "here a handover is the right ending"
        : MetricCatalog.Resolution.WhyEmpty;
}
