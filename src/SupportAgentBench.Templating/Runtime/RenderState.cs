using System.Runtime.CompilerServices;
using SupportAgentBench.Templating.Binding;

namespace SupportAgentBench.Templating.Runtime;

/// <summary>Everything that changes while a page is rendered.</summary>
internal sealed class RenderState(TemplateLibrary library, PageWriter page, GlobalFrame globals)
{
    private const int CancellationInterval = 1024;
    private const int MostScopes = 1000;

    /// <summary>A message may quote a name of the template, which may have any length.</summary>
    private const int LongestMessage = 1000;
    private readonly Stack<SourceSpan> _includes = new();
    private int _depth;
    private int _scopes;
    private int _loopSteps;

    public TemplateLibrary Library { get; } = library;

    public TemplateOptions Options { get; } = library.Options;

    public MemberCatalog Members { get; } = library.Members;

    public PageWriter Page { get; } = page;

    public WorkMeter Work { get; } = page.Work;

    public Scopes Scopes { get; } = new(globals);

    /// <summary>The page model, when the templates were checked against its type.</summary>
    public object? Model { get; init; }

    /// <summary>Where ids and addresses go; null when nobody asks.</summary>
    public List<PageReference>? References { get; init; }

    /// <summary>The value of the ret statement that is on its way out.</summary>
    public object? ReturnValue { get; set; }

    /// <summary>False while a function is called from a place where no markup may be written.</summary>
    public bool MarkupAllowed { get; set; } = true;

    /// <summary>How many loops of the running body are open, so that break has something to leave.</summary>
    public int OpenLoops { get; set; }

    /// <summary>The counters of array.cycle.</summary>
    public Dictionary<string, int> Cycles { get; } = new(StringComparer.Ordinal);

    public TemplateRuntimeException Error(Diagnostic diagnostic, SourceSpan span, string message, Exception? inner = null) =>
        new(new LogMessage(diagnostic.Id, span, message.Length > LongestMessage ? message[..LongestMessage] + "…" : message, [.. _includes]), inner);

    public TemplateRuntimeException Error(SourceSpan span, ValueException exception) =>
        Error(exception.Diagnostic, span, exception.Message, exception);

    public void EnterInclude(SourceSpan span)
    {
        Enter(span);
        _includes.Push(span);
    }

    public void LeaveInclude()
    {
        _includes.Pop();
        Leave();
    }

    public void Enter(SourceSpan span)
    {
        if (_depth >= Options.RecursionLimit || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw Error(Diagnostic.Limit, span, $"Functions and includes call each other more than {Options.RecursionLimit} deep.");
        }

        Work.Call();
        _depth++;
    }

    public void Leave() => _depth--;

    /// <summary>Blocks in blocks of functions that call each other take stack that neither limit counts.</summary>
    public void EnsureStack(SourceSpan span)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw Error(Diagnostic.Limit, span, "Blocks, functions and includes stand too deep in each other.");
        }
    }

    /// <summary>Begins a loop or a with, which are looked through for every name in them.</summary>
    public void EnterScope(SourceSpan span)
    {
        if (_scopes >= MostScopes || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw Error(Diagnostic.Limit, span, $"More than {MostScopes} blocks of `for`, `while` and `with` are open at once.");
        }

        _scopes++;
    }

    public void LeaveScope() => _scopes--;

    public void CountLoopStep(SourceSpan span)
    {
        if (++_loopSteps > Options.LoopLimit)
        {
            throw Error(Diagnostic.Limit, span, $"The loops of this page take more than {Options.LoopLimit} steps.");
        }

        if (_loopSteps % CancellationInterval == 0)
        {
            Work.ThrowIfCancelled();
        }
    }
}
