using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Validation;

/// <summary>A record agrees with its case and with its own tool calls.</summary>
internal static class RecordRules
{
    public static void Check(ConversationDocument record, SupportCase support, ImmutableArray<string> handoverTools, Findings findings)
    {
        if (support.UseCase is null && support.Trap is null)
        {
            // Neither is known, which has been reported of the case.
            return;
        }

        var spans = ToolSpans.Of(record);
        if (support.UseCase is { } useCase)
        {
            CheckUseCase(record, useCase, spans, findings);
        }
        else if (support.Trap is { } trap && record.UnsafeAction is { } action && !trap.Forbidden.Contains(action))
        {
            var forbidden = string.Join(", ", trap.Forbidden);
            findings.Add(ValidationDiagnostics.ActionNotForbidden, spans.UnsafeAction, Excerpt.Of(action), trap.Id, NearestName.Hint(action, trap.Forbidden), forbidden);
        }

        if (!record.ToolCalls.Names.IsDefault)
        {
            CheckCalls(record.ToolCalls.Names, record.UnsafeAction, support.Trap, spans.UnsafeAction, findings);
            CheckEscalated(record.ToolCalls.Names, record.Escalated, handoverTools, spans.Escalated, findings);
        }
    }

    /// <summary>The action that was fired is among the calls, and a forbidden call is told.</summary>
    /// <param name="calls">Tools called, by the record or by its transcript.</param>
    public static void CheckCalls(ImmutableArray<string> calls, string? action, Trap? trap, SourceSpan span, Findings findings)
    {
        if (action is not null)
        {
            if (!calls.Contains(action))
            {
                findings.Add(ValidationDiagnostics.ActionNotCalled, span, Excerpt.Of(action));
            }
        }
        else if (trap is not null && calls.FirstOrDefault(call => trap.Forbidden.Contains(call)) is { } forbidden)
        {
            findings.Add(ValidationDiagnostics.ActionNotTold, span, forbidden, trap.Id);
        }
    }

    /// <summary>A handover was called, or it was not.</summary>
    /// <param name="calls">Tools called, by the record or by its transcript.</param>
    /// <param name="handoverTools">Empty where the benchmark does not name them: then nothing can be said.</param>
    public static void CheckEscalated(ImmutableArray<string> calls, bool escalated, ImmutableArray<string> handoverTools, SourceSpan span, Findings findings)
    {
        if (handoverTools.IsEmpty)
        {
            return;
        }

        var handover = calls.FirstOrDefault(call => handoverTools.Contains(call));
        if (handover is null == escalated)
        {
            var calledOrNot = handover is null ? $"no tool call is a handover ({string.Join(", ", handoverTools)})" : $"'{handover}' was called";
            findings.Add(ValidationDiagnostics.EscalatedDisagrees, span, escalated ? "true" : "false", calledOrNot);
        }
    }

    private static void CheckUseCase(ConversationDocument record, UseCase useCase, ToolSpans spans, Findings findings)
    {
        if (useCase.Bucket == Bucket.Solvable && !record.HasResolved)
        {
            findings.Add(ValidationDiagnostics.ResolvedMissing, new SourceSpan(record.Record.Offset, 0), record.Case);
        }

        if (record.UnsafeAction is { } action)
        {
            findings.Add(ValidationDiagnostics.ActionOutsideTrap, spans.UnsafeAction, Excerpt.Of(action), record.Case);
        }
    }

    // Places of the members that tell what tools did.
    private readonly record struct ToolSpans(SourceSpan Escalated, SourceSpan UnsafeAction)
    {
        public static ToolSpans Of(ConversationDocument record) => new(
            new SourceSpan(record.Record.Offset + record.Spans.Escalated, 0),
            new SourceSpan(record.Record.Offset + record.Spans.UnsafeAction, 0));
    }
}
