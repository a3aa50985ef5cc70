using System.Collections;
using SupportAgentBench.Templating.Runtime;

namespace SupportAgentBench.Templating.Functions;

/// <summary>Reads arguments as the types that functions of the language work on.</summary>
internal static class ArgumentReading
{
    /// <summary>An argument as text; null is the empty text. A fragment of HTML is no text.</summary>
    public static string Text(this ScriptArguments arguments, int index) => arguments[index] switch
    {
        string text => Counted(arguments, text),
        HtmlFragment or JsonFragment => throw arguments.State.Error(
            Diagnostic.WrongValueForContext, arguments.SpanOf(index), "A fragment of HTML is no text for this function; use the value it was made from."),
        var value => Counted(arguments, ValueText.Of(value, arguments.State.Work)),
    };

    private static string Counted(ScriptArguments arguments, string text)
    {
        arguments.State.Work.Add(text.Length);
        return text;
    }

    public static int Integer(this ScriptArguments arguments, int index)
    {
        try
        {
            return Values.ToInteger(arguments[index]);
        }
        catch (ValueException exception)
        {
            throw arguments.State.Error(arguments.SpanOf(index), exception);
        }
    }

    /// <summary>An argument as list; null is the empty one.</summary>
    public static List<object?> List(this ScriptArguments arguments, int index)
    {
        if (arguments[index] is null)
        {
            return [];
        }

        return Values.Items(arguments[index]) is { } items
            ? Bounded(arguments, index, items)
            : throw arguments.Error($"A list is needed here, not {Values.Describe(arguments[index])}.", index);
    }

    private static List<object?> Bounded(ScriptArguments arguments, int index, IEnumerable items)
    {
        if (Values.Count(items) > arguments.State.Options.LoopLimit)
        {
            throw arguments.State.Error(Diagnostic.Limit, arguments.SpanOf(index), $"The list has more than {arguments.State.Options.LoopLimit} items.");
        }

        return [.. arguments.State.Work.Items(items)];
    }

    /// <summary>A list as result.</summary>
    public static ScriptArray NewList(this ScriptArguments arguments, IEnumerable<object?> items) => arguments.State.Work.NewList(items);

    /// <summary>An argument as function to call for each item.</summary>
    public static Func<object?[], object?> Function(this ScriptArguments arguments, int index)
    {
        var function = Callable.From(arguments[index]) ?? throw arguments.Error("A function is needed here; write `@` before its name.", index);
        var span = arguments.SpanOf(index);
        return values => CallNode.Invoke(arguments.State, span, function, [.. values], [.. values.Select(_ => span)], null, null);
    }
}
