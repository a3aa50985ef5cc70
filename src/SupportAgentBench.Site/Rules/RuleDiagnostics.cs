using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Site.Rules;

/// <summary>What can be wrong with a condition over the board (SAB3nnn).</summary>
public static class RuleDiagnostics
{
    public static readonly DiagnosticDescriptor DoesNotHold = new(
        "SAB3001", Severity.Error, "The condition does not hold", "{0} is false: {1}; pick another model or another condition");

    public static readonly DiagnosticDescriptor Faulty = new(
        "SAB3002", Severity.Error, "The condition cannot be evaluated", "{0}");

    public static readonly DiagnosticDescriptor NotATest = new(
        "SAB3003", Severity.Error, "The condition is no test", "{0} is neither true nor false; write a test such as best('over-escalation') or at_most(over_escalation, 0.05)");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [DoesNotHold, Faulty, NotATest];
}
