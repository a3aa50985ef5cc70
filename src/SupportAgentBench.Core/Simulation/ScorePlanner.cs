using System.Collections.Immutable;
using System.Globalization;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Simulation;

/// <summary>Draws the judge's scores of each conversation, whose means per run and per use case are the targets'.</summary>
/// <param name="benchmark">Whose cases.</param>
/// <param name="targets">Whose runs.</param>
/// <param name="outcomes">By run and case index: what went wrong scores lower.</param>
/// <param name="seed">Of the simulation.</param>
/// <param name="diagnostics">Gets what cannot be met.</param>
public sealed class ScorePlanner(Benchmark benchmark, ModelTargets targets, Outcome[][] outcomes, ulong seed, DiagnosticBag diagnostics)
{
    /// <summary>A score of 1, in the hundredths that scores are drawn in.</summary>
    public const int One = 100;

    /// <summary>Instruction-following by run and case index, in hundredths; null when a target cannot be met.</summary>
    public int[][]? InstructionFollowing() => Draw(
        targets.InstructionFollowing,
        outcome => outcome switch
        {
            Outcome.Caught => -40,
            Outcome.MissedHandover => -25,
            Outcome.Unresolved or Outcome.OverEscalated => -15,
            Outcome.ResolvedWithHandover => -8,
            _ => 0,
        },
        targets.UseCases);

    /// <summary>Customer sentiment by run and case index, in hundredths; null when a target cannot be met.</summary>
    public int[][]? Sentiment() => Draw(
        targets.Sentiment,
        outcome => outcome switch
        {
            Outcome.Unresolved => -25,
            Outcome.OverEscalated => -15,
            Outcome.Refused => -12,
            Outcome.RefusedWithHandover or Outcome.HandedOver or Outcome.MissedHandover => -6,
            _ => 0,
        },
        []);

    private int[][]? Draw(PerRun<decimal> target, Func<Outcome, int> tilt, ImmutableArray<UseCaseTarget> rows)
    {
        var scores = new int[outcomes.Length][];
        for (var run = 0; run < scores.Length; run++)
        {
            scores[run] = [.. benchmark.Cases.Select(item => Wish(target, run, item, tilt(outcomes[run][item.Index])))];
        }

        var random = SeededRandom.For(seed, targets.Model.Value, target.Name);
        var isPlaced = new bool[benchmark.Cases.Length];
        var met = true;
        foreach (var row in rows.Where(row => row.InstructionFollowing is not null))
        {
            met &= FitRow(row, scores, isPlaced, random);
        }

        for (var run = 0; run < scores.Length; run++)
        {
            met &= FitRun(target, run, scores[run], isPlaced, random);
        }

        return met ? scores : null;
    }

    private int Wish(PerRun<decimal> target, int run, SupportCase item, int tilt)
    {
        var mean = (double)target.Values[run];

        // Near the ends of the scale scores lie close together.
        var spread = 6 + (56 * mean * (1 - mean));
        var hardness = SeededRandom.For(seed, target.Name, item.Id.Value).NextNormal();
        var chance = SeededRandom.For(seed, targets.Model.Value, target.Name, item.Id.Value, Number(run)).NextNormal();
        var wish = (One * mean) + tilt - (0.5 * spread * hardness) + (0.8 * spread * chance);
        return (int)Math.Clamp(Math.Round(wish, MidpointRounding.AwayFromZero), 0, One);
    }

    private bool FitRow(UseCaseTarget row, int[][] scores, bool[] isPlaced, SeededRandom random)
    {
        int[] cases = [.. benchmark.Cases.Where(item => item.UseCase?.Id == row.UseCase).Select(item => item.Index)];
        int[] values = [.. scores.SelectMany(run => cases.Select(index => run[index]))];
        if (!Fit(row.InstructionFollowing!.Value, values.Length, 0, values, random))
        {
            diagnostics.Add(SimulationDiagnostics.OutOfReach.At(
                row.Place, $"instructionFollowing of '{row.UseCase}'", "a score lies between 0 and 1"));
            return false;
        }

        for (var i = 0; i < values.Length; i++)
        {
            scores[i / cases.Length][cases[i % cases.Length]] = values[i];
        }

        foreach (var index in cases)
        {
            isPlaced[index] = true;
        }

        return true;
    }

    private bool FitRun(PerRun<decimal> target, int run, int[] scores, bool[] isPlaced, SeededRandom random)
    {
        int[] free = [.. Enumerable.Range(0, scores.Length).Where(index => !isPlaced[index])];
        int[] values = [.. free.Select(index => scores[index])];
        var placed = Enumerable.Range(0, scores.Length).Where(index => isPlaced[index]).Sum(index => scores[index]);
        if (!Fit(target.Values[run], scores.Length, placed, values, random))
        {
            var low = Number(placed, One * scores.Length);
            var high = Number(placed + (One * free.Length), One * scores.Length);
            diagnostics.Add(SimulationDiagnostics.OutOfReach.At(
                target.Place, target.Name, $"the use cases' own means leave run {Number(run + 1)} between {low} and {high}"));
            return false;
        }

        for (var i = 0; i < free.Length; i++)
        {
            scores[free[i]] = values[i];
        }

        return true;
    }

    private static bool Fit(decimal mean, int count, int placed, int[] values, SeededRandom random)
    {
        var total = (long)Math.Round(mean * One * count, MidpointRounding.AwayFromZero);
        int[] lows = [.. values.Select(_ => 0)];
        int[] highs = [.. values.Select(_ => One)];
        return Apportionment.AdjustTo(total - placed, values, lows, highs, random);
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Number(int part, int whole) => ((decimal)part / whole).ToString("0.0000", CultureInfo.InvariantCulture);
}
