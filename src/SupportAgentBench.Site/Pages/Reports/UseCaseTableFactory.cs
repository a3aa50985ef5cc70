using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Pages.Charts;
using SupportAgentBench.Site.Pages.Evidence;
using SupportAgentBench.Site.Prose;

namespace SupportAgentBench.Site.Pages.Reports;

/// <summary>
/// Makes the per-use-case table (statistics.md 1.4). Every use case stands in exactly one row, so the rows add up to the pooled
/// counts of the cards.
/// </summary>
public static class UseCaseTableFactory
{
    public static UseCaseTable Make(ModelSummary model, BoundVerdict? verdict, LinkedFigures figures, UseCaseBars bars)
    {
        ImmutableArray<UseCase> all = [.. model.UseCases.Select(cells => cells.UseCase)];
        var rows = new UseCaseRows(model, figures, bars);
        ImmutableArray<UseCaseRow> single =
            [.. all.Select(useCase => rows.Make(useCase.Name, [useCase], MetricAnchors.UseCase(useCase.Id)) with { Anchor = ReportAnchors.UseCase(useCase.Id) })];
        ImmutableArray<UseCaseRow> clusters =
            [.. verdict?.Clusters.Select((cluster, index) => rows.Make(cluster.Name.Text, cluster.UseCases, MetricAnchors.Cluster(index), cluster.Read)) ?? []];
        return new UseCaseTable
        {
            Basis = $"Pooled over {CountFormat.Runs(model.Runs.Length)}. A row of several use cases shows the lowest and the highest of them.",
            Rows = clusters.IsEmpty ? single : [.. clusters, .. Other(rows, verdict!, all)],
            Total = [rows.Make("All use cases", all, MetricAnchors.UseCases) with { Members = string.Empty }],
            Single = clusters.IsEmpty ? [] : single,
        };
    }

    /// <summary>What the author put in no cluster: a table that leaves out the failures would mislead.</summary>
    private static IEnumerable<UseCaseRow> Other(UseCaseRows rows, BoundVerdict verdict, ImmutableArray<UseCase> all)
    {
        var named = verdict.Clusters.SelectMany(cluster => cluster.UseCases).Select(useCase => useCase.Id).ToHashSet();
        ImmutableArray<UseCase> rest = [.. all.Where(useCase => !named.Contains(useCase.Id))];
        return rest.IsEmpty ? [] : [rows.Make($"Other ({Words.Counted(rest.Length, "use case")})", rest, MetricAnchors.Cluster(verdict.Clusters.Length))];
    }
}
