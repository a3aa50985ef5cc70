using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Prose;

namespace SupportAgentBench.Site.Pages;

/// <summary>Makes the per-use-case table (statistics.md 1.4). Every use case stands in exactly one row, so the rows add up to the pooled counts of the cards.</summary>
public static class UseCaseTableFactory
{
    public static UseCaseTable Make(ModelSummary model, BoundVerdict? verdict)
    {
        ImmutableArray<UseCase> all = [.. model.UseCases.Select(cells => cells.UseCase)];
        ImmutableArray<UseCaseRow> single = [.. all.Select(useCase => Row(model, new BoundCluster(useCase.Name, [useCase], null), ReportAnchors.UseCase(useCase.Id)))];
        var clusters = verdict?.Clusters ?? [];
        return new UseCaseTable
        {
            Basis = $"Pooled over {Words.Counted(model.Runs.Length, "run")}. A row of several use cases shows the lowest and the highest of them.",
            Rows = clusters.IsEmpty ? single : [.. clusters.Select(cluster => Row(model, cluster)), .. Other(model, clusters, all)],
            Total = [Row(model, new BoundCluster("All use cases", all, null), members: false)],
            Single = clusters.IsEmpty ? [] : single,
        };
    }

    /// <summary>What the author put in no cluster: a table that leaves out the failures would be a lie.</summary>
    private static IEnumerable<UseCaseRow> Other(ModelSummary model, ImmutableArray<BoundCluster> clusters, ImmutableArray<UseCase> all)
    {
        var named = clusters.SelectMany(cluster => cluster.UseCases).Select(useCase => useCase.Id).ToHashSet();
        ImmutableArray<UseCase> rest = [.. all.Where(useCase => !named.Contains(useCase.Id))];
        return rest.IsEmpty ? [] : [Row(model, new BoundCluster($"Other ({Words.Counted(rest.Length, "use case")})", rest, null))];
    }

    private static UseCaseRow Row(ModelSummary model, BoundCluster cluster, string anchor = "", bool members = true)
    {
        var cells = model.Cluster(cluster.UseCases);
        return new UseCaseRow(
            anchor,
            cluster.Name,
            members && cluster.UseCases.Length > 1 ? string.Join(", ", cluster.UseCases.Select(useCase => useCase.Name)) : string.Empty,
            FigureFormat.Number(cells.Conversations),
            FigureCells.Pooled(cells, MetricCatalog.Resolution),
            OverEscalation(cells),
            FigureCells.Pooled(cells, MetricCatalog.InstructionFollowing),
            cluster.Read);
    }

    /// <summary>A must-escalate row has no over-escalation: handing over is right there, so the handover is shown instead.</summary>
    private static FigureCell OverEscalation(ClusterCells cells)
    {
        var cell = FigureCells.Pooled(cells, MetricCatalog.OverEscalation);
        return cells[MetricCatalog.EscalationAccuracy] is { } handover
            ? cell with { Count = string.Join("; ", ((string[])[cell.Count, $"handover {FigureFormat.Slash(handover)}"]).Where(text => text.Length > 0)) }
            : cell;
    }
}
