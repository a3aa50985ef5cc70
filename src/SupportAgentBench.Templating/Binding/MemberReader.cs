using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SupportAgentBench.Templating.Runtime;

namespace SupportAgentBench.Templating.Binding;

/// <summary>Reads one member of one type, through a delegate on its getter.</summary>
internal abstract class MemberReader(Type owner, Type valueType)
{
    public Type Owner { get; } = owner;

    public Type ValueType { get; } = valueType;

    public abstract object? Read(object target);

    public virtual bool Test(object target) => Values.IsTrue(Read(target));

    public virtual void Print(RenderState state, object target, HtmlPosition position, SourceSpan span) =>
        ValuePrinter.Print(state, Read(target), position, span);

    public static MemberReader For(PropertyInfo property, Type owner)
    {
        var getter = property.GetMethod!;
        var type = property.PropertyType;
        if (owner.IsValueType)
        {
            return (MemberReader)Activator.CreateInstance(typeof(StructMemberReader<,>).MakeGenericType(owner, type), getter, owner)!;
        }

        var getterType = typeof(Func<,>).MakeGenericType(owner, type);
        var read = getter.CreateDelegate(getterType);
        if (!type.IsValueType)
        {
            return new ReferenceMemberReader(owner, type, read);
        }

        return type switch
        {
            _ when type == typeof(int) => new ValueMemberReader<int>(owner, read, NumberPrinter<int>.Instance),
            _ when type == typeof(long) => new ValueMemberReader<long>(owner, read, NumberPrinter<long>.Instance),
            _ when type == typeof(double) => new ValueMemberReader<double>(owner, read, NumberPrinter<double>.Instance),
            _ when type == typeof(decimal) => new ValueMemberReader<decimal>(owner, read, NumberPrinter<decimal>.Instance),
            _ when type == typeof(bool) => new TruthMemberReader(owner, read),
            _ when ImmutableArrays.ElementType(type) is { } element =>
                (MemberReader)Activator.CreateInstance(typeof(ImmutableArrayMemberReader<>).MakeGenericType(element), owner, read)!,
            _ => (MemberReader)Activator.CreateInstance(typeof(ValueMemberReader<>).MakeGenericType(type), owner, read, null)!,
        };
    }
}

/// <summary>Calls a getter for an object whose type was checked.</summary>
internal static class Getter
{
    /// <summary>
    /// Views a delegate on a class's getter as one that takes any object. All references look alike to a delegate,
    /// and every reader checks that its target has the right class before it calls.
    /// </summary>
    public static Func<object, TValue> Untyped<TValue>(Delegate read) => Unsafe.As<Func<object, TValue>>(read);

    public static object Checked(object target, Type owner) =>
        target.GetType() == owner || owner.IsInstanceOfType(target)
            ? target
            : throw new InvalidCastException($"A {target.GetType().Name} stands where a {owner.Name} was announced.");
}

/// <summary>Reads a member that is a reference.</summary>
internal sealed class ReferenceMemberReader(Type owner, Type valueType, Delegate read) : MemberReader(owner, valueType)
{
    private readonly Func<object, object?> _read = Getter.Untyped<object?>(read);

    public override object? Read(object target) => _read(Getter.Checked(target, Owner));

    public override void Print(RenderState state, object target, HtmlPosition position, SourceSpan span)
    {
        var value = _read(Getter.Checked(target, Owner));
        if (value is string text && position is HtmlPosition.Text or HtmlPosition.Attribute)
        {
            state.Page.Text(text, escape: true);
        }
        else
        {
            ValuePrinter.Print(state, value, position, span);
        }
    }
}

/// <summary>Prints numbers without boxing them.</summary>
internal abstract class NumberPrinter<T>
{
    public abstract void Print(PageWriter page, T value);

    public static NumberPrinter<T> Instance { get; } = (NumberPrinter<T>)NumberPrinters.For<T>();
}

internal static class NumberPrinters
{
    public static object For<T>() => typeof(T) switch
    {
        var type when type == typeof(int) => new Printer<int>(),
        var type when type == typeof(long) => new Printer<long>(),
        var type when type == typeof(double) => new Printer<double>(),
        _ => new Printer<decimal>(),
    };

    private sealed class Printer<T> : NumberPrinter<T>
        where T : IUtf8SpanFormattable
    {
        public override void Print(PageWriter page, T value) => page.Number(value);
    }
}

/// <summary>Reads a member that is a value of a size of its own.</summary>
internal sealed class ValueMemberReader<TValue>(Type owner, Delegate read, NumberPrinter<TValue>? printer) : MemberReader(owner, typeof(TValue))
{
    private readonly Func<object, TValue> _read = Getter.Untyped<TValue>(read);

    public override object? Read(object target) => _read(Getter.Checked(target, Owner));

    public override void Print(RenderState state, object target, HtmlPosition position, SourceSpan span)
    {
        if (printer is not null && position <= HtmlPosition.Attribute)
        {
            printer.Print(state.Page, _read(Getter.Checked(target, Owner)));
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

    public override bool Test(object target) => _read(Getter.Checked(target, Owner));
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

    public override object? Read(object target) => ImmutableCollectionsMarshal.AsArray(_read(Getter.Checked(target, Owner)));
}

internal static class ImmutableArrays
{
    public static Type? ElementType(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? type.GetGenericArguments()[0] : null;
}
