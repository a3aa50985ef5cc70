using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Site.Pages.Metrics;

/// <summary>How many conversations of a run add to a figure, count without adding anything, or are left out.</summary>
public sealed class MetricRunCount
{
    private readonly SortedDictionary<string, int> _leftOut = new(StringComparer.Ordinal);

    /// <summary>Conversations that add something.</summary>
    public int Adding { get; private set; }

    /// <summary>Conversations in the denominator that add nothing.</summary>
    public int AddingNothing { get; private set; }

    public void Count(bool adds)
    {
        Adding += adds ? 1 : 0;
        AddingNothing += adds ? 0 : 1;
    }

    public void LeaveOut(string reason) => _leftOut[reason] = _leftOut.GetValueOrDefault(reason) + 1;

    /// <summary>Counts in all of several runs.</summary>
    public static MetricRunCount Sum(IEnumerable<MetricRunCount> runs)
    {
        var sum = new MetricRunCount();
        foreach (var run in runs)
        {
            sum.Adding += run.Adding;
            sum.AddingNothing += run.AddingNothing;
            foreach (var (reason, count) in run._leftOut)
            {
                sum._leftOut[reason] = sum._leftOut.GetValueOrDefault(reason) + count;
            }
        }

        return sum;
    }

    /// <summary>"2 × harness error, 1 × no record"; "0".</summary>
    public string LeftOut() => _leftOut.Count == 0
        ? NumberFormat.Integer(0)
        : string.Join(", ", _leftOut.Select(entry => $"{NumberFormat.Integer(entry.Value)} × {entry.Key}"));
}
