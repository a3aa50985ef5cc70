using System.Globalization;
using SupportAgentBench.Templating.Binding;

namespace SupportAgentBench.Templating.Runtime;

/// <summary>The contexts in which a name is looked up while rendering, the innermost first.</summary>
internal sealed class Scopes(GlobalFrame globals)
{
    public GlobalFrame Globals { get; set; } = globals;

    public FunctionFrame? Function { get; set; }

    public LocalFrame Local { get; set; } = new();

    public LoopFrame? Loops { get; set; }

    /// <summary>The context that a loop's variable belongs to.</summary>
    public object LoopOwner(string name)
    {
        if (name.StartsWith('$'))
        {
            return Local;
        }

        for (var function = Function; function is not null; function = function.HidesOuter ? null : function.Outer)
        {
            if (function.Variables is not null)
            {
                return function;
            }
        }

        return Globals;
    }

    public bool TryGet(string name, MemberCatalog members, out object? value)
    {
        if (name[0] == '$')
        {
            return TryGetLocal(name, out value);
        }

        for (var function = Function; function is not null; function = function.HidesOuter ? null : function.Outer)
        {
            if (TryGetLoop(name, function, out value) || (function.Variables is not null && function.Variables.TryGetValue(name, out value)))
            {
                return true;
            }
        }

        for (var frame = Globals; frame is not null; frame = frame.Outer)
        {
            if (TryGetLoop(name, frame, out value) || members.TryGet(frame.Target, name, out value))
            {
                return true;
            }
        }

        value = null;
        return false;
    }

    /// <summary>Sets a variable where the language's rules say; false when it may only be read.</summary>
    public bool TrySet(string name, object? value, MemberCatalog members)
    {
        if (name[0] == '$')
        {
            return Local.Variables.TrySet(name, value);
        }

        return Store(name, members) is { } store && store.TrySet(name, value);
    }

    public void Protect(string name, MemberCatalog members)
    {
        var store = name[0] == '$' ? Local.Variables : Store(name, members);
        store?.Protect(name);
    }

    /// <summary>All names that could be meant, for messages.</summary>
    public IEnumerable<string> KnownNames(MemberCatalog members)
    {
        for (var loop = Loops; loop is not null; loop = loop.Outer)
        {
            yield return loop.Name;
        }

        foreach (var name in Local.Variables.Members.Concat(Function?.Variables?.Members ?? []))
        {
            yield return name;
        }

        for (var frame = Globals; frame is not null; frame = frame.Outer)
        {
            foreach (var name in members.NamesOf(frame.Target))
            {
                yield return name;
            }
        }
    }

    private bool TryGetLocal(string name, out object? value)
    {
        if (TryGetLoop(name, Local, out value) || Local.Variables.TryGetValue(name, out value))
        {
            return true;
        }

        if (int.TryParse(name.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && Local.Variables["$"] is ScriptArray arguments)
        {
            value = index < arguments.Count ? arguments[index] : null;
            return true;
        }

        return false;
    }

    private bool TryGetLoop(string name, object owner, out object? value)
    {
        for (var loop = Loops; loop is not null; loop = loop.Outer)
        {
            if (ReferenceEquals(loop.Owner, owner) && loop.Name == name)
            {
                value = loop.Value;
                return true;
            }
        }

        for (var loop = Loops; loop is not null && owner is not LocalFrame; loop = loop.Outer)
        {
            if (LoopFrame.KindName(loop.Kind) == name)
            {
                value = loop;
                return true;
            }
        }

        value = null;
        return false;
    }

    private ScriptObject? Store(string name, MemberCatalog members)
    {
        ScriptObject? innermost = null;
        for (var function = Function; function is not null; function = function.HidesOuter ? null : function.Outer)
        {
            if (function.Variables is null)
            {
                continue;
            }

            innermost ??= function.Variables;
            if (function.Variables.TryGetValue(name, out _))
            {
                return function.Variables;
            }
        }

        if (innermost is null || IsGlobal(name, members))
        {
            return Globals.Target as ScriptObject;
        }

        return innermost;
    }

    private bool IsGlobal(string name, MemberCatalog members)
    {
        for (var frame = Globals; frame is not null; frame = frame.Outer)
        {
            if (members.TryGet(frame.Target, name, out _))
            {
                return true;
            }
        }

        return false;
    }
}
