using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Site.Prose;

/// <summary>Everything that can be wrong with hand-written prose.</summary>
public static class ProseDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownFigure = new(
        "SAB7001", Severity.Error, "No such figure", "{0}");

    public static readonly DiagnosticDescriptor FigureNotAvailable = new(
        "SAB7002", Severity.Error, "The figure is n/a", "{0} is n/a here: {1}. Say something else, or write {{{{ {0} ?? \"what to print instead\" }}}}");

    public static readonly DiagnosticDescriptor FaultyExpression = new(
        "SAB7003", Severity.Error, "The expression cannot be evaluated", "{0}");

    public static readonly DiagnosticDescriptor NotAFigure = new(
        "SAB7004", Severity.Error, "The expression gives no figure", "{{{{ {0} }}}} gives {1}, which cannot be printed: {2}");

    public static readonly DiagnosticDescriptor StrayMark = new(
        "SAB7005", Severity.Error, "A mark was left over in the text", "'{0}' was left over in the text: {1}");

    public static readonly DiagnosticDescriptor HtmlInProse = new(
        "SAB7006", Severity.Error, "HTML in prose", "prose takes Markdown, no HTML: '{0}' is a tag or comment; write \\< where a less-than sign is meant");

    public static readonly DiagnosticDescriptor LinkRefused = new(
        "SAB7007", Severity.Error, "The link is refused", "the address '{0}' {1}; write http, https, mailto, '#anchor' or '/page/' of this site");

    public static readonly DiagnosticDescriptor ImageRefused = new(
        "SAB7008", Severity.Error, "Images are not part of prose", "an image cannot stand in prose; describe it in words, or link to it");

    public static readonly DiagnosticDescriptor NestedTooDeeply = new(
        "SAB7009", Severity.Error, "The prose is nested too deeply", "lists, quotes or emphasis are nested more than {0} deep; write it flatter");

    public static readonly DiagnosticDescriptor NotOneParagraph = new(
        "SAB7010", Severity.Error, "The text must be one paragraph", "this text is printed on one line and must be a single paragraph; {0} cannot stand here (a backslash before its first mark makes it text)");

    public static readonly DiagnosticDescriptor HeadingTooHigh = new(
        "SAB7011", Severity.Error, "The heading's level is taken", "a heading of level {0} belongs to the page itself; begin with '{1} '");

    public static readonly DiagnosticDescriptor EmptyHeading = new(
        "SAB7012", Severity.Error, "The heading has no words", "a heading needs words besides figures: its address is made from them");

    public static readonly DiagnosticDescriptor ClaimFalse = new(
        "SAB7013", Severity.Error, "The claim does not hold", "{0} is false: {1}");

    public static readonly DiagnosticDescriptor ClaimNotSeparable = new(
        "SAB7014", Severity.Info, "The claim holds in these runs only", "{0} is true in these runs, but {1}; the page says so beside it");

    public static readonly DiagnosticDescriptor ClaimFaulty = new(
        "SAB7015", Severity.Error, "The claim cannot be evaluated", "{0}");

    public static readonly DiagnosticDescriptor ClaimNoTest = new(
        "SAB7016", Severity.Error, "The claim is no test", "{0}; write a test such as best(\"over-escalation\") or below(over_escalation, 0.05)");

    public static readonly DiagnosticDescriptor ClaimAsksNothing = new(
        "SAB7017", Severity.Error, "The claim tests nothing", "{0}; a claim must be able to fail");

    public static readonly DiagnosticDescriptor UnknownClaimName = new(
        "SAB7018", Severity.Error, "No such name in a claim", "{0}");

    public static readonly DiagnosticDescriptor ClaimForm = new(
        "SAB7019", Severity.Error, "The claim has another form", "a claim or quote is written [words](<claim: test>) in one piece: {0}");

    public static readonly DiagnosticDescriptor FiguresMoved = new(
        "SAB7021", Severity.Info, "Figures of a sentence have changed", "figures of this sentence have changed since it was accepted: {0}; read it again, then sab check --accept");

    public static readonly DiagnosticDescriptor NoVerdictToAccept = new(
        "SAB7022", Severity.Error, "There is no such verdict to accept", "there is no verdict of '{0}' to accept{1}");

    public static readonly DiagnosticDescriptor PageNameTaken = new(
        "SAB7023", Severity.Error, "A page's name is taken", "'{0}' cannot name a page: the page of data files stands at '{1}'; give this file another name");

    public static readonly DiagnosticDescriptor OpinionForm = new(
        "SAB7020", Severity.Error, "The opinion has another form", "this is no opinion: {0}");

    public static readonly DiagnosticDescriptor TypedNumber = new(
        "SAB7040", Severity.Error, "A number is typed", "\"{0}\" is typed; {1}");

    public static readonly DiagnosticDescriptor TypedApproximation = new(
        "SAB7041", Severity.Error, "≈ is typed", "\"{0}\" is typed; the program puts ≈ before a figure by its rule: leave it out");

    public static readonly DiagnosticDescriptor TooManyTypedNumbers = new(
        "SAB7042", Severity.Error, "More numbers are typed", "this text types more than {0} numbers; the others are not listed");

    public static readonly DiagnosticDescriptor UnboundQuotation = new(
        "SAB7045", Severity.Warning, "Words in quotation marks are no quote", "{0} stands in quotation marks and is no quote of a conversation: quote it, [“…”](quote:run/case/message), or unquote it");

    public static readonly DiagnosticDescriptor UnclaimedComparison = new(
        "SAB7050", Severity.Warning, "A comparison that nothing tests",
        "\"{0}\" compares or allows no exception, and nothing tests it: write [{0}](<claim: …>), {{{{ opinion \"{0}\" }}}}, or say it without");

    /// <summary>All kinds, in the order of their ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        UnknownFigure, FigureNotAvailable, FaultyExpression, NotAFigure, StrayMark, HtmlInProse,
        LinkRefused, ImageRefused, NestedTooDeeply, NotOneParagraph, HeadingTooHigh, EmptyHeading,
        ClaimFalse, ClaimNotSeparable, ClaimFaulty, ClaimNoTest, ClaimAsksNothing, UnknownClaimName, ClaimForm,
        OpinionForm, FiguresMoved, NoVerdictToAccept, PageNameTaken,
        TypedNumber, TypedApproximation, TooManyTypedNumbers, UnboundQuotation, UnclaimedComparison,
    ];
}
