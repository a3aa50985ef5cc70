using System.Collections.Immutable;

namespace SupportAgentBench.Templating;

/// <summary>A function of the host that templates can call. It must not change anything a template can see.</summary>
public interface IScriptFunction
{
    /// <summary>The parameters in order; the default value takes whatever a template passes.</summary>
    ImmutableArray<ScriptParameter> Parameters => default;

    /// <summary>Computes the result. Throw <see cref="ScriptArguments.Error"/> to blame an argument.</summary>
    object? Invoke(ScriptArguments arguments);
}
