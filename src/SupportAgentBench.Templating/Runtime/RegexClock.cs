using System.Diagnostics;

namespace SupportAgentBench.Templating.Runtime;

/// <summary>The time that the regular expressions of a page take: one call has its limit, all together have ten times as much.</summary>
internal sealed class RegexClock(TimeSpan limit)
{
    private const int CallsInAll = 10;
    private readonly Stopwatch _all = new();
    private TimeSpan _begin;

    /// <summary>How long one search may run.</summary>
    public TimeSpan Limit => limit;

    /// <summary>Runs a call of a regular expression.</summary>
    public T Run<T>(Func<T> body)
    {
        _begin = _all.Elapsed;
        _all.Start();
        try
        {
            Check();
            return body();
        }
        finally
        {
            _all.Stop();
        }
    }

    /// <summary>Ends a call that takes too long, between two of its matches: the base library limits each search only.</summary>
    public void Check()
    {
        if (_all.Elapsed - _begin > limit)
        {
            throw new ValueException($"The regular expression runs longer than {limit.TotalSeconds} s.", Diagnostic.Regex);
        }

        if (_all.Elapsed > limit * CallsInAll)
        {
            throw new ValueException($"The regular expressions of this page run longer than {limit.TotalSeconds * CallsInAll} s.", Diagnostic.Regex);
        }
    }
}
