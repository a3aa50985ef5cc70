using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Templating;
using Diagnostic = SupportAgentBench.Core.Diagnostics.Diagnostic;

namespace SupportAgentBench.Site.Rendering;

/// <summary>The template engine's messages as diagnostics of the workspace (SAB4nnn).</summary>
public static class TemplateDiagnostics
{
    private const string Templates = "templates/";

    public static readonly DiagnosticDescriptor Unreadable = new("SAB4101", Severity.Error, "The file cannot be read", "{0}");

    public static readonly DiagnosticDescriptor Model = new("SAB4102", Severity.Error, "The model is no JSON object", "{0}");

    /// <summary>One kind per kind of the engine; the engine words the message.</summary>
    private static readonly ImmutableArray<DiagnosticDescriptor> OfEngine =
        [.. Templating.Diagnostic.All.Select(kind => new DiagnosticDescriptor(kind.Id, Severity.Error, kind.Title, "{0}"))];

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [.. OfEngine, Unreadable, Model];

    /// <summary>The same message, its place counted from 1.</summary>
    /// <param name="folder">What a template's path is relative to, with a slash behind.</param>
    public static Diagnostic From(LogMessage message, string folder = Templates)
    {
        var kind = OfEngine.First(descriptor => descriptor.Id == message.Code);
        return kind.At(PlaceOf(message.Span, folder + message.Span.Path), message.Message + message.DescribeIncludes(folder));
    }

    /// <summary>A path of the workspace. What prose wrote stands below <c>data/</c> and says so; a template's path is relative to its folder.</summary>
    public static string PathOf(string path) => path.StartsWith(Workspace.DataFolder + "/", StringComparison.Ordinal) ? path : Templates + path;

    /// <summary>The place of a span in a file.</summary>
    /// <param name="path">The file's, relative to the workspace.</param>
    public static SourceLocation PlaceOf(SourceSpan span, string path)
    {
        var endColumn = span.End.Line == span.Start.Line && span.End.Column > span.Start.Column ? span.End.Column + 1 : 0;
        return new SourceLocation(path, span.Start.Line + 1, span.Start.Column + 1, endColumn);
    }
}
