using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Site.Pages;

/// <summary>In how many runs a model handled a case right.</summary>
public sealed record CaseTally
{
    /// <param name="conversations">The case in every run; null where a run has no record.</param>
    public CaseTally(ReadOnlySpan<Conversation?> conversations, Benchmark benchmark)
    {
        foreach (var conversation in conversations)
        {
            if (conversation is not null && MetricCatalog.HandledRight.Value(conversation, benchmark) is { } value)
            {
                Scored++;
                Right += (int)value;
            }
        }
    }

    /// <summary>Runs in which it was handled right.</summary>
    public int Right { get; }

    /// <summary>Runs with an outcome.</summary>
    public int Scored { get; }

    /// <summary>Whether some runs went right and some did not.</summary>
    public bool Differs => Right > 0 && Right < Scored;

    /// <summary>Whether it went right in every run with an outcome.</summary>
    public bool IsSteady => Scored > 0 && Right == Scored;

    /// <summary>The share of runs; below every share where there is no outcome.</summary>
    public Rational Share => Scored == 0 ? -1 : new Rational(Right, Scored);
}
