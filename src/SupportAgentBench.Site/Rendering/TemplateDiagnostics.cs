using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
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
        var start = message.Span.Start;
        var end = message.Span.End;
        var endColumn = end.Line == start.Line && end.Column > start.Column ? end.Column + 1 : 0;
        var place = new SourceLocation("templates/" + message.Span.Path, start.Line + 1, start.Column + 1, endColumn);
        var chain = message.IncludeChain.IsDefaultOrEmpty
            ? string.Empty
            : $" (included from {string.Join(", ", message.IncludeChain.Select(span => $"templates/{span}"))})";
        return kind.At(place, message.Message + chain);
    }
}
