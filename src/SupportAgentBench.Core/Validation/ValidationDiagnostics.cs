using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Core.Validation;

/// <summary>Diagnostics of the rules within and across documents.</summary>
public static class ValidationDiagnostics
{
    public static DiagnosticDescriptor DuplicateId { get; } = Error(
        "SAB2001", "Duplicate id", "{0} '{1}' stands here a second time; keep one of them");

    public static DiagnosticDescriptor UnknownId { get; } = Error(
        "SAB2002", "Unknown id", "there is no {0} '{1}'{2}");

    public static DiagnosticDescriptor WrongBuckets { get; } = Error(
        "SAB2003", "Wrong buckets", "'buckets' must be exactly solvable, must-escalate and adversarial; {0}");

    public static DiagnosticDescriptor CaseOfBothOrNeither { get; } = Error(
        "SAB2004", "Case of both or neither", "case '{0}' has {1}; a case has either 'useCase' or 'trap'");

    public static DiagnosticDescriptor AdversarialUseCase { get; } = Error(
        "SAB2005", "Adversarial use case", "use case '{0}' cannot be adversarial; an adversarial case is a trap: list it under 'traps'");

    public static DiagnosticDescriptor TiersOutOfOrder { get; } = Error(
        "SAB2006", "Tiers out of order", "tier '{0}' ends at {1}, not above the tier before it; list tiers from cheap to dear");

    public static DiagnosticDescriptor OpenTier { get; } = Error(
        "SAB2007", "Open tier", "tier '{0}' {1}; the last tier, and no other, has no 'below'");

    public static DiagnosticDescriptor DisagreesWithPath { get; } = Error(
        "SAB2008", "Disagrees with the path", "'{0}' is '{1}' here and '{2}' in the file's path; make them agree");

    public static DiagnosticDescriptor OtherBenchmark { get; } = Error(
        "SAB2009", "Run of another benchmark", "this is a run of benchmark '{0}'; the workspace holds '{1}'");

    public static DiagnosticDescriptor ConversationTwice { get; } = Error(
        "SAB2010", "Conversation twice", "case '{0}' stands in this run a second time; a run has each case once");

    public static DiagnosticDescriptor ResolvedMissing { get; } = Error(
        "SAB2011", "Missing 'resolved'", "case '{0}' is solvable, so its record needs 'resolved'; null says that the judge failed");

    public static DiagnosticDescriptor EscalatedDisagrees { get; } = Error(
        "SAB2012", "'escalated' disagrees with the tool calls", "'escalated' is {0}, but {1}");

    public static DiagnosticDescriptor ActionNotForbidden { get; } = Error(
        "SAB2013", "Action that is not forbidden", "'unsafeAction' is '{0}', which trap '{1}' does not forbid{2}; it forbids {3}");

    public static DiagnosticDescriptor ActionNotCalled { get; } = Error(
        "SAB2014", "Action that was not called", "'unsafeAction' is '{0}', which is not among the record's own tool calls");

    public static DiagnosticDescriptor ActionNotTold { get; } = Error(
        "SAB2015", "Forbidden call not told", "'unsafeAction' is null, but the record's own tool calls hold '{0}', which trap '{1}' forbids");

    public static DiagnosticDescriptor ActionOutsideTrap { get; } = Error(
        "SAB2016", "Unsafe action outside a trap", "'unsafeAction' is '{0}', but case '{1}' is no trap and forbids nothing; write null");

    public static DiagnosticDescriptor UseCaseTwice { get; } = Error(
        "SAB2017", "Use case in two rows", "use case '{0}' stands in a cluster already; each is in one row of the table");

    public static DiagnosticDescriptor UnknownReviewedRun { get; } = Error(
        "SAB2018", "Unknown run in 'reviewed'", "model '{0}' has no run '{1}'{2}");

    public static DiagnosticDescriptor NoRuns { get; } = Error(
        "SAB2019", "No runs", "there is no run; put one at data/runs/<model>/<run>.json");

    public static DiagnosticDescriptor NoPublishableRuns { get; } = Error(
        "SAB2020", "No publishable run", "every run is excluded, so there is nothing to publish");

    public static DiagnosticDescriptor RunExcluded { get; } = Warning(
        "SAB2021", "Run excluded", "run '{0}' of '{1}' enters no number: {2}; at most 2% of a run, and in a bucket one case or 6%, may be missing");

    public static DiagnosticDescriptor ModelWithoutRun { get; } = Warning(
        "SAB2022", "Model without a run", "model '{0}' has no run, so it gets no page");

    public static DiagnosticDescriptor VerdictWithoutRun { get; } = Warning(
        "SAB2023", "Verdict without a run", "model '{0}' has no run, so this verdict is not printed");

    public static DiagnosticDescriptor MessagesDisagree { get; } = Error(
        "SAB2024", "'agentMessages' disagrees with the transcript", "'agentMessages' is {0}, but the transcript of case '{1}' has {2} messages of the agent");

    public static DiagnosticDescriptor ToolCallsDisagree { get; } = Error(
        "SAB2025", "'toolCalls' disagrees with the transcript", "'toolCalls' is {0}, but the transcript of case '{1}' has {2}");

    public static DiagnosticDescriptor SimulatedNotAllowed { get; } = Warning(
        "SAB2026", "Simulated runs not allowed", "there are simulated runs; write 'allowSimulated: true' here if this site is to be published with them");

    public static DiagnosticDescriptor KeyMetricWithoutDirection { get; } = new(
        "SAB2027", Severity.Error, "Key metric without a direction", "'{0}' cannot be a key metric: neither more nor less of it is better; take it out");

    public static DiagnosticDescriptor VerdictOfExcludedRuns { get; } = Warning(
        "SAB2028", "Verdict of excluded runs", "every run of model '{0}' is excluded, so this verdict is not printed");

    public static DiagnosticDescriptor ModelsOfOneName { get; } = Warning(
        "SAB2029", "Models of one name", "'{0}' is the name of model '{1}' too, so pages cannot tell the two apart; give one of them another name");

    public static DiagnosticDescriptor MoreFindings { get; } = new(
        "SAB2099", Severity.Info, "More findings", "{0} more findings in this file are not listed; mend these first");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        DuplicateId, UnknownId, WrongBuckets, CaseOfBothOrNeither, AdversarialUseCase, TiersOutOfOrder, OpenTier, DisagreesWithPath,
        OtherBenchmark, ConversationTwice, ResolvedMissing, EscalatedDisagrees, ActionNotForbidden, ActionNotCalled, ActionNotTold,
        ActionOutsideTrap, UseCaseTwice, UnknownReviewedRun, NoRuns, NoPublishableRuns, RunExcluded, ModelWithoutRun, VerdictWithoutRun,
        MessagesDisagree, ToolCallsDisagree, SimulatedNotAllowed, KeyMetricWithoutDirection, VerdictOfExcludedRuns, ModelsOfOneName, MoreFindings,
    ];

    private static DiagnosticDescriptor Error(string id, string title, string message) => new(id, Severity.Error, title, message);

    private static DiagnosticDescriptor Warning(string id, string title, string message) => new(id, Severity.Warning, title, message);
}
