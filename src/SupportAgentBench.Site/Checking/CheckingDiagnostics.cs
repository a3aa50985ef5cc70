using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Site.Checking;

/// <summary>What can be wrong with a finished page.</summary>
public static class CheckingDiagnostics
{
    public static readonly DiagnosticDescriptor BrokenLink = new(
        "SAB5001",
        Severity.Error,
        "Broken link",
        "{0}: the link '{1}' leads to '{2}', which is not part of the site{3}");

    public static readonly DiagnosticDescriptor BrokenAnchor = new(
        "SAB5002",
        Severity.Error,
        "Broken anchor",
        "{0}: the link '{1}' leads to '{2}', an id that this page does not have{3}");

    public static readonly DiagnosticDescriptor UnusableLink = new(
        "SAB5003",
        Severity.Error,
        "Unusable link",
        "{0}: the link '{1}' {2}{3}");

    public static readonly DiagnosticDescriptor DuplicateId = new(
        "SAB5004",
        Severity.Error,
        "Duplicate id",
        "{0}: the id '{1}' stands more than once in the page; an id names one place{2}");

    public static readonly DiagnosticDescriptor UnusableId = new(
        "SAB5005",
        Severity.Error,
        "Unusable id",
        "{0}: the id '{1}' is empty or has white space in it, so that no link can lead to it{2}");

    public static readonly DiagnosticDescriptor ParseError = new(
        "SAB5101",
        Severity.Error,
        "Malformed HTML",
        "The page is not well-formed HTML: {0}");

    public static readonly DiagnosticDescriptor MainHeading = new(
        "SAB5102",
        Severity.Error,
        "Not one main heading",
        "The page has {0} h1 headings; it needs exactly one");

    public static readonly DiagnosticDescriptor HeadingSkipped = new(
        "SAB5103",
        Severity.Error,
        "Heading level skipped",
        "An {0} heading follows an {1}; a heading goes at most one level deeper than the one before");

    public static readonly DiagnosticDescriptor TableWithoutCaption = new(
        "SAB5104",
        Severity.Error,
        "Table without caption",
        "The table has no caption; say in one what its rows and columns are");

    public static readonly DiagnosticDescriptor TableWithoutHeaders = new(
        "SAB5105",
        Severity.Error,
        "Table without headers",
        "The table has no header cells; make the cells that name a row or column th");

    public static readonly DiagnosticDescriptor HeaderWithoutScope = new(
        "SAB5106",
        Severity.Error,
        "Header cell without scope",
        "The header cell '{0}' has no scope; give it col, row, colgroup or rowgroup");

    public static readonly DiagnosticDescriptor ImageWithoutText = new(
        "SAB5107",
        Severity.Error,
        "Image without text",
        "The image '{0}' has no alt; say what it shows, or give it an empty one if it only decorates");

    public static readonly DiagnosticDescriptor ControlWithoutLabel = new(
        "SAB5108",
        Severity.Error,
        "Form control without label",
        "The {0} has no label; wrap it in one, name it with 'for', or give it an aria-label");

    public static readonly DiagnosticDescriptor NoLanguage = new(
        "SAB5109",
        Severity.Error,
        "Page without language",
        "The html element has no lang; give it the language of the text, such as en");

    public static readonly DiagnosticDescriptor NoTitle = new(
        "SAB5110",
        Severity.Error,
        "Page without title",
        "The page has no title, or an empty one");

    public static readonly DiagnosticDescriptor UnknownIdNamed = new(
        "SAB5111",
        Severity.Error,
        "Unknown id named",
        "The attribute {0} names '{1}', which is no id of this page");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        BrokenLink, BrokenAnchor, UnusableLink, DuplicateId, UnusableId,
        ParseError, MainHeading, HeadingSkipped, TableWithoutCaption, TableWithoutHeaders, HeaderWithoutScope,
        ImageWithoutText, ControlWithoutLabel, NoLanguage, NoTitle, UnknownIdNamed,
    ];
}
