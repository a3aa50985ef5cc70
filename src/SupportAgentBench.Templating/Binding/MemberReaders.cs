using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SupportAgentBench.Templating.Runtime;

namespace SupportAgentBench.Templating.Binding;

/// <summary>Calls getters without knowing the class they belong to.</summary>
internal static class Getter
{
    /// <summary>
    /// Views a delegate on a class's getter as one that takes any object. All references look alike to a delegate.
    /// Readers are called only with objects of their class: those come from typed getters and lists, and where a
    /// variable or an indexer could hold anything else, its node checks the value.
    /// </summary>
    public static Func<object, TValue> Untyped<TValue>(Delegate read) => Unsafe.As<Func<object, TValue>>(read);
}

/// <summary>Reads a member that is a reference.</summary>
internal sealed class ReferenceMemberReader(Type owner, Type valueType, Delegate read) : MemberReader(owner, valueType)
{
    private readonly Func<object, object?> _read = Getter.Untyped<object?>(read);

    public override object? Read(object target) => _read(target);

    public override void Print(RenderState state, object target, HtmlPosition position, SourceSpan span)
    {
        var value = _read(target);
        if (position == HtmlPosition.Url && value is ITemplateUrl url)
        {
            state.Page.Text(url.Url);
        }
        else
        {
            ValuePrinter.Print(state, value, position, span);
        }
    }
}

/// <summary>Reads a member that is a text.</summary>
internal sealed class TextMemberReader(Type owner, Delegate read) : MemberReader(owner, typeof(string))
{
    private readonly Func<object, string?> _read = Getter.Untyped<string?>(read);

    public override bool IsDirect => true;

    public override object? Read(object target) => _read(target);

    public override void PrintDirect(PageWriter page, object target) => page.Text(_read(target));
}

/// <summary>Reads a member that is a value of a size of its own.</summary>
internal sealed class ValueMemberReader<TValue>(Type owner, Delegate read, NumberPrinter<TValue>? printer) : MemberReader(owner, typeof(TValue))
{
    private readonly Func<object, TValue> _read = Getter.Untyped<TValue>(read);

    public override bool IsDirect => printer is not null;

    public override object? Read(object target) => _read(target);

    public override void PrintDirect(PageWriter page, object target) => printer!.Print(page, _read(target));

    public override void Print(RenderState state, object target, HtmlPosition position, SourceSpan span)
    {
        if (printer is not null && position <= HtmlPosition.Attribute)
        {
            printer.Print(state.Page, _read(target));
        }
        else
        {
            ValuePrinter.Print(state, Read(target), position, span);
        }
    }
}

internal sealed class TruthMemberReader(Type owner, Delegate read) : MemberReader(owner, typeof(bool))
{
    private readonly Func<object, bool> _read = Getter.Untyped<bool>(read);

    public override object? Read(object target) => Boxes.Of(Test(target));

    public override bool Test(object target) => _read(target);
}

/// <summary>Reads a member of a struct, such as the key of a pair.</summary>
internal sealed class StructMemberReader<TOwner, TValue>(MethodInfo getter, Type owner) : MemberReader(owner, typeof(TValue))
    where TOwner : struct
{
    private readonly GetFromStruct _read = getter.CreateDelegate<GetFromStruct>();

    private delegate TValue GetFromStruct(ref TOwner target);

    public override object? Read(object target) => _read(ref Unsafe.Unbox<TOwner>(target));
}

/// <summary>Reads an immutable array as the array inside it, which needs no new object.</summary>
internal sealed class ImmutableArrayMemberReader<TItem>(Type owner, Delegate read) : MemberReader(owner, typeof(ImmutableArray<TItem>))
{
    private readonly Func<object, ImmutableArray<TItem>> _read = Getter.Untyped<ImmutableArray<TItem>>(read);

    public override object? Read(object target) => ImmutableCollectionsMarshal.AsArray(_read(target));
}

internal static class ImmutableArrays
{
    public static Type? ElementType(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? type.GetGenericArguments()[0] : null;
}
