using System.Collections;
using SupportAgentBench.Templating.Runtime;

namespace SupportAgentBench.Templating.Functions;

/// <summary>The functions of <c>object</c>, without those that run text as template.</summary>
internal static class ObjectFunctions
{
    public static ScriptObject Create() => new FunctionTable("object")
        .Add("default", "value default", a => a[0] is null or "" ? a[1] : a[0])
        .Add("format", "value format culture=null", MathFunctions.Format, typeof(string))
        .Add("has_key", "value key", a => Boxes.Of(Find(a, out _)), typeof(bool))
        .Add("has_value", "value key", a => Boxes.Of(Find(a, out var value) && value is not null), typeof(bool))
        .Add("keys", "value", a => a.NewList(a[0] is null ? [] : Names(a)))
        .Add("values", "value", MemberValues)
        .Add("kind", "value", a => Kind(a[0]), typeof(string))
        .Add("size", "value", Size, typeof(int))
        .Add("typeof", "value", a => TypeOf(a[0]), typeof(string))
        .Add("from_json", "json", JsonText.Read)
        .Add("to_json", "value", a => JsonText.Write(a), typeof(string))
        .Functions;

    private static bool Find(ScriptArguments arguments, out object? value)
    {
        value = null;
        return arguments[0] is { } target && arguments[1] is not null && arguments.State.Members.TryGet(target, arguments.Text(1), out value);
    }

    private static IEnumerable<string> Names(ScriptArguments arguments) => arguments.State.Members.NamesOf(arguments[0]!);

    private static ScriptArray MemberValues(ScriptArguments arguments)
    {
        if (arguments[0] is not { } target)
        {
            return new ScriptArray();
        }

        var members = arguments.State.Members;
        return arguments.NewList(Names(arguments).Select(name => members.TryGet(target, name, out var value) ? value : null));
    }

    private static object Size(ScriptArguments arguments) => arguments[0] switch
    {
        string text => text.Length,
        ScriptObject members => members.Count,
        IEnumerable items when Values.Count(items) is var count and >= 0 => count,
        IEnumerable => arguments.List(0).Count,
        IScriptObject members => members.Members.Count(),
        _ => 0,
    };

    private static string? TypeOf(object? value) => value switch
    {
        null => null,
        string => "string",
        bool => "boolean",
        _ when Values.IsNumber(value) => "number",
        ScriptObject or IScriptObject => "object",
        ScriptRange => "iterator",
        IList or ScriptArray => "array",
        IEnumerable => "iterator",
        _ => "object",
    };

    private static string? Kind(object? value) => value switch
    {
        bool => "bool",
        byte => "byte",
        sbyte => "sbyte",
        short => "short",
        ushort => "ushort",
        int => "int",
        uint => "uint",
        long => "long",
        ulong => "ulong",
        float => "float",
        double => "double",
        decimal => "decimal",
        System.Numerics.BigInteger => "bigint",
        ScriptRange => "range",
        _ => TypeOf(value),
    };
}
