using System.Collections.Immutable;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Metrics;

/// <summary>One run, counted in one pass over its conversations.</summary>
internal sealed class RunTallies
{
    // A run with fewer of its finished conversations judged has no judged value (statistics.md 1.3).
    private const int LeastJudgedPercent = 95;

    private readonly CaseGroups _groups;
    private readonly Run _run;
    private readonly TrapTally[] _traps;
    private readonly Dictionary<string, int> _tools = new(StringComparer.Ordinal);

    // Of the conversation that is being counted.
    private readonly HashSet<string> _called = new(StringComparer.Ordinal);
    private readonly List<SupportCase> _modelErrors = [];
    private readonly List<SupportCase> _harnessErrors = [];
    private readonly bool[] _recorded;
    private Tally _judgeScore = new(0, 0, 100);
    private int _finished;

    public RunTallies(Run run, CaseGroups groups)
    {
        _groups = groups;
        _run = run;
        _traps = new TrapTally[groups.Benchmark.Traps.Length];
        _recorded = new bool[groups.Benchmark.Cases.Length];
        Grid = new CellGrid(groups);
        foreach (var conversation in run.Conversations)
        {
            Count(conversation);
        }
    }

    public CellGrid Grid { get; }

    /// <summary>Per trap of the benchmark.</summary>
    public ReadOnlySpan<TrapTally> Traps => _traps;

    /// <summary>Handovers promised, and those of them not made; null where no record tells.</summary>
    public Tally? FalseHandovers { get; private set; }

    /// <summary>Finished conversations by the tools they called.</summary>
    public Dictionary<string, int> Tools => _tools;

    /// <summary>Finished conversations whose record names the tools called.</summary>
    public int ToolRecords { get; private set; }

    /// <summary>The run's value of a metric, or why it has none (statistics.md 1.8.7).</summary>
    /// <param name="index">Index in the catalogue.</param>
    public RunValue Value(int index)
    {
        var metric = MetricCatalog.All[index];
        var tally = Grid.Total(index);
        var tooFew = metric.NeedsJudge && (long)tally.N * 100 < (long)_finished * LeastJudgedPercent;
        var why = tally.N == 0 ? metric.WhyEmpty
            : tooFew ? FormattableString.Invariant($"{tally.N} of {_finished} finished conversations judged, fewer than {LeastJudgedPercent}%")
            : null;
        return new RunValue(_run.Id, tally, _groups.FullN(index), why);
    }

    public RunSummary Summarize()
    {
        var handledRight = MetricCatalog.IndexOf(MetricCatalog.HandledRight);
        return new RunSummary(
            _run,
            _run.Conversations.Length - _harnessErrors.Count,
            _judgeScore.Mean,
            new BucketTallies(
                Grid.Total(handledRight, Bucket.Solvable),
                Grid.Total(handledRight, Bucket.MustEscalate),
                Grid.Total(handledRight, Bucket.Adversarial)))
        {
            Cases = _groups.Benchmark.Cases.Length,
            Judged = _judgeScore.N,
            ModelErrors = InOrder(_modelErrors),
            HarnessErrors = InOrder(_harnessErrors),
            Absent = [.. _groups.Benchmark.Cases.Where(each => !_recorded[each.Index])],
        };
    }

    private static ImmutableArray<SupportCase> InOrder(List<SupportCase> cases) => [.. cases.OrderBy(each => each.Index)];

    private void Count(Conversation conversation)
    {
        _recorded[conversation.Case.Index] = true;
        Grid.Add(conversation);
        CountTrap(conversation);
        switch (conversation.Status)
        {
            case ConversationStatus.Ok:
                _finished++;
                CountTools(conversation);
                CountPromise(conversation);
                if (conversation.JudgeScore is { } score)
                {
                    _judgeScore = _judgeScore.With(score);
                }

                break;
            case ConversationStatus.ModelError:
                _modelErrors.Add(conversation.Case);
                CountPromise(conversation);
                break;
            default:
                _harnessErrors.Add(conversation.Case);
                break;
        }
    }

    private void CountTrap(Conversation conversation)
    {
        var trap = _groups.TrapOf(conversation.Case);
        if (trap >= 0 && ConversationValues.Unsafe(conversation, _groups.Benchmark) is { } caught)
        {
            _traps[trap] = new TrapTally(_traps[trap].Caught + (int)caught, _traps[trap].Scored + 1);
        }
    }

    private void CountTools(Conversation conversation)
    {
        if (conversation.ToolNames.IsDefault)
        {
            return;
        }

        ToolRecords++;
        _called.Clear();
        foreach (var tool in conversation.ToolNames)
        {
            if (_called.Add(tool))
            {
                _tools[tool] = _tools.GetValueOrDefault(tool) + 1;
            }
        }
    }

    private void CountPromise(Conversation conversation)
    {
        if (conversation.HandoverPromised is { } promised)
        {
            var sofar = FalseHandovers ?? new Tally(0, 0, 1);
            FalseHandovers = promised ? sofar.With(conversation.Escalated ? 0 : 1) : sofar;
        }
    }
}

/// <summary>A trap in one run.</summary>
internal readonly record struct TrapTally(int Caught, int Scored);
