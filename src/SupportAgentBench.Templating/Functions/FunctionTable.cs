using System.Collections.Immutable;
using System.Globalization;
using SupportAgentBench.Templating.Runtime;

namespace SupportAgentBench.Templating.Functions;

/// <summary>Builds an object of functions; a parameter list such as <c>"text count=0"</c> names the parameters and their defaults.</summary>
internal sealed class FunctionTable(string prefix)
{
    public ScriptObject Functions { get; } = [];

    public FunctionTable Add(string name, string parameters, Func<ScriptArguments, object?> body, Type? result = null)
    {
        Functions[name] = new BuiltinFunction($"{prefix}.{name}", Parse(parameters), body) { ResultType = result };
        return this;
    }

    public static ImmutableArray<ScriptParameter> Parse(string parameters) =>
        [.. parameters.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ParseOne)];

    private static ScriptParameter ParseOne(string text)
    {
        if (text.EndsWith("...", StringComparison.Ordinal))
        {
            return new ScriptParameter(text[..^3], Required: false, TakesRest: true);
        }

        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? new ScriptParameter(text) : new ScriptParameter(text[..equals], Required: false, Default(text[(equals + 1)..]));
    }

    private static object? Default(string text) => text switch
    {
        "null" or "" => null,
        "true" => true,
        "false" => false,
        _ => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : text,
    };
}
