using System.Collections.Concurrent;
using SupportAgentBench.Templating.Functions;
using SupportAgentBench.Templating.Html;
using SupportAgentBench.Templating.Runtime;

namespace SupportAgentBench.Templating.Binding;

/// <summary>The templates of one loader, each read once, with what they share.</summary>
internal sealed class TemplateLibrary(ITemplateLoader? loader, TemplateOptions options)
{
    private readonly ConcurrentDictionary<string, ParsedTemplate?> _parsed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Path, HtmlPosition Position), (BoundTemplate Template, LogMessage? Error)> _bound = new();

    public TemplateOptions Options { get; } = options;

    public MemberCatalog Members { get; } = new();

    public ScriptObject Functions { get; } = Builtins.Create(options);

    /// <summary>The syntax of a template, or null when there is none of this name.</summary>
    public ParsedTemplate? Parse(string path) => loader is null ? null : _parsed.GetOrAdd(path, ReadTemplate);

    /// <summary>Makes a template ready whose name became known only while rendering.</summary>
    public BoundTemplate Bind(string path, HtmlPosition position, RenderState state, SourceSpan span)
    {
        var (template, error) = loader is null ? BindLate((path, position)) : _bound.GetOrAdd((path, position), BindLate);
        if (error is null)
        {
            return template;
        }

        throw error.Span == default
            ? state.Error(Diagnostic.UnknownTemplate, span, error.Message)
            : new TemplateRuntimeException(error);
    }

    private (BoundTemplate Template, LogMessage? Error) BindLate((string Path, HtmlPosition Position) key)
    {
        var template = new BoundTemplate();
        var parsed = Parse(key.Path);
        if (parsed is null)
        {
            return (template, new LogMessage(Diagnostic.UnknownTemplate.Id, default, $"There is no template `{key.Path}`.", []));
        }

        if (parsed.Root is null)
        {
            return (template, parsed.Errors[0]);
        }

        var messages = new List<LogMessage>();
        var binder = new TemplateBinder(this, BindEnvironment.Open(), messages);
        template.Body = binder.BindRoot(parsed, HtmlTracker.At(key.Position));
        return (template, messages.FirstOrDefault());
    }

    private ParsedTemplate? ReadTemplate(string path) =>
        loader?.Load(path) is { } text ? ParsedTemplate.Read(text, path, Options) : null;
}
