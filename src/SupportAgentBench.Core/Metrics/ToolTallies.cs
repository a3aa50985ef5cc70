using System.Collections.Immutable;

namespace SupportAgentBench.Core.Metrics;

/// <summary>Finished conversations by the tools they called.</summary>
public sealed class ToolTallies
{
    private readonly Dictionary<string, int> _counts;

    internal ToolTallies(Dictionary<string, int> counts, int records)
    {
        _counts = counts;
        Records = records;
        Keys = [.. counts.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>Finished conversations whose record names the tools called: the n of every tool's rate.</summary>
    public int Records { get; }

    /// <summary>Tools that were called at least once, ordered by name (ordinal).</summary>
    public ImmutableArray<string> Keys { get; }

    /// <summary>Conversations that called the tool at least once, of those whose record names tools; null when no record does.</summary>
    public Tally? this[string tool] => Records == 0 ? null : new Tally(_counts.GetValueOrDefault(tool), Records, 1);
}
