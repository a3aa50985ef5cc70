using System.Collections.Immutable;
using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Rules.Conditions;

namespace SupportAgentBench.Site.Rules.Functions;

/// <summary>Tests of a model against one other.</summary>
internal static class RivalFunctions
{
    public static ImmutableArray<FunctionDefinition> All { get; } =
    [
        new("ahead_of", "ahead_of(\"grok-4-3\", \"cost\")", "its headline is better than the other's", ["other", "metric", "model"], call => IsAhead(call)),
        new("level_with", "level_with(\"grok-4-3\", \"resolution\")", "the two are shown to differ by less than the margin, or have the same headline", ["other", "metric", "model"], call => IsLevel(call)),
        new("beats", "beats(\"grok-4-3\")", "it costs no more and is at least as good on every key metric, better on one of all", ["other", "model"],
            call => Dominates(call, edges => edges.Strict, isShown: false)),
        new("level_or_better", "level_or_better(\"grok-4-3\")", "it costs less and is shown to be level or better on every key metric", ["other", "model"],
            call => Dominates(call, edges => edges.Level, isShown: true)),
    ];

    private static bool IsAhead(FunctionCall call)
    {
        var (own, other, metric) = Sides(call);
        if (own[metric].Median is not { } first || other[metric].Median is not { } second)
        {
            call.LeaveUnanswered();
            return false;
        }

        // The other way round the same pair leaves the same open.
        call.LeaveOpen(call.OpenBetween(own, other, metric));
        return metric.Better == Better.High ? first > second : first < second;
    }

    private static bool IsLevel(FunctionCall call)
    {
        var (own, other, metric) = Sides(call);
        var verdict = call.Board.Comparison?.Difference(own.Model.Id, other.Model.Id, metric)?.Verdict;
        if (verdict == PairVerdict.Level)
        {
            return true;
        }

        call.LeaveUnanswered(own[metric].Median is null || other[metric].Median is null);
        var isToldApart = verdict is { } told && (told.IsAhead() || told.IsBehind());
        call.LeaveOpen(isToldApart ? [] : [new OpenModel(OpenModel.NotLevel, other.Model.Name)]);
        return !isToldApart && own[metric].Median is { } median && median == other[metric].Median;
    }

    private static (ModelSummary Own, ModelSummary Other, MetricDefinition Metric) Sides(FunctionCall call)
    {
        var own = call.Own();
        var other = call.Other(own);
        var metric = call.Metric();
        call.PointTo(Route.Model(own.Model.Id), ReportAnchors.Metric(metric));
        call.PointToConversations(Route.Metric(own.Model.Id, metric));
        call.Tell(() => Pair(call, call.Subject.NameOf(own), own, other, metric));
        call.Show(() => $"{metric.Name}: {Pair(call, own.Model.Name, own, other, metric)}");
        return (own, other, metric);
    }

    private static string Pair(FunctionCall call, string name, ModelSummary own, ModelSummary other, MetricDefinition metric)
    {
        var verdict = call.Board.Comparison?.Difference(own.Model.Id, other.Model.Id, metric)?.Verdict;
        return $"{name} {CountWords.Of(own[metric])}, {other.Model.Name} {CountWords.Of(other[metric])}" + (verdict is { } told ? $": {told.Words()}" : string.Empty);
    }

    private static bool Dominates(FunctionCall call, Func<DominanceLists, ImmutableArray<Core.Model.ModelId>> edges, bool isShown)
    {
        var own = call.Own();
        var other = call.Other(own);
        call.PointTo(Route.Model(own.Model.Id), ReportAnchors.Compares);
        var holds = false;
        call.Tell(() => holds ? Claim() : InTheWay(call.Board, own, other));
        call.Show(Claim);
        if (call.Board.Comparison?[own.Model.Id].Dominates is not { } lists || ValueRelations.Between(call.Board, own.Model.Id, other.Model.Id) is null)
        {
            call.LeaveUnanswered();
            return false;
        }

        holds = edges(lists).Contains(other.Model.Id);
        call.LeaveOpen(holds && !isShown && !lists.Level.Contains(other.Model.Id) ? [new OpenModel(IsOpposed(call.Board, own, other) ? OpenModel.Opposed : OpenModel.NotSeparable, other.Model.Name)] : []);
        return holds;

        string Claim() => ValueRelations.Between(call.Board, own.Model.Id, other.Model.Id) is { } relation && (relation.IsStrict || relation.IsLevel)
            ? $"{call.Board.Find(relation.Cheaper)!.Model.Name} against {call.Board.Find(relation.Dearer)!.Model.Name}: {new ValueWords(call.Board).Claim(relation)}"
            : InTheWay(call.Board, own, other);
    }

    /// <summary>Whether the tests put the better value behind on a key metric, whatever its headline says.</summary>
    private static bool IsOpposed(Board board, ModelSummary own, ModelSummary other) =>
        ComparedMetrics.Key(board.Benchmark).Any(metric => Separation.IsBehind(board, own.Model.Id, other.Model.Id, metric));

    private static string InTheWay(Board board, ModelSummary own, ModelSummary other)
    {
        if (board.Comparison is null || ValueRelations.Between(board, own.Model.Id, other.Model.Id) is not { } relation)
        {
            return $"{own.Model.Name} and {other.Model.Name} cannot be compared: one of them lacks its cost or a key metric";
        }

        return relation.Cheaper != own.Model.Id && own[MetricCatalog.Cost].Median != other[MetricCatalog.Cost].Median
            ? $"{own.Model.Name} costs {FigureFormat.Headline(own[MetricCatalog.Cost])}, {other.Model.Name} {FigureFormat.Headline(other[MetricCatalog.Cost])}"
            : new ValueWords(board).InTheWay(relation).TrimEnd('.');
    }
}
