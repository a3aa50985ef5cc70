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
    /// Views a delegate on a class's getter as one that takes any object. All references look alike to a delegate, in an
    /// immutable array too. Readers are called only with objects of their class: those come from typed getters and lists,
    /// and where a variable or an indexer could hold anything else, its node checks the value.
    /// </summary>
    public static Func<object, TValue> Of<TValue>(PropertyInfo property, Type owner) =>
        Unsafe.As<Func<object, TValue>>(property.GetMethod!.CreateDelegate(Reflected.Over(typeof(Func<,>), owner, Returned(property.PropertyType))));

    // One type of delegate for all references of a class: each has to be made when a template is loaded.
    private static Type Returned(Type type) => type.IsValueType ? type : typeof(object);
}

/// <summary>Reads a member that is a reference.</summary>
internal sealed class ReferenceMemberReader(Type owner, Type valueType, Func<object, object?> read) : MemberReader(owner, valueType)
{
    public override object? Read(object target) => read(target);

    public override void Print(RenderState state, object target, HtmlPosition position, SourceSpan span)
    {
        var value = read(target);
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
internal sealed class TextMemberReader(Type owner, Func<object, string?> read) : MemberReader(owner, typeof(string))
{
    public override bool IsDirect => true;

    public override object? Read(object target) => read(target);

    public override void PrintDirect(PageWriter page, object target) => page.Text(read(target));
}

/// <summary>Reads a member that is a number.</summary>
internal sealed class NumberMemberReader<TNumber>(Type owner, Func<object, TNumber> read, NumberPrinter<TNumber> printer) : MemberReader(owner, typeof(TNumber))
{
    public override bool IsDirect => true;

    public override object? Read(object target) => read(target);

    public override void PrintDirect(PageWriter page, object target) => printer.Print(page, read(target));

    public override void Print(RenderState state, object target, HtmlPosition position, SourceSpan span)
    {
        if (position <= HtmlPosition.Attribute)
        {
            printer.Print(state.Page, read(target));
        }
        else
        {
            ValuePrinter.Print(state, Read(target), position, span);
        }
    }
}

internal sealed class TruthMemberReader(Type owner, Func<object, bool> read) : MemberReader(owner, typeof(bool))
{
    public override object? Read(object target) => Boxes.Of(Test(target));

    public override bool Test(object target) => read(target);
}

/// <summary>Reads an immutable array of references as the array inside it, which needs no new object.</summary>
internal sealed class ImmutableArrayMemberReader(Type owner, Type valueType, Func<object, ImmutableArray<object>> read) : MemberReader(owner, valueType)
{
    public override object? Read(object target) => ImmutableCollectionsMarshal.AsArray(read(target));
}

/// <summary>Reads any other member: of a pair or a date, or one that is a value of its own kind. No code of its own is needed for it.</summary>
internal sealed class BoxedMemberReader(Type owner, PropertyInfo property) : MemberReader(owner, property.PropertyType)
{
    public override object? Read(object target) => property.GetValue(target, BindingFlags.DoNotWrapExceptions, null, null, null);
}

internal static class ImmutableArrays
{
    public static Type? ElementType(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? type.GetGenericArguments()[0] : null;
}
