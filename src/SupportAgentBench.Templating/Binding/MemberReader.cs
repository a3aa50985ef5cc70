using System.Reflection;
using SupportAgentBench.Templating.Runtime;

namespace SupportAgentBench.Templating.Binding;

/// <summary>Reads one member of one type, through a delegate on its getter.</summary>
internal abstract class MemberReader(Type owner, Type valueType)
{
    public Type Owner { get; } = owner;

    public Type ValueType { get; } = valueType;

    /// <summary>True when every value of the member is printed the same way between tags and in quotes.</summary>
    public virtual bool IsDirect => false;

    public abstract object? Read(object target);

    /// <summary>Prints a text or a number between tags or in quotes.</summary>
    public virtual void PrintDirect(PageWriter page, object target) => throw new NotSupportedException();

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
        if (type == typeof(string))
        {
            return new TextMemberReader(owner, read);
        }

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
