using System.Collections.Frozen;
using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Validation;

/// <summary>Rules of run files: they name what exists, and each record agrees with itself.</summary>
internal sealed class RunRules(BenchmarkDocument benchmark, ImmutableArray<SupportCase> cases, IdIndex<BenchmarkedModel> models)
{
    private readonly FrozenDictionary<string, SupportCase> _cases = cases.ToFrozenDictionary(support => support.Id.Value, StringComparer.Ordinal);
    private readonly NameLists _tools = new();

    /// <summary>The run of trusted parts; meaningless when something was found.</summary>
    public Run Check(RunDocument document, Findings findings)
    {
        CheckNames(document, findings);
        var seen = new Conversation?[cases.Length];
        foreach (var record in document.Conversations)
        {
            if (!_cases.TryGetValue(record.Case, out var support))
            {
                findings.Add(ValidationDiagnostics.UnknownId, SpanOf(record, record.Spans.Case), "case", record.Case, NearestName.Hint(record.Case, _cases.Keys));
                continue;
            }

            if (seen[support.Index] is not null)
            {
                findings.Add(ValidationDiagnostics.ConversationTwice, SpanOf(record, record.Spans.Case), record.Case);
            }

            RecordRules.Check(record, support, benchmark.HandoverTools, findings);
            seen[support.Index] = ToConversation(record, support);
        }

        return new Run
        {
            Model = new ModelId(document.Model.Value),
            Id = new RunId(document.Run.Value),
            Provenance = document.Provenance,
            StartedAt = document.StartedAt,
            Harness = document.Harness,
            Judge = document.Judge,
            Simulator = document.Simulator,
            Path = document.File.Path,
            Conversations = [.. seen.OfType<Conversation>()],
        };
    }

    private static SourceSpan SpanOf(ConversationDocument record, int member) => new(record.Record.Offset + member, 0);

    private void CheckNames(RunDocument document, Findings findings)
    {
        if (document.Benchmark.Value != benchmark.Id)
        {
            findings.Add(ValidationDiagnostics.OtherBenchmark, document.Benchmark.Span, document.Benchmark.Value, benchmark.Id);
        }

        if (document.Model.Value != document.ModelOfPath)
        {
            findings.Add(ValidationDiagnostics.DisagreesWithPath, document.Model.Span, "model", document.Model.Value, document.ModelOfPath);
        }
        else
        {
            models.Find(document.Model, findings);
        }

        if (document.Run.Value != document.RunOfPath)
        {
            findings.Add(ValidationDiagnostics.DisagreesWithPath, document.Run.Span, "run", document.Run.Value, document.RunOfPath);
        }
    }

    private Conversation ToConversation(ConversationDocument record, SupportCase support) => new()
    {
        Case = support,
        Status = record.Status,
        Resolved = record.Resolved,
        Escalated = record.Escalated,
        HandoverPromised = record.HandoverPromised,
        UnsafeAction = record.UnsafeAction,
        InstructionFollowing = record.InstructionFollowing,
        Sentiment = record.Sentiment,
        JudgeScore = record.JudgeScore,
        AgentMessages = record.AgentMessages,
        ToolCalls = record.ToolCalls.Count,
        ToolNames = _tools.Shared(record.ToolCalls.Names),
        CostMicroUsd = record.CostMicroUsd,
        HasTranscript = record.HasTranscript,
        Record = record.Record,
    };
}
