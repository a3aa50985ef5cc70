using System.Globalization;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Simulation;

/// <summary>Decides in which of the ways that its script knows each conversation of a run goes.</summary>
/// <param name="benchmark">Whose cases.</param>
/// <param name="book">Has a script for every case.</param>
/// <param name="targets">Whose voice, and how many handovers are announced and not made.</param>
/// <param name="seed">Of the simulation.</param>
/// <param name="diagnostics">Gets what cannot be met.</param>
internal sealed class VariantChooser(Benchmark benchmark, ScriptBook book, ModelTargets targets, ulong seed, DiagnosticBag diagnostics)
{
    // Below this score the transcript shows what the judge saw: an action before the customer's word.
    private const int HastyBelow = 60;

    /// <summary>A variant by case index; null when the targets cannot be met.</summary>
    /// <param name="run">From 0.</param>
    /// <param name="outcomes">By case index.</param>
    /// <param name="instructionFollowing">By case index, in hundredths.</param>
    public ScriptVariant[]? Choose(int run, Outcome[] outcomes, int[] instructionFollowing) =>
        FalseHandovers(run, outcomes) is { } falseHandovers
            ? [.. benchmark.Cases.Select(item => Choose(
                run, item, outcomes[item.Index], instructionFollowing[item.Index] < HastyBelow, falseHandovers.Contains(item)))]
            : null;

    private ScriptVariant Choose(int run, SupportCase item, Outcome outcome, bool isHasty, bool isFalseHandover)
    {
        ScriptVariant[] speakable = [.. book.Of(item)!.Outcomes[outcome].Variants
            .Where(variant => variant.IsFalseHandover == isFalseHandover && IsSpeakable(variant))];
        ScriptVariant[] fitting = [.. speakable.Where(variant => variant.IsHasty == isHasty)];
        var choice = fitting.Length > 0 ? fitting : speakable;
        return choice[Random("variant", item, run).Next(choice.Length)];
    }

    private HashSet<SupportCase>? FalseHandovers(int run, Outcome[] outcomes)
    {
        SupportCase[] possible = [.. benchmark.Cases
            .Where(item => book.Of(item)!.Outcomes[outcomes[item.Index]].Variants
                .Any(variant => variant.IsFalseHandover && IsSpeakable(variant)))
            .OrderBy(item => Random("falseHandover", item, run).NextDouble())];
        var wanted = targets.FalseHandovers?.Values[run] ?? 0;
        if (wanted <= possible.Length)
        {
            return [.. possible.Take(wanted)];
        }

        diagnostics.Add(SimulationDiagnostics.OutOfReach.At(
            targets.FalseHandovers!.Place,
            targets.FalseHandovers.Name,
            $"the scripts of run {Number(run + 1)} have words for {Number(possible.Length)}"));
        return null;
    }

    private bool IsSpeakable(ScriptVariant variant) =>
        variant.Voices.IsEmpty || (targets.Voice is { } voice && variant.Voices.Contains(voice));

    private SeededRandom Random(string what, SupportCase item, int run) =>
        SeededRandom.For(seed, targets.Model.Value, what, item.Id.Value, Number(run));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
