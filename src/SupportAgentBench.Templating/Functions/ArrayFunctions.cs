using System.Collections;
using System.Text;
using SupportAgentBench.Templating.Runtime;

namespace SupportAgentBench.Templating.Functions;

/// <summary>The functions of <c>array</c>. None changes its argument.</summary>
internal static class ArrayFunctions
{
    public static ScriptObject Create() => new FunctionTable("array")
        .Add("add", "list value", a => a.NewList(a.List(0).Append(a[1])))
        .Add("add_range", "list1 list2", Concat)
        .Add("concat", "list1 list2", Concat)
        .Add("any", "list function args...", Any, typeof(bool))
        .Add("compact", "list", a => a[0] is null ? null : a.NewList(a.List(0).Where(item => item is not null)))
        .Add("contains", "list item", a => Boxes.Of(a.List(0).Exists(item => new ValueComparer(a.State.Work).AreEqual(item, a[1]))), typeof(bool))
        .Add("cycle", "list group=null", Cycle)
        .Add("each", "list function", Each)
        .Add("filter", "list function", Filter)
        .Add("first", "list", a => Items(a).FirstOrDefault())
        .Add("last", "list", a => a.List(0).LastOrDefault())
        .Add("insert_at", "list index value", InsertAt)
        .Add("join", "list delimiter function=null", Join, typeof(string))
        .Add("limit", "list count", a => a[0] is null ? null : a.NewList(a.List(0).Take(a.Integer(1))))
        .Add("offset", "list index", a => a[0] is null ? null : a.NewList(a.List(0).Skip(a.Integer(1))))
        .Add("map", "list member", Map)
        .Add("remove_at", "list index", RemoveAt)
        .Add("reverse", "list", a => a.NewList(Enumerable.Reverse(a.List(0))))
        .Add("size", "list", Size, typeof(int))
        .Add("sort", "list member=null", Sort)
        .Add("uniq", "list", a => a[0] is null ? null : a.NewList(a.List(0).Distinct(new ItemComparer(a.State.Work))))
        .Functions;

    private static object? Concat(ScriptArguments arguments) => arguments[0] is null && arguments[1] is null
        ? null
        : arguments.NewList(arguments.List(0).Concat(arguments.List(1)));

    private static object Any(ScriptArguments arguments)
    {
        var function = arguments.Function(1);
        var rest = arguments.List(2);
        return Boxes.Of(arguments.List(0).Exists(item => Values.IsTrue(function([item, .. rest]))));
    }

    private static ScriptArray? Each(ScriptArguments arguments)
    {
        var function = arguments.Function(1);
        return arguments[0] is null ? null : arguments.NewList(arguments.List(0).Select(item => function([item])));
    }

    private static ScriptArray? Filter(ScriptArguments arguments)
    {
        var function = arguments.Function(1);
        return arguments[0] is null ? null : arguments.NewList(arguments.List(0).Where(item => Values.IsTrue(function([item]))));
    }

    private static object? Cycle(ScriptArguments arguments)
    {
        var list = arguments.List(0);
        if (list.Count == 0)
        {
            return null;
        }

        var group = arguments[1] is null ? Joined(arguments, list, ",", null) : "\0" + arguments.Text(1);
        var cycles = arguments.State.Cycles;
        var index = cycles.GetValueOrDefault(group) % list.Count;
        cycles[group] = index + 1;
        return list[index];
    }

    private static ScriptArray InsertAt(ScriptArguments arguments)
    {
        var list = arguments.List(0);
        var index = Math.Max(0, arguments.Integer(1));
        if (index > arguments.State.Options.LoopLimit)
        {
            throw arguments.State.Error(Diagnostic.Limit, arguments.SpanOf(1), "The list would grow too large.");
        }

        arguments.State.Work.List(index);

        list.EnsureCapacity(index + 1);
        while (list.Count < index)
        {
            list.Add(null);
        }

        list.Insert(index, arguments[2]);
        return arguments.NewList(list);
    }

    private static string Join(ScriptArguments arguments)
    {
        var function = arguments[2] is null ? null : arguments.Function(2);
        return Joined(arguments, Items(arguments), arguments.Text(1), function);
    }

    private static string Joined(ScriptArguments arguments, IEnumerable<object?> items, string delimiter, Func<object?[], object?>? function)
    {
        var work = arguments.State.Work;
        var result = new StringBuilder();
        var separator = "";
        foreach (var item in items)
        {
            var value = function is null || item is HtmlFragment ? item : function([ValueText.Of(item, work)]);
            if (value is HtmlFragment)
            {
                throw arguments.State.Error(Diagnostic.WrongValueForContext, arguments.SpanOf(0), "Fragments of HTML cannot be joined to a text; print them in a loop.");
            }

            result.Append(separator).Append(ValueText.Of(value, work));
            separator = delimiter;
            if (result.Length > work.TextLimit)
            {
                throw arguments.State.Error(Diagnostic.Limit, arguments.Span, $"The text is longer than the limit of {work.TextLimit} characters.");
            }
        }

        return result.ToString();
    }

    /// <summary>The items of the first argument one at a time; none of null.</summary>
    private static IEnumerable<object?> Items(ScriptArguments arguments) => arguments[0] switch
    {
        null => [],
        var value when Values.Items(value) is { } items => arguments.State.Work.Items(items),
        var value => throw arguments.Error($"A list is needed here, not {Values.Describe(value)}.", 0),
    };

    private static ScriptArray Map(ScriptArguments arguments)
    {
        var name = arguments.Text(1);
        var members = arguments.State.Members;
        return arguments.NewList(Objects(arguments)
            .Where(item => arguments.State.Options.Strict || (item is not null && members.TryGet(item, name, out _)))
            .Select(item => Member(arguments, item, name)));
    }

    private static ScriptArray RemoveAt(ScriptArguments arguments)
    {
        var list = arguments.List(0);
        var index = arguments.Integer(1);
        index = index < 0 ? index + list.Count : index;
        if (index >= 0 && index < list.Count)
        {
            list.RemoveAt(index);
        }

        return arguments.NewList(list);
    }

    private static object Size(ScriptArguments arguments) =>
        arguments[0] is IEnumerable and not string && Values.Count((IEnumerable)arguments[0]!) is var count and >= 0 ? count : arguments.List(0).Count;

    private static ScriptArray Sort(ScriptArguments arguments)
    {
        var name = arguments[1] is null ? null : arguments.Text(1);
        var list = Objects(arguments);
        try
        {
            return arguments.NewList(list.OrderBy(item => name is null ? item : Member(arguments, item, name), new ValueComparer(arguments.State.Work)));
        }
        catch (InvalidOperationException exception) when (exception.InnerException is ValueException inner)
        {
            // The base library wraps what a comparison throws.
            throw arguments.State.Error(arguments.SpanOf(0), inner);
        }
        catch (InvalidOperationException exception) when (exception.InnerException is OperationCanceledException inner)
        {
            throw new OperationCanceledException(inner.Message, inner, inner.CancellationToken);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            throw arguments.Error("The items have no order: some are no numbers, or are of several kinds.", 0);
        }
    }

    /// <summary>The items of the first argument, an object's members as pairs, or the argument itself.</summary>
    private static List<object?> Objects(ScriptArguments arguments) => arguments[0] switch
    {
        ScriptObject members => [.. members.Select(member => Pair(arguments, member))],
        null => [],
        var value => Values.Items(value) is null ? [value] : arguments.List(0),
    };

    private static ScriptObject Pair(ScriptArguments arguments, KeyValuePair<string, object?> member)
    {
        arguments.State.Work.Object(2);
        return new ScriptObject { ["key"] = member.Key, ["value"] = member.Value };
    }

    private static object? Member(ScriptArguments arguments, object? item, string name)
    {
        object? value = null;
        var found = item is not null && arguments.State.Members.TryGet(item, name, out value);
        if (!found && arguments.State.Options.Strict)
        {
            var hint = item is null ? "." : Binding.NearestName.Hint(name, arguments.State.Members.NamesOf(item));
            throw arguments.State.Error(Diagnostic.UnknownMember, arguments.SpanOf(1), $"There is no member `{name}`{hint}");
        }

        return value;
    }
}
