using System.Runtime.CompilerServices;
using SupportAgentBench.Templating.Html;
using SupportAgentBench.Templating.Runtime;

namespace SupportAgentBench.Templating.Binding;

/// <summary>Makes templates ready to render: names are resolved, types are checked, and each printed value learns its place in the HTML.</summary>
internal sealed class TemplateBinder
{
    private readonly List<LogMessage> _messages;
    private readonly Stack<SourceSpan> _includes = new();
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private bool _isTooDeep;

    public TemplateBinder(TemplateLibrary library, BindEnvironment environment, List<LogMessage> messages)
    {
        Library = library;
        Environment = environment;
        _messages = messages;
        Expressions = new ExpressionBinder(this);
        Statements = new StatementBinder(this);
    }

    public TemplateLibrary Library { get; }

    public TemplateOptions Options => Library.Options;

    public BindEnvironment Environment { get; }

    public ExpressionBinder Expressions { get; }

    public StatementBinder Statements { get; }

    public BindScope? Scope { get; set; }

    /// <summary>The place in the HTML that binding has reached.</summary>
    public HtmlTracker Html { get; set; } = HtmlTracker.At(HtmlPosition.Text);

    public BlockNode BindRoot(ParsedTemplate template, HtmlTracker start)
    {
        Html = start;
        _open.Add(template.Path);
        var body = Statements.BindBody(template.Root!);
        _open.Remove(template.Path);
        if (HtmlTracker.Join(Html, start) is null)
        {
            Error(Diagnostic.UnbalancedContext, template.Root!.End, $"The template ends {Html.Describe()}, but it begins {start.Describe()}.");
        }

        return body;
    }

    /// <summary>Binds an included template where it is included; null when that can only be done while rendering.</summary>
    public BoundTemplate? BindInclude(string path, SourceSpan span, SourceSpan pathSpan, IReadOnlyDictionary<string, Type?> locals)
    {
        if (!Environment.IsLinked || _open.Contains(path))
        {
            return null;
        }

        var parsed = Library.Parse(path);
        if (parsed?.Root is null)
        {
            if (parsed is null)
            {
                Error(Diagnostic.UnknownTemplate, pathSpan, $"There is no template `{path}`.");
            }
            else
            {
                _messages.AddRange(parsed.Errors.Select(error => error with { IncludeChain = [span, .. _includes] }));
            }

            return new BoundTemplate();
        }

        var scope = Scope;
        var position = Html;
        _includes.Push(span);
        Scope = new BindScope(scope, ScopeKind.Include) { Locals = locals };
        var template = new BoundTemplate { Body = BindRoot(parsed, Html) };
        Scope = scope;
        Html = position;
        _includes.Pop();
        return template;
    }

    /// <summary>False when blocks in includes in blocks have taken the stack. That is told once, and nothing more is made ready.</summary>
    public bool HasStack(SourceSpan span)
    {
        if (!_isTooDeep && !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            Error(Diagnostic.TooDeep, span, "Blocks and includes stand too deep in each other.");
            _isTooDeep = true;
        }

        return !_isTooDeep;
    }

    /// <summary>Notes a mistake; behind one of depth all others would only follow from it.</summary>
    public void Error(Diagnostic diagnostic, SourceSpan span, string message)
    {
        if (!_isTooDeep)
        {
            _messages.Add(new LogMessage(diagnostic.Id, span, message, [.. _includes]));
        }
    }
}
