using System.Collections;
using SupportAgentBench.Templating.Binding;

namespace SupportAgentBench.Templating.Runtime;

/// <summary>Reads and writes elements of lists and objects.</summary>
internal static class ElementAccess
{
    public static object? Get(RenderState state, object? owner, object? index, SourceSpan ownerSpan, SourceSpan indexSpan, bool optional)
    {
        Check(state, owner, index, ownerSpan, indexSpan);
        if (index is string name)
        {
            if (state.Members.TryGet(owner!, name, out var member) || optional || !state.Options.Strict)
            {
                return member;
            }

            throw state.Error(Diagnostic.UnknownMember, indexSpan, $"There is no \"{name}\"{NearestName.Hint(name, state.Members.NamesOf(owner!))}");
        }

        if (MemberCatalog.TryGetByKey(owner!, index!, out var byKey))
        {
            return byKey;
        }

        var position = ToIndex(state, index, indexSpan);
        return owner switch
        {
            string text => position < 0 ? At(text, position + text.Length) : At(text, position),
            IList list => Within(position, list.Count) is { } place ? list[place] : null,
            IReadOnlyList<object?> list => Within(position, list.Count) is { } place ? list[place] : null,
            IEnumerable items => position >= 0 ? state.Work.Items(items).ElementAtOrDefault(position) : null,
            _ => throw state.Error(Diagnostic.WrongType, ownerSpan, $"A {Values.Kind(owner)} has no elements."),
        };
    }

    public static void Set(RenderState state, object? owner, object? index, object? value, SourceSpan ownerSpan, SourceSpan indexSpan)
    {
        Check(state, owner, index, ownerSpan, indexSpan);
        if (index is string name)
        {
            MemberAssignment.Set(state, owner, name, value, indexSpan);
            return;
        }

        if (owner is not ScriptArray { IsReadOnly: false } array)
        {
            throw state.Error(Diagnostic.ReadOnly, indexSpan, $"Elements of this {Values.Kind(owner)} can only be read.");
        }

        var position = ToIndex(state, index, indexSpan);
        var place = position < 0 ? Math.Max(0, position + array.Count) : position;
        if (place > array.Count + state.Options.LoopLimit)
        {
            throw state.Error(Diagnostic.Limit, indexSpan, "The array would grow too large.");
        }

        state.Work.Add(8L * Math.Max(1, place - array.Count));
        array.Set(place, value);
    }

    private static void Check(RenderState state, object? owner, object? index, SourceSpan ownerSpan, SourceSpan indexSpan)
    {
        if (owner is null)
        {
            throw state.Error(Diagnostic.NullValue, ownerSpan, "The value before the brackets is null.");
        }

        if (index is null)
        {
            throw state.Error(Diagnostic.NullValue, indexSpan, "The value between the brackets is null.");
        }
    }

    private static int ToIndex(RenderState state, object? index, SourceSpan span)
    {
        try
        {
            return Values.ToInteger(index);
        }
        catch (ValueException exception)
        {
            throw state.Error(span, exception);
        }
    }

    private static int? Within(int position, int count)
    {
        var place = position < 0 ? position + count : position;
        return place >= 0 && place < count ? place : null;
    }

    private static string? At(string text, int position) => position >= 0 && position < text.Length ? text[position].ToString() : null;
}

/// <summary>Sets members of what templates made; page models can only be read.</summary>
internal static class MemberAssignment
{
    public static void Set(RenderState state, object? owner, string name, object? value, SourceSpan span)
    {
        state.Work.Member();
        switch (owner)
        {
            case null:
                throw state.Error(Diagnostic.NullValue, span, $"The value left of `.{name}` is null.");
            case ScriptObject members when members.TrySet(name, value):
                return;
            case ScriptArray { IsReadOnly: false } array:
                array.SetProperty(name, value);
                return;
            default:
                throw state.Error(Diagnostic.ReadOnly, span, $"`{name}` can only be read here.");
        }
    }
}
