using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Site.Prose.Quotes;

/// <summary>Everything that can be wrong with a quote of a conversation.</summary>
public static class QuoteDiagnostics
{
    public static readonly DiagnosticDescriptor NotSaid = new(
        "SAB7070", Severity.Error, "The quoted words were not said there", "\"{0}\" does not stand in message {1} of {2}, run {3}, where the {4} says: {5}{6}");

    public static readonly DiagnosticDescriptor AddressForm = new(
        "SAB7071", Severity.Error, "The quote's address has another form", "a quote's address is quote:run/case/message, or quote:model/run/case/message: {0}");

    public static readonly DiagnosticDescriptor NoModel = new(
        "SAB7072", Severity.Error, "The quote names no model", "this text speaks of no single model: name the one that is quoted, quote:model/run/case/message");

    public static readonly DiagnosticDescriptor UnknownModel = new(
        "SAB7073", Severity.Error, "No such model to quote", "no model has the id '{0}'{1}");

    public static readonly DiagnosticDescriptor UnknownRun = new(
        "SAB7074", Severity.Error, "No such run to quote", "{0} has no run '{1}'{2}; it has {3}");

    public static readonly DiagnosticDescriptor ExcludedRun = new(
        "SAB7075", Severity.Error, "The quoted run does not count", "run {1} of {0} does not count ({2}), so no page shows its conversations; quote another run");

    public static readonly DiagnosticDescriptor UnknownCase = new(
        "SAB7076", Severity.Error, "No such case to quote", "no case has the id '{0}'{1}");

    public static readonly DiagnosticDescriptor NoRecord = new(
        "SAB7077", Severity.Error, "The run has no such conversation", "run {1} of {0} has no record of case {2}; quote another run");

    public static readonly DiagnosticDescriptor NoTranscript = new(
        "SAB7078", Severity.Error, "The conversation has no transcript", "the record of case {2} in run {1} of {0} has no transcript to quote from");

    public static readonly DiagnosticDescriptor NoSuchMessage = new(
        "SAB7079", Severity.Error, "No such message to quote", "there is no message {0}: the conversation {1}");

    public static readonly DiagnosticDescriptor NoWords = new(
        "SAB7080", Severity.Error, "The quote has no words", "{0}; put the words of the message between the brackets");

    public static readonly DiagnosticDescriptor HoldsFigure = new(
        "SAB7081", Severity.Error, "A figure stands in a quote", "a quote holds somebody's words and nothing that is computed: end it before the figure, or type the number that was said");

    public static readonly DiagnosticDescriptor NoLinkHere = new(
        "SAB7082", Severity.Error, "A quote cannot stand here", "a quote leads to its message, and no link can stand in this {0}; quote in a text");

    /// <summary>All kinds, in the order of their ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        NotSaid, AddressForm, NoModel, UnknownModel, UnknownRun, ExcludedRun, UnknownCase, NoRecord, NoTranscript, NoSuchMessage, NoWords, HoldsFigure, NoLinkHere,
    ];
}
