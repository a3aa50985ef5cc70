using System.Collections.ObjectModel;
using SupportAgentBench.Templating.Runtime;

namespace SupportAgentBench.Templating;

/// <summary>What a template passes to a function.</summary>
public sealed class ScriptArguments
{
    private readonly object?[] _values;
    private readonly SourceSpan[] _spans;

    internal ScriptArguments(RenderState state, SourceSpan span, object?[] values, SourceSpan[] spans, IReadOnlyDictionary<string, object?>? named)
    {
        State = state;
        Span = span;
        _values = values;
        _spans = spans;
        Named = named ?? ReadOnlyDictionary<string, object?>.Empty;
    }

    /// <summary>How many arguments stand without a name; with declared parameters, how many parameters there are.</summary>
    public int Count => _values.Length;

    /// <summary>The arguments that have a name, unless the function declares its parameters: then they stand in their place.</summary>
    public IReadOnlyDictionary<string, object?> Named { get; }

    /// <summary>The call in the template.</summary>
    public SourceSpan Span { get; }

    internal RenderState State { get; }

    internal ReadOnlySpan<object?> Values => _values;

    /// <summary>The argument at a position.</summary>
    public object? this[int index] => _values[index];

    /// <summary>The place of an argument in the template.</summary>
    public SourceSpan SpanOf(int index) => index >= 0 && index < _spans.Length ? _spans[index] : Span;

    /// <summary>The error to throw when an argument is wrong; without an index it blames the call.</summary>
    public TemplateRuntimeException Error(string message, int index = -1) =>
        State.Error(Diagnostic.WrongArguments, SpanOf(index), message);
}
