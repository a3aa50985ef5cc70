using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Checking;
using SupportAgentBench.Templating;
using Diagnostic = SupportAgentBench.Core.Diagnostics.Diagnostic;

namespace SupportAgentBench.Site.Rendering;

/// <summary>The template engine's messages as diagnostics of the workspace (SAB4nnn).</summary>
public static class TemplateDiagnostics
{
    /// <summary>One kind per kind of the engine; the engine words the message.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        .. Templating.Diagnostic.All.Select(kind => new DiagnosticDescriptor(kind.Id, Severity.Error, kind.Title, "{0}")),
    ];

    /// <summary>The same message, its place relative to the workspace and counted from 1.</summary>
    public static Diagnostic From(LogMessage message)
    {
        var kind = All.First(descriptor => descriptor.Id == message.Code);
        var chain = message.IncludeChain.IsDefaultOrEmpty
            ? string.Empty
            : $" (included from {string.Join(", ", message.IncludeChain.Select(span => $"templates/{span}"))})";
        return kind.At(PlaceOf(message.Span), message.Message + chain);
    }

    /// <summary>An id or address that a template wrote, for the link check.</summary>
    public static SiteReference ReferenceOf(PageReference reference) => new(
        reference.Kind == PageReferenceKind.Id ? SiteReferenceKind.Id : SiteReferenceKind.Link, reference.Value, PlaceOf(reference.Span));

    private static SourceLocation PlaceOf(SourceSpan span)
    {
        var endColumn = span.End.Line == span.Start.Line && span.End.Column > span.Start.Column ? span.End.Column + 1 : 0;
        return new SourceLocation("templates/" + span.Path, span.Start.Line + 1, span.Start.Column + 1, endColumn);
    }
}
