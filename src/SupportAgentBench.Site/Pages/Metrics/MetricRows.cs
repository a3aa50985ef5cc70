using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Pages.Metrics;

/// <summary>Makes the rows of one page, and counts what they show. Conversations that add the same share their words.</summary>
/// <param name="metric">The page's metric.</param>
/// <param name="benchmark">For the threshold of what counts as handled right.</param>
/// <param name="model">The page's model.</param>
/// <param name="conversations">The model's conversations.</param>
/// <param name="links">The model's links.</param>
public sealed class MetricRows(
    MetricDefinition metric, Benchmark benchmark, ModelSummary model, ModelConversations conversations, MetricLinks links)
{
    private readonly ImmutableArray<string> _runs = [.. model.Runs.Select(run => run.Run.Id.Value)];
    private readonly MetricRunCount[] _counts = [.. model.Runs.Select(_ => new MetricRunCount())];
    // By status, then by units.
    private readonly Dictionary<long, Printed>[] _printed = [.. Enum.GetValues<ConversationStatus>().Select(_ => new Dictionary<long, Printed>())];

    /// <summary>What was counted so far, run by run.</summary>
    public IReadOnlyList<MetricRunCount> Counts => _counts;

    public bool HasUnlinked { get; private set; }

    /// <summary>All cases of a group, and the tally of the runs that enter the headline.</summary>
    public MetricRowGroup Of(IEnumerable<SupportCase> cases, bool isBeyond)
    {
        var tally = new Tally(0, 0, metric.Scale);
        var rows = ImmutableArray.CreateBuilder<MetricCaseRow>();
        foreach (var supportCase in cases)
        {
            var outcomes = conversations[supportCase];
            var cells = new MetricCell[outcomes.Length];
            for (var run = 0; run < outcomes.Length; run++)
            {
                var units = Add(outcomes[run], run, isBeyond);
                if (units is { } value && model[metric].PerRun[run].Why is null)
                {
                    tally = tally.With(value);
                }

                cells[run] = Cell(outcomes[run], units, supportCase, run);
            }

            rows.Add(new MetricCaseRow(supportCase.Id.Value, supportCase.Title ?? string.Empty, links.Case(supportCase), ImmutableCollectionsMarshal.AsImmutableArray(cells)));
        }

        return new MetricRowGroup(rows.ToImmutable(), tally);
    }

    private long? Add(Conversation? conversation, int run, bool isBeyond)
    {
        var units = conversation is null ? null : metric.Value(conversation, benchmark);
        if (isBeyond)
        {
            return units;
        }

        if (units is { } value)
        {
            _counts[run].Count(adds: value > 0);
        }
        else
        {
            _counts[run].LeaveOut(conversation is null ? OutcomeWords.NoRecord : OutcomeWords.WhyLeftOut(conversation, metric));
        }

        return units;
    }

    private MetricCell Cell(Conversation? conversation, long? units, SupportCase supportCase, int run)
    {
        if (conversation is null)
        {
            return new MetricCell(_runs[run], OutcomeWords.NoRecord, string.Empty, null);
        }

        var evidence = links.Evidence(supportCase, run);
        HasUnlinked |= evidence is null;
        if (units is not { } value)
        {
            return new MetricCell(_runs[run], OutcomeWords.Of(conversation, metric, benchmark).Text, string.Empty, evidence);
        }

        var known = _printed[(int)conversation.Status];
        if (!known.TryGetValue(value, out var printed))
        {
            var outcome = OutcomeWords.Of(conversation, metric, benchmark);
            printed = new Printed(outcome.Text, outcome.Value(metric));
            known.Add(value, printed);
        }

        return new MetricCell(_runs[run], printed.Text, printed.Value, evidence);
    }

    private sealed record Printed(string Text, string Value);
}

/// <summary>Rows of a group with their tally.</summary>
public readonly record struct MetricRowGroup(ImmutableArray<MetricCaseRow> Rows, Tally Tally);
