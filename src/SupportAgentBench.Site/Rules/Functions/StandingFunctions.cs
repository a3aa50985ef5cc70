using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Rules.Conditions;

namespace SupportAgentBench.Site.Rules.Functions;

/// <summary>Tests of a model's place among all, by the exact headline.</summary>
internal static class StandingFunctions
{
    private const int MostNamed = 2;

    public static ImmutableArray<FunctionDefinition> All { get; } =
    [
        new("best", "best(\"over-escalation\")", "its headline is better than every other", ["metric", "model"],
            call => Ask(call, call.Metric(), End.Best, mayShare: false)),
        new("joint_best", "joint_best(\"unsafe-actions\")", "no headline is better than its own", ["metric", "model"],
            call => Ask(call, call.Metric(), End.Best, mayShare: true)),
        new("worst", "worst(\"agent-messages\")", "its headline is worse than every other", ["metric", "model"],
            call => Ask(call, call.Metric(), End.Worst, mayShare: false)),
        new("cheapest", "cheapest()", "it costs less than every other", ["model"],
            call => Ask(call, MetricCatalog.Cost, End.Best, mayShare: false)),
    ];

    private enum End
    {
        Best,
        Worst,
    }

    private static bool Ask(FunctionCall call, MetricDefinition metric, End end, bool mayShare)
    {
        var own = call.Own();
        call.PointTo(Route.Model(own.Model.Id), ReportAnchors.Metric(metric));
        call.PointToConversations(Route.Metric(own.Model.Id, metric));
        call.Show(() => Against(call, own, metric, end));
        if (call.Board.PlaceOf(own, metric) is not { } place)
        {
            call.LeaveUnanswered();
            call.Tell(() => $"{call.Subject.NameOf(own)} has no {metric.Name.ToLowerInvariant()}: {own[metric].Why ?? metric.WhyEmpty}");
            return false;
        }

        var isAtEnd = end == End.Best ? place.Number == 1 : place.Number + place.Sharing - 1 == place.Of;
        var holds = isAtEnd && (mayShare || place.Sharing == 1);
        call.LeaveOpen(holds ? Open(call, own, metric, end) : OpenInFront(call, own, metric, end));
        call.LeaveOut(holds ? call.Board.Models.Where(other => other[metric].Median is null) : []);
        call.Tell(() => isAtEnd && !holds ? Shared(call, own, metric, end) : Ahead(call, own, metric, end, place));
        return holds;
    }

    /// <summary>Of those behind or beside it, the ones that the tests do not put there.</summary>
    private static IEnumerable<OpenModel> Open(FunctionCall call, ModelSummary own, MetricDefinition metric, End end) =>
        FromEnd(call, metric, end).Where(other => other != own).SelectMany(other => call.OpenBetween(own, other, metric));

    /// <summary>For "not the best": those in front, unless the tests put one of them there.</summary>
    private static ImmutableArray<OpenModel> OpenInFront(FunctionCall call, ModelSummary own, MetricDefinition metric, End end)
    {
        ImmutableArray<ModelSummary> inFront = [.. FromEnd(call, metric, end).TakeWhile(other => other[metric].Median != own[metric].Median)];
        ImmutableArray<OpenModel> open = [.. inFront.SelectMany(other => call.OpenBetween(own, other, metric))];
        return open.Length < inFront.Length ? [] : open;
    }

    private static IEnumerable<ModelSummary> FromEnd(FunctionCall call, MetricDefinition metric, End end) =>
        end == End.Best ? call.Standings.Of(metric) : call.Standings.Of(metric).Reverse();

    /// <summary>"Over-escalation: grok-4.3 3 of 120, deepseek-v4-flash 5 of 120, gpt-5.4-mini 6 of 120".</summary>
    private static string Against(FunctionCall call, ModelSummary own, MetricDefinition metric, End end) =>
        $"{metric.Name}: {string.Join(", ", FromEnd(call, metric, end).Where(other => other != own).Take(MostNamed).Prepend(own).Select(model => $"{model.Model.Name} {CountWords.Of(model[metric])}"))}";

    private static string Shared(FunctionCall call, ModelSummary own, MetricDefinition metric, End end)
    {
        var sharing = FromEnd(call, metric, end).Where(other => other != own && other[metric].Median == own[metric].Median).Select(call.Subject.NameOf);
        var advice = end == End.Best ? $"; write joint_best(\"{metric.Id}\")" : string.Empty;
        return $"{CountWords.Of(own[metric])} is shared with {string.Join(", ", sharing)}{advice}";
    }

    private static string Ahead(FunctionCall call, ModelSummary own, MetricDefinition metric, End end, Place place)
    {
        var named = FromEnd(call, metric, end).Where(other => other != own).Take(MostNamed).Select(other => $"{call.Subject.NameOf(other)} {CountWords.Of(other[metric])}");
        return $"{string.Join(", ", named)}; {call.Subject.NameOf(own)} is {NumberFormat.Ordinal(place.Number)} of {NumberFormat.Integer(place.Of)}, {CountWords.Of(own[metric])}";
    }
}
