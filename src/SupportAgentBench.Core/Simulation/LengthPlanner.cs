using System.Globalization;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Simulation;

/// <summary>Decides how long each conversation of a run is, in messages and tool calls, so that the means are the targets'.</summary>
/// <param name="benchmark">Whose turn limit.</param>
/// <param name="targets">Whose runs.</param>
/// <param name="seed">Of the simulation.</param>
/// <param name="diagnostics">Gets what cannot be met.</param>
internal sealed class LengthPlanner(Benchmark benchmark, ModelTargets targets, ulong seed, DiagnosticBag diagnostics)
{
    // Beyond this a message would read as a list of lookups.
    private const int MostExtraCallsPerMessage = 2;

    private const int TurnLimitWhereNoneIsSet = 8;

    /// <summary>The plans with their lengths; null when a target cannot be met.</summary>
    public ConversationPlan[]? Fit(int run, ConversationPlan[] plans)
    {
        var random = SeededRandom.For(seed, targets.Model.Value, "lengths", Number(run));
        return FitMessages(run, plans, random) is { } withMessages && FitLookups(run, withMessages, random) is { } withLookups
            ? FitToolCalls(run, withLookups, random)
            : null;
    }

    private ConversationPlan[]? FitMessages(int run, ConversationPlan[] plans, SeededRandom random)
    {
        int[] lows = [.. plans.Select(plan => plan.Variant.AgentMessages)];
        int[] highs = [.. plans.Select(plan => plan.Variant.AgentMessages + Room(plan))];
        return Fit(targets.AgentMessages, run, lows, highs, random) is { } values
            ? [.. plans.Select((plan, index) => plan with { AgentMessages = values[index] })]
            : null;
    }

    // One customer's turn is the opening; each aside takes one more.
    private int Room(ConversationPlan plan) => Math.Clamp(
        (benchmark.TurnLimit ?? TurnLimitWhereNoneIsSet) - 1 - plan.Variant.CustomerMessages, 0, plan.Words.Asides.Length);

    private ConversationPlan[]? FitLookups(int run, ConversationPlan[] plans, SeededRandom random)
    {
        int[] open = [.. Enumerable.Range(0, plans.Length).Where(index => !CallsLookup(plans[index]))];
        var scripted = plans.Length - open.Length;

        // Without a target most of the rest look the order up too.
        var wanted = targets.OrderLookups?.Values[run] ?? scripted + (open.Length * 2 / 3);
        if (wanted < scripted || wanted > plans.Length)
        {
            return Fail(targets.OrderLookups!, $"the scripts of run {Number(run + 1)} allow {Number(scripted)} to {Number(plans.Length)}");
        }

        random.Shuffle<int>(open);
        var chosen = open.Take(wanted - scripted).ToHashSet();
        return [.. plans.Select((plan, index) => plan with { LooksUpOrder = CallsLookup(plan) || chosen.Contains(index) })];
    }

    private ConversationPlan[]? FitToolCalls(int run, ConversationPlan[] plans, SeededRandom random)
    {
        int[] lows = [.. plans.Select(plan => plan.Variant.Calls.Count() + (plan.LooksUpOrder && !CallsLookup(plan) ? 1 : 0))];
        int[] highs = [.. plans.Select((plan, index) => lows[index] + (MostExtraCallsPerMessage * (plan.AgentMessages - 1)))];
        return Fit(targets.ToolCalls, run, lows, highs, random) is { } values
            ? [.. plans.Select((plan, index) => plan with { ToolCalls = values[index] })]
            : null;
    }

    private int[]? Fit(PerRun<decimal> target, int run, int[] lows, int[] highs, SeededRandom random)
    {
        var total = (long)Math.Round(target.Values[run] * lows.Length, MidpointRounding.AwayFromZero);
        int[] values = [.. lows.Select((low, index) => low + random.Next(Math.Min(highs[index] - low, 2) + 1))];
        if (Apportionment.AdjustTo(total, values, lows, highs, random))
        {
            return values;
        }

        Fail(target, $"the scripts of run {Number(run + 1)} allow a mean of {Mean(lows)} to {Mean(highs)}");
        return null;
    }

    private static bool CallsLookup(ConversationPlan plan) => plan.Variant.Calls.Contains(ScriptBook.OrderLookup);

    private ConversationPlan[]? Fail(PerRunTarget target, string why)
    {
        diagnostics.Add(SimulationDiagnostics.OutOfReach.At(target.Place, target.Name, why));
        return null;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Mean(int[] values) => ((decimal)values.Sum() / values.Length).ToString("0.00", CultureInfo.InvariantCulture);
}
