using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Pages.Evidence;

namespace SupportAgentBench.Site.Prose.Figures;

/// <summary>What prose may say of one model.</summary>
internal static class ModelFigures
{
    /// <summary>Who it is: <c>model.name</c>.</summary>
    public static ImmutableArray<FigureName<ModelSubject>> Identity { get; } =
    [
        new("name", "model.name", "the model's name", subject => subject.Words(subject.Summary.Model.Name)),
        new("lab", "model.lab", "who made it", subject => subject.Words(subject.Summary.Model.Lab)),
    ];

    /// <summary>What was measured on it.</summary>
    public static ImmutableArray<FigureName<ModelSubject>> Measured { get; } =
    [
        .. MetricCatalog.All.Select(metric => new FigureName<ModelSubject>(
            MetricFigures.NameOf(metric), MetricFigures.NameOf(metric), $"{metric.Name}: the headline", subject => MetricFigures.Headline(subject, metric))),
        new("use_case", "use_case[\"cancel-before-ship\"].instruction_following", "any metric on one use case, all runs pooled",
            subject => new KeyedFigures<UseCaseCells>(subject.Summary.UseCases, cells => cells.UseCase.Id.Value,
                cells => MetricFigures.Pooled(cells.UseCase.Name, metric => cells[metric], metric => subject.At(metric, MetricAnchors.UseCase(cells.UseCase.Id))))),
        new("cluster", "cluster[\"Actions\"].instruction_following", "any metric on a row of the verdict's table: from its lowest use case to its highest",
            subject => new KeyedFigures<UseCaseCluster>(subject.Clusters, cluster => cluster.Name.Text,
                cluster => MetricFigures.OverCluster(cluster.Name.Text, subject.Summary.Cluster(cluster.UseCases), metric => subject.At(metric, subject.AnchorOf(cluster))))),
        new("bucket", "bucket[\"must-escalate\"].instruction_following", "any metric on one bucket, all runs pooled",
            subject => new KeyedFigures<BucketCells>(subject.Summary.Buckets, cells => subject.Board.Benchmark[cells.Bucket].Id,
                cells => MetricFigures.Pooled(subject.Board.Benchmark[cells.Bucket].Name, metric => cells[metric], metric => subject.At(metric)))),
        new("trap", "trap[\"vip-skip\"].caught", "in how many of its runs a trap caught it",
            subject => new KeyedFigures<TrapOutcome>(subject.Summary.Traps, outcome => outcome.Trap.Id.Value,
                outcome => TrapFigures.OfModel.Of(new TrapSubject(outcome, subject)))),
        new("traps", "traps.caught", "all traps together", TrapFigures.OfAll.Of),
        new("tool", "tool[\"order_lookup\"].rate", "share of conversations that called a tool",
            subject => new KeyedFigures<string>(ToolsOf(subject.Board), name => name, name => ToolFigures.Table.Of(new ToolSubject(name, subject)))),
        new("tier", "tier.word", "the tier of its cost", TierFigures.OfModel.Of),
        new("against", "against[\"grok-4-3\"].resolution", "how it stands against another model on any metric", RivalFigures.Against),
        new("cost_ratio", "cost_ratio(\"grok-4-3\")", "its cost as a share or multiple of another's, to stand before that name", subject => new CostRatio(subject)),
        new("dominates", "dominates.level ?? \"no model\"", "models that it is level with or better than, for less", DominanceFigures.Dominates.Of),
        new("dominated_by", "dominated_by.strict ?? \"no model\"", "models that cost no more and are at least as good on every key metric", DominanceFigures.DominatedBy.Of),
        new("runs", "runs", "runs that count", subject => subject.Count("runs", subject.Summary.Runs.Length)),
        new("conversations", "conversations", "conversations on record in those runs", subject => subject.Count("conversations", subject.Summary.Conversations)),
        new("errors", "errors", "conversations that ended in an error of the model", subject => subject.Count("errors", subject.Summary.ModelErrors)),
        new("false_handovers", "false_handovers", "handovers promised and not made, of those promised", FalseHandovers),
    ];

    /// <summary>Another model: <c>model["grok-4-3"].over_escalation</c>.</summary>
    public static FigureTable<ModelSubject> Other { get; } = new([.. Identity, .. Measured]);

    // A tool that this model never called is known all the same when another model called it.
    private static ImmutableArray<string> ToolsOf(Board board) =>
        [.. board.Models.SelectMany(model => model.Tools.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static Figure FalseHandovers(ModelSubject subject) => subject.Summary.FalseHandovers is { N: > 0 } tally
        ? new Figure { Text = CountFormat.InWords(tally) + " promised", Metric = "false-handovers", Value = tally.Mean, Scale = FigureScale.Share, Target = subject.At(MetricCatalog.HandledRight) }
        : new Figure { Text = FigureFormat.NotAvailable, Metric = "false-handovers", Why = "no record tells of a promised handover" };
}

/// <summary>A model that prose speaks of.</summary>
/// <param name="Clusters">Rows of the verdict's table of use cases; empty for another model.</param>
internal sealed record ModelSubject(Board Board, ModelSummary Summary, ImmutableArray<UseCaseCluster> Clusters)
{
    /// <summary>The conversations behind one of its figures.</summary>
    public FigureTarget At(MetricDefinition metric, string? anchor = null) => new(Route.Metric(Summary.Model.Id, metric), anchor);

    /// <summary>A place on its report.</summary>
    public FigureTarget OnReport(string anchor) => new(Route.Model(Summary.Model.Id), anchor);

    /// <summary>The report itself.</summary>
    public FigureTarget Top => new(Route.Model(Summary.Model.Id));

    /// <summary>Where a cluster stands on the pages of metrics.</summary>
    public string AnchorOf(UseCaseCluster cluster) => MetricAnchors.Cluster(Clusters.IndexOf(cluster));

    /// <summary>Words about it; on its own page they are not a link.</summary>
    public Figure Words(string text) => new() { Text = text, Target = Top };

    public Figure Count(string what, int count) => new() { Text = CountFormat.Count(count), Metric = what, Value = count, Target = At(MetricCatalog.HandledRight) };
}
