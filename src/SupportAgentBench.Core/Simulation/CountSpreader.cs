using System.Globalization;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Simulation;

/// <summary>
/// Chooses the conversations that something befalls (not resolved, handed over, caught), so that the counts per run and per group
/// are exactly the targets'. Which cases: the hard ones, which are hard for every model, with some chance per model and less per run.
/// </summary>
/// <param name="benchmark">Whose cases.</param>
/// <param name="model">Whose runs.</param>
/// <param name="seed">Of the simulation.</param>
/// <param name="diagnostics">Gets what cannot be met.</param>
public sealed class CountSpreader(Benchmark benchmark, ModelId model, ulong seed, DiagnosticBag diagnostics)
{
    // Standard deviations of a case's difficulty: shared by all models, the model's own, and the run's. With these a case that
    // goes wrong once does so again in most runs, and flips in some.
    private const double SharedSpread = 1.2;
    private const double ModelSpread = 0.6;
    private const double RunSpread = 0.5;

    /// <summary>Whether it befalls the conversation, by run and case index; null when the targets cannot be met (and a diagnostic says so).</summary>
    /// <param name="what">A word for the draw: another word draws other cases.</param>
    /// <param name="target">The target the counts come from, for messages.</param>
    /// <param name="counts">How often, per run.</param>
    /// <param name="groups">Where.</param>
    /// <param name="bias">Added to a conversation's difficulty, by run and case index.</param>
    public bool[][]? Spread(string what, PerRunTarget target, int[] counts, CaseGroup[] groups, Func<int, int, double>? bias = null)
    {
        if (GroupTotals(what, target, counts, groups) is not { } totals)
        {
            return null;
        }

        int[] capacities = [.. groups.Select(group => group.Cases.Length)];
        if (CountTable.Fill(counts, totals, capacities, Random(what, "runs")) is not { } table)
        {
            return Fail<bool[][]>(target, "the counts of runs and of groups of cases exclude each other");
        }

        var chosen = new bool[counts.Length][];
        for (var run = 0; run < chosen.Length; run++)
        {
            chosen[run] = new bool[benchmark.Cases.Length];
            for (var group = 0; group < groups.Length; group++)
            {
                Choose(what, run, groups[group], table[run][group], chosen[run], bias);
            }
        }

        return chosen;
    }

    private int[]? GroupTotals(string what, PerRunTarget target, int[] counts, CaseGroup[] groups)
    {
        var cases = groups.Sum(group => group.Cases.Length);
        if (Array.FindIndex(counts, count => count < 0 || count > cases) is var wrong and >= 0)
        {
            return Fail<int[]>(target, $"the value of run {Number(wrong + 1)} must lie between 0 and {Number(cases)}, the number of cases");
        }

        foreach (var group in groups.Where(group => group.Total is { } total && (total < 0 || total > group.Cases.Length * counts.Length)))
        {
            diagnostics.Add(SimulationDiagnostics.OutOfReach.At(
                group.Place, group.Name, $"its runs hold {Number(group.Cases.Length * counts.Length)} conversations"));
            return null;
        }

        var wanted = counts.Sum();
        var placed = groups.Sum(group => group.Total ?? 0);
        if (placed > wanted)
        {
            return Fail<int[]>(target, $"the runs together have {Number(wanted)} {what}, the rows listed already {Number(placed)}");
        }

        double[] weights = [.. groups.Select(group => group.Total is null ? Weigh(what, group) : 0)];
        int[] capacities = [.. groups.Select(group => group.Total is null ? group.Cases.Length * counts.Length : 0)];
        if (Apportionment.ByWeight(wanted - placed, weights, capacities) is not { } shares)
        {
            return Fail<int[]>(target, $"the rows listed hold {Number(placed)} of {Number(wanted)} {what}, and the others have no room for the rest");
        }

        for (var group = 0; group < groups.Length; group++)
        {
            shares[group] += groups[group].Total ?? 0;
        }

        return shares;
    }

    // Models differ in where they are weak: between 0.6 and 1.4 of what the group's difficulty says.
    private double Weigh(string what, CaseGroup group) => group.Weight * (0.6 + (0.8 * Random(what, group.Name).NextDouble()));

    private void Choose(string what, int run, CaseGroup group, int count, bool[] chosen, Func<int, int, double>? bias)
    {
        var hardest = group.Cases
            .OrderByDescending(index => Hardness(what, run, index) + (bias?.Invoke(run, index) ?? 0))
            .ThenBy(index => index)
            .Take(count);
        foreach (var index in hardest)
        {
            chosen[index] = true;
        }
    }

    private double Hardness(string what, int run, int index)
    {
        var id = benchmark.Cases[index].Id.Value;
        return (SharedSpread * SeededRandom.For(seed, what, id).NextNormal())
            + (ModelSpread * Random(what, id).NextNormal())
            + (RunSpread * Random(what, id, Number(run)).NextNormal());
    }

    private SeededRandom Random(string what, string name, string run = "") => SeededRandom.For(seed, model.Value, what, name, run);

    private T? Fail<T>(PerRunTarget target, string why)
        where T : class
    {
        diagnostics.Add(SimulationDiagnostics.OutOfReach.At(target.Place, target.Name, why));
        return null;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
