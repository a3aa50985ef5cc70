using System.Collections.ObjectModel;
using SupportAgentBench.Templating.Runtime;

namespace SupportAgentBench.Templating.Binding;

internal enum ScopeKind
{
    Loop,
    With,
    Function,
    Include,
}

/// <summary>What surrounds a place of a template: loops, withs, functions and includes, the innermost first.</summary>
internal sealed record BindScope(BindScope? Outer, ScopeKind Kind)
{
    public LoopKind Loop { get; init; }

    /// <summary>The name of the loop's variable, or a text that is no name.</summary>
    public string Variable { get; init; } = "";

    public Type? VariableType { get; init; }

    /// <summary>The local names that an include passes, with what is known of their types.</summary>
    public IReadOnlyDictionary<string, Type?> Locals { get; init; } = ReadOnlyDictionary<string, Type?>.Empty;

    /// <summary>The names of the function's parameters.</summary>
    public IReadOnlyList<string> Parameters { get; init; } = [];
}
