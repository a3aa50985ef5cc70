using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Core.Statistics;

namespace SupportAgentBench.Core.Comparison;

/// <summary>What each case of one model adds to a reliability figure, as integers of one unit.</summary>
internal sealed class CaseTerms
{
    private const long Missing = -1;

    private readonly RepeatedOutcome[] _outcomes;
    private readonly long[] _units;
    private readonly int _parts;

    /// <param name="outcomes">One a case.</param>
    /// <param name="term">What an outcome adds, 0 to 1; null when it adds nothing.</param>
    public CaseTerms(RepeatedOutcome[] outcomes, Func<RepeatedOutcome, Rational?> term)
    {
        _outcomes = outcomes;
        // Few outcomes are distinct.
        var terms = outcomes.Distinct().ToDictionary(outcome => outcome, term);
        _parts = 1;
        foreach (var value in terms.Values.OfType<Rational>())
        {
            _parts = CommonUnits.Refine(_parts, value.Denominator);
        }

        var units = new Dictionary<RepeatedOutcome, long>(terms.Count);
        foreach (var (outcome, value) in terms)
        {
            units.Add(outcome, value is null ? Missing : (long)CommonUnits.Divide(value.Numerator * _parts, value.Denominator));
        }

        _units = Array.ConvertAll(outcomes, outcome => units[outcome]);
    }

    /// <summary>The mean over the cases of a set that add something; null when none does.</summary>
    public TermMean? Over(ReliabilitySet set, StudentQuantiles quantiles)
    {
        var sums = new long[set.Clusters.Count];
        var sizes = new int[set.Clusters.Count];
        var total = 0L;
        var observations = 0;
        for (var index = 0; index < set.Cases.Length; index++)
        {
            var at = set.Cases[index].Index;
            var units = _units[at];
            if (units != Missing)
            {
                total += units;
                sums[set.Clusters[index]] += units;
                sizes[set.Clusters[index]]++;
                observations += _outcomes[at].Runs;
            }
        }

        var mean = ClusterMean.OfSums(sums, sizes, _parts);
        return mean.Cases == 0
            ? null
            : new TermMean(
                new Rational(total, (long)_parts * mean.Cases),
                mean.Cases,
                WilsonInterval.OfClusters(mean, observations, ModelIntervals.Level, quantiles));
    }
}

/// <summary>A reliability figure over a set of cases.</summary>
internal readonly record struct TermMean(Rational Value, int Cases, Interval? Interval);
