namespace SupportAgentBench.Templating.Runtime;

/// <summary>A context of global names: the page model, the variables of the page, or the object of a with.</summary>
internal sealed class GlobalFrame(object target, GlobalFrame? outer)
{
    public object Target { get; } = target;

    public GlobalFrame? Outer { get; } = outer;
}

/// <summary>A running function. One with parameters has names of its own; one with a name does not see those of its caller.</summary>
internal sealed class FunctionFrame(ScriptObject? variables, bool hidesOuter, FunctionFrame? outer)
{
    public ScriptObject? Variables { get; } = variables;

    public bool HidesOuter { get; } = hidesOuter;

    public FunctionFrame? Outer { get; } = outer;
}

/// <summary>The local names, those with a dollar sign, of a page, an include or a function.</summary>
internal sealed class LocalFrame
{
    /// <summary>The argument of an include that has no other: its own path. Few includes ask for it.</summary>
    public object? OnlyArgument { get; init; }

    public ScriptObject Variables => field ??= OnlyArgument is null ? [] : new ScriptObject { ["$"] = new ScriptArray([OnlyArgument]) };

    /// <summary>The block given to the function by wrap.</summary>
    public WrappedBlock? Wrapped { get; set; }
}

internal enum LoopKind
{
    For,
    TableRow,
    While,
}

/// <summary>A running loop: its variable, and what <c>for.index</c> and its like ask.</summary>
internal sealed class LoopFrame(LoopKind kind, string name, object owner, LoopFrame? outer)
{
    private static readonly string[] Names = ["index", "rindex", "first", "last", "even", "odd", "changed", "length", "col", "rindex0"];

    public LoopKind Kind { get; } = kind;

    public string Name { get; } = name;

    /// <summary>The context that the loop's names belong to: a function, a global context or the local names.</summary>
    public object Owner { get; } = owner;

    public LoopFrame? Outer { get; } = outer;

    public object? Value { get; set; }

    public int Index { get; set; }

    public int Length { get; set; } = -1;

    public bool IsLast { get; set; }

    /// <summary>The item of the step before.</summary>
    public object? Previous { get; set; }

    public int Column { get; set; }

    public static IEnumerable<string> MemberNames => Names;

    public static string KindName(LoopKind kind) => kind switch
    {
        LoopKind.For => "for",
        LoopKind.TableRow => "tablerow",
        _ => "while",
    };

    public bool TryGetMember(string member, out object? value)
    {
        value = member switch
        {
            "index" => Index,
            "first" => Boxes.Of(Index == 0),
            "even" => Boxes.Of(Index % 2 == 0),
            "odd" => Boxes.Of(Index % 2 != 0),
            "rindex" when Length >= 0 => Length - 1 - Index,
            "length" when Length >= 0 => Length,
            "last" when Kind != LoopKind.While => Boxes.Of(IsLast),
            "changed" when Kind != LoopKind.While => Boxes.Of(Index == 0 || !Equals(Previous, Value)),
            "col" when Kind == LoopKind.TableRow => Column,
            _ => null,
        };
        return value is not null;
    }
}

/// <summary>Truth values that need no new object.</summary>
internal static class Boxes
{
    public static readonly object True = true;
    public static readonly object False = false;

    public static object Of(bool value) => value ? True : False;
}
