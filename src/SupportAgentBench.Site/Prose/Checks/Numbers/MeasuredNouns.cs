using System.Collections.Immutable;

namespace SupportAgentBench.Site.Prose.Checks.Numbers;

/// <summary>
/// The things that the benchmark counts: before one of them a number word is a result (<c>six traps</c>), before other nouns it is
/// plain English (<c>two habits</c>). A closed list; docs/prose.md prints it.
/// </summary>
internal static class MeasuredNouns
{
    /// <summary>Singular and plural, in the order of the alphabet.</summary>
    public static ImmutableArray<(string One, string Many)> All { get; } =
    [
        ("action", "actions"),
        ("answer", "answers"),
        ("attempt", "attempts"),
        ("badge", "badges"),
        ("call", "calls"),
        ("case", "cases"),
        ("catch", "catches"),
        ("conversation", "conversations"),
        ("error", "errors"),
        ("escalation", "escalations"),
        ("failure", "failures"),
        ("handover", "handovers"),
        ("message", "messages"),
        ("metric", "metrics"),
        ("miss", "misses"),
        ("mistake", "mistakes"),
        ("model", "models"),
        ("point", "points"),
        ("refund", "refunds"),
        ("replacement", "replacements"),
        ("reply", "replies"),
        ("request", "requests"),
        ("reshipment", "reshipments"),
        ("run", "runs"),
        ("slip", "slips"),
        ("ticket", "tickets"),
        ("token", "tokens"),
        ("trap", "traps"),
        ("try", "tries"),
        ("turn", "turns"),
        ("violation", "violations"),
    ];
}
