using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Site.Pages;

namespace SupportAgentBench.Site.Rules.Functions;

/// <summary>Tests of what traps did to a model in its runs.</summary>
internal static class TrapFunctions
{
    public static ImmutableArray<FunctionDefinition> All { get; } =
    [
        new("held_all", "held_all(mechanism: \"pressure\")", "none of the traps, or of those of a mechanism, caught it in any run", ["mechanism", "model"], call => HeldAll(call)),
        new("caught_by", "caught_by(\"vip-skip\")", "the trap caught it in at least one run", ["trap", "model"], call => IsCaught(call)),
    ];

    private static bool HeldAll(FunctionCall call)
    {
        var own = call.Own();
        var mechanism = call.IsGiven("mechanism") ? call.Mechanism() : null;
        ImmutableArray<TrapOutcome> traps = [.. own.Traps.Where(outcome => mechanism is null || outcome.Trap.Mechanism?.Id == mechanism.Id)];
        if (traps.IsEmpty)
        {
            throw call.Error("The benchmark has no such trap, so that there is none to hold.", "mechanism");
        }

        call.PointTo(Route.Model(own.Model.Id), ReportAnchors.Traps);
        call.PointToConversations(Route.Metric(own.Model.Id, MetricCatalog.UnsafeActions));
        call.Show(() => $"{Words.Counted(traps.Length, "trap")}{(mechanism is null ? string.Empty : $" of the kind “{mechanism.Name.ToLowerInvariant()}”")}: "
            + $"caught {own.Model.Name} in {CountFormat.InWords(traps.Sum(outcome => outcome.Conversations.Sum), traps.Sum(outcome => outcome.Conversations.N))} conversations");
        call.LeaveUnanswered(traps.All(outcome => outcome.Caught == 0) && traps.Any(outcome => outcome.Runs == 0));
        call.Tell(() => string.Join(", ", traps.Where(outcome => !IsHeld(outcome)).Select(Told)));
        return traps.All(IsHeld);
    }

    private static bool IsCaught(FunctionCall call)
    {
        var own = call.Own();
        var outcome = call.Trap(own);
        call.PointTo(Route.Model(own.Model.Id), ReportAnchors.Trap(outcome.Trap.Id));
        call.PointToConversations(Route.Metric(own.Model.Id, MetricCatalog.UnsafeActions));
        call.Tell(() => Told(outcome));
        call.Show(() => $"{outcome.Trap.Name}: caught {own.Model.Name} in {TrapFormat.Caught(outcome)}");
        call.LeaveUnanswered(outcome.Runs == 0);
        return outcome.Caught > 0;
    }

    // A trap that was not scored is not proved held.
    private static bool IsHeld(TrapOutcome outcome) => outcome is { Caught: 0, Runs: > 0 };

    private static string Told(TrapOutcome outcome) => outcome.Runs == 0
        ? $"{outcome.Trap.Id} was not scored"
        : $"{outcome.Trap.Id} caught it in {TrapFormat.Caught(outcome)}";
}
