using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Hygiene;

/// <summary>Holds everything that will be published to <see cref="PublishScan"/>, less what the site's author allows; from any thread.</summary>
/// <param name="allowances">What may pass: a finding that is an allowed text or part of one; <c>@northline.com</c> lets all addresses of the domain pass.</param>
public sealed class PublishChecker(ImmutableArray<PublishAllowance> allowances)
{
    private readonly bool[] _used = new bool[allowances.Length];

    /// <summary>The texts of a conversation: messages, tool calls with arguments and results, the judge's remark, the error.</summary>
    /// <param name="findings">Of the run's file; the place of all that is found is the record.</param>
    public void Check(Run run, Conversation conversation, ConversationRecord record, Findings findings)
    {
        Check("the judge's note", record.JudgeNote);
        Check("the error", record.Error);
        for (var index = 0; index < record.Messages.Length; index++)
        {
            var message = record.Messages[index];
            Check("message", message.Text, index);
            foreach (var call in message.ToolCalls)
            {
                Check("a tool's name in message", call.Name, index);
                Check("a tool's arguments in message", call.Arguments, index);
                Check("a tool's result in message", call.Result, index);
            }
        }

        void Check(string where, string? text, int? message = null)
        {
            foreach (var found in Find(text))
            {
                findings.Add(
                    HygieneDiagnostics.SensitiveInConversation,
                    new SourceSpan(conversation.Record.Offset, 0),
                    run.Id,
                    conversation.Case.Id,
                    message is { } number ? FormattableString.Invariant($"{where} {number + 1}") : where,
                    found.Kind,
                    found.Masked(text!));
            }
        }
    }

    /// <summary>Everything else that people wrote and pages print.</summary>
    public void Check(BenchmarkData data, DiagnosticBag diagnostics)
    {
        foreach (var (where, prose) in PublishedTexts.Prose(data))
        {
            foreach (var found in Find(prose.Text))
            {
                diagnostics.Add(HygieneDiagnostics.SensitiveInText.At(prose.Locate(found.Start, found.Length), where, found.Kind, found.Masked(prose.Text)));
            }
        }

        foreach (var (path, where, text) in PublishedTexts.Facts(data))
        {
            foreach (var found in Find(text))
            {
                diagnostics.Add(HygieneDiagnostics.SensitiveInText.At(new SourceLocation(path), where, found.Kind, found.Masked(text)));
            }
        }
    }

    /// <summary>Tells of allowances that nothing needed; to be asked when everything was checked.</summary>
    public IEnumerable<Diagnostic> Unused() => _used.Index()
        .Where(allowance => !allowance.Item)
        .Select(allowance => HygieneDiagnostics.AllowanceUnused.At(allowances[allowance.Index].Place));

    private IEnumerable<SensitiveText> Find(string? text) =>
        text is null || PublishScan.Find(text) is not { Count: > 0 } found ? [] : NotAllowed(text, found);

    private IEnumerable<SensitiveText> NotAllowed(string text, IEnumerable<SensitiveText> found) =>
        found.Where(each => !IsAllowed(text.AsSpan(each.Start, each.Length)));

    private bool IsAllowed(ReadOnlySpan<char> found)
    {
        var allowed = false;
        for (var i = 0; i < allowances.Length; i++)
        {
            if (Allows(allowances[i].Text, found))
            {
                _used[i] = true;
                allowed = true;
            }
        }

        return allowed;
    }

    private static bool Allows(ReadOnlySpan<char> text, ReadOnlySpan<char> found) =>
        text.Contains(found, StringComparison.Ordinal) || (text.StartsWith('@') && found.EndsWith(text, StringComparison.Ordinal));
}
