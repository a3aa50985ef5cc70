using System.Collections.Immutable;

namespace SupportAgentBench.Templating.Runtime;

/// <summary>Puts the arguments of a call in the places of the declared parameters.</summary>
internal static class ArgumentPlacement
{
    public static ScriptArguments Place(
        RenderState state, SourceSpan call, Callable function, List<object?> values, List<SourceSpan> spans, List<(string Name, object? Value, SourceSpan Span)>? named)
    {
        var parameters = function.Parameters;
        if (parameters.IsDefault)
        {
            var names = named?.DistinctBy(item => item.Name).ToDictionary(item => item.Name, item => item.Value, StringComparer.Ordinal);
            return new ScriptArguments(state, call, [.. values], [.. spans], names);
        }

        var hasRest = parameters.Length > 0 && parameters[^1].TakesRest;
        var places = new object?[parameters.Length];
        var placeSpans = new SourceSpan[parameters.Length];
        var filled = new bool[parameters.Length];
        var direct = Math.Min(values.Count, hasRest ? parameters.Length - 1 : parameters.Length);
        if (!hasRest && values.Count > parameters.Length)
        {
            throw state.Error(Diagnostic.WrongArguments, spans[values.Count - 1], TooMany(function, values.Count));
        }

        for (var index = 0; index < direct; index++)
        {
            Fill(index, values[index], spans[index]);
        }

        var rest = hasRest ? new ScriptArray(values.Skip(direct)) : null;
        foreach (var (name, value, span) in named ?? [])
        {
            var index = IndexOf(parameters, name);
            if (index < 0)
            {
                throw state.Error(Diagnostic.WrongArguments, span, $"`{function.Name}` has no parameter `{name}`{Binding.NearestName.Hint(name, parameters.Select(parameter => parameter.Name))}");
            }

            if (hasRest && index == parameters.Length - 1)
            {
                rest!.Add(value);
            }
            else
            {
                Fill(index, value, span);
            }
        }

        Complete(state, call, function, places, filled, rest);
        return new ScriptArguments(state, call, places, placeSpans, null);

        void Fill(int index, object? value, SourceSpan span)
        {
            places[index] = value;
            placeSpans[index] = span;
            filled[index] = true;
        }
    }

    public static string TooMany(Callable function, int count) =>
        $"`{function.Name}` takes {function.Parameters.Length} argument{(function.Parameters.Length == 1 ? "" : "s")}, not {count}.";

    public static string Missing(Callable function, string parameter) =>
        $"`{function.Name}` needs a value for its parameter `{parameter}`.";

    private static void Complete(RenderState state, SourceSpan call, Callable function, object?[] places, bool[] filled, ScriptArray? rest)
    {
        var parameters = function.Parameters;
        for (var index = 0; index < places.Length; index++)
        {
            if (parameters[index].TakesRest)
            {
                places[index] = rest;
            }
            else if (!filled[index] && parameters[index].Required)
            {
                var end = call with { Start = call.End };
                throw state.Error(Diagnostic.WrongArguments, end, Missing(function, parameters[index].Name));
            }
            else if (!filled[index])
            {
                places[index] = parameters[index].Default;
            }
        }
    }

    private static int IndexOf(ImmutableArray<ScriptParameter> parameters, string name)
    {
        for (var index = 0; index < parameters.Length; index++)
        {
            if (parameters[index].Name == name)
            {
                return index;
            }
        }

        return -1;
    }
}
