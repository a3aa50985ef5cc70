using System.Collections.Immutable;

namespace SupportAgentBench.Templating.Runtime;

/// <summary>Something a template can call.</summary>
internal abstract class Callable
{
    /// <summary>The name by which messages speak of it.</summary>
    public abstract string Name { get; }

    /// <summary>Its parameters; the default value takes anything.</summary>
    public abstract ImmutableArray<ScriptParameter> Parameters { get; }

    public abstract object? Call(ScriptArguments arguments, WrappedBlock? wrapped);

    /// <summary>A value as something to call, or null.</summary>
    /// <param name="name">The name by which the template calls it, when there is one.</param>
    public static Callable? From(object? value, string? name = null) => value switch
    {
        Callable callable => callable,
        IScriptFunction function => new HostFunction(function, name ?? "function"),
        _ => null,
    };

    public override string ToString() => "<function>";
}

/// <summary>A function that the host gave.</summary>
internal sealed class HostFunction(IScriptFunction function, string name) : Callable
{
    public override string Name => name;

    public override ImmutableArray<ScriptParameter> Parameters => function.Parameters;

    public override object? Call(ScriptArguments arguments, WrappedBlock? wrapped)
    {
        try
        {
            return arguments.State.Work.Made(function.Invoke(arguments));
        }
        catch (Exception exception) when (exception is not (TemplateRuntimeException or OperationCanceledException or ValueException))
        {
            throw arguments.State.Error(Diagnostic.HostFailure, arguments.Span, $"The function failed: {exception.Message}", exception);
        }
    }
}

/// <summary>A function of the language.</summary>
internal sealed class BuiltinFunction(string name, ImmutableArray<ScriptParameter> parameters, Func<ScriptArguments, object?> body) : Callable
{
    public override string Name => name;

    public override ImmutableArray<ScriptParameter> Parameters => parameters;

    /// <summary>The type of the result when it is always the same.</summary>
    public Type? ResultType { get; init; }

    public override object? Call(ScriptArguments arguments, WrappedBlock? wrapped)
    {
        try
        {
            return arguments.State.Work.Made(body(arguments));
        }
        catch (ValueException exception)
        {
            throw arguments.State.Error(arguments.Span, exception);
        }
    }
}
