using System.Collections.Immutable;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Statistics;

namespace SupportAgentBench.Core.Comparison;

/// <summary>
/// Finds the cases in which two models differ. A model's outcomes are counted when its first pair is asked for, and kept: two
/// small numbers a case.
/// </summary>
/// <param name="data">What the board was computed from.</param>
public sealed class CaseDifferences(BenchmarkData data)
{
    private readonly ImmutableDictionary<ModelId, Lazy<RepeatedOutcome[]>> _outcomes = data.Models.ToImmutableDictionary(
        results => results.Model.Id,
        results => new Lazy<RepeatedOutcome[]>(() => new CasePasses(results.Runs, data.Benchmark).Outcomes()));

    /// <summary>In how many of its runs a model handled a case right.</summary>
    public RepeatedOutcome OutcomeOf(ModelId model, SupportCase supportCase) => _outcomes[model].Value[supportCase.Index];

    /// <summary>Two models that have runs, case by case.</summary>
    public CaseComparison Between(ModelId a, ModelId b)
    {
        var (first, second) = (_outcomes[a].Value, _outcomes[b].Value);
        var differing = ImmutableArray.CreateBuilder<CaseDifference>();
        var compared = 0;
        foreach (var supportCase in data.Benchmark.Cases)
        {
            var difference = new CaseDifference(supportCase, first[supportCase.Index], second[supportCase.Index]);
            compared += difference.IsCompared ? 1 : 0;
            if (difference.Sign != 0)
            {
                differing.Add(difference);
            }
        }

        return new CaseComparison(differing.ToImmutable(), compared, data.Benchmark.Cases.Length - compared);
    }
}

/// <summary>Two models over all cases.</summary>
/// <param name="Differing">Cases that one of them handles right more often than the other, ordered by id.</param>
/// <param name="Compared">Cases with an outcome on both sides.</param>
/// <param name="NotCompared">Cases without.</param>
public sealed record CaseComparison(ImmutableArray<CaseDifference> Differing, int Compared, int NotCompared);

/// <summary>In how many runs two models handled a case right.</summary>
public readonly record struct CaseDifference(SupportCase Case, RepeatedOutcome A, RepeatedOutcome B)
{
    /// <summary>Whether both have a run with an outcome.</summary>
    public bool IsCompared => A.Runs > 0 && B.Runs > 0;

    /// <summary>1 when the first handles it right more often, -1 when the second does, 0 when there is no difference or none to be seen.</summary>
    public int Sign => IsCompared ? Math.Sign((A.Passes * B.Runs) - (B.Passes * A.Runs)) : 0;
}
