using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Metrics;

/// <summary>What is measured and how it is told: a row of <see cref="MetricCatalog"/>. Tables, captions, legends and the reference come from here.</summary>
public sealed record MetricDefinition
{
    /// <summary>Id in data files, addresses and benchmark.yaml: <c>over-escalation</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Name in headings: <c>Over-escalation</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Caption under a card, in plain words: <c>solvable tickets over-routed</c>.</summary>
    public required string Caption { get; init; }

    /// <summary>How a value comes about, in one or two sentences for the reference.</summary>
    public required string Explanation { get; init; }

    /// <summary>The bucket whose cases are measured; null = all cases.</summary>
    public Bucket? Bucket { get; init; }

    /// <summary>What n counts, in words for tooltips: <c>solvable cases</c>, <c>judged conversations</c>.</summary>
    public required string Set { get; init; }

    /// <summary>Why a run has no value when nothing counts: <c>no conversation carries a cost</c>.</summary>
    public required string WhyEmpty { get; init; }

    /// <summary>Whether values are the judge's: a run with fewer than 95 % of its finished conversations judged has none (statistics.md 1.3).</summary>
    public bool NeedsJudge { get; init; }

    public required Better Better { get; init; }

    public required MetricUnit Unit { get; init; }

    /// <summary>How the headline is printed.</summary>
    public required HeadlineForm Form { get; init; }

    /// <summary>Integer units in 1: a value of <see cref="Value"/> is divided by it. 1 for counts, 10,000 for scores, 1,000 for micro-dollars told as USD per 1,000 conversations.</summary>
    public required int Scale { get; init; }

    /// <summary>
    /// A conversation's value in units of 1/<see cref="Scale"/>, or null when it is left out of numerator and denominator
    /// (statistics.md 1.1). Ask it only for a case of the metric's set (<see cref="Covers"/>).
    /// </summary>
    public required Func<Conversation, Benchmark, long?> Value { get; init; }

    /// <summary>Times this, plus is good: 1, -1, and 0 where neither direction is better.</summary>
    public int Sign => Better switch
    {
        Better.High => 1,
        Better.Low => -1,
        _ => 0,
    };

    /// <summary>Whether k of n says it: every conversation adds 0 or 1 (or a fraction of it).</summary>
    public bool IsProportion => Unit == MetricUnit.Rate;

    /// <summary>Whether cases of the bucket belong to the metric's set.</summary>
    public bool Covers(Bucket bucket) => Bucket is null || Bucket == bucket;

    /// <summary>Cases of a benchmark that belong to the metric's set: the full n of a run.</summary>
    public int FullN(Benchmark benchmark) => benchmark.Cases.Count(benchmarkCase => Covers(benchmarkCase.Bucket));
}

/// <summary>Which direction is good.</summary>
public enum Better
{
    High,
    Low,
    Neither,
}

/// <summary>What a value is counted in.</summary>
public enum MetricUnit
{
    /// <summary>0 to 1, k of n.</summary>
    Rate,

    /// <summary>A judge's score, 0 to 1.</summary>
    Score,

    /// <summary>Messages a conversation.</summary>
    Messages,

    /// <summary>Tool calls a conversation.</summary>
    Calls,

    /// <summary>USD per 1,000 conversations.</summary>
    UsdPerThousand,
}

/// <summary>How a headline is printed (statistics.md 1.3).</summary>
public enum HeadlineForm
{
    /// <summary><c>87%</c></summary>
    Percent,

    /// <summary><c>2/18</c></summary>
    CountOfN,

    /// <summary><c>16 of 18</c></summary>
    CountInWords,

    /// <summary><c>0.78</c></summary>
    TwoDecimals,

    /// <summary><c>4.9</c></summary>
    OneDecimal,

    /// <summary><c>$1.90</c>, three significant digits.</summary>
    Dollars,
}
