using System.Collections.Immutable;
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
        if (owner.IsValueType)
        {
            return new BoxedMemberReader(owner, property);
        }

        return property.PropertyType switch
        {
            var type when type == typeof(string) => new TextMemberReader(owner, Getter.Of<string?>(property, owner)),
            { IsValueType: false } type => new ReferenceMemberReader(owner, type, Getter.Of<object?>(property, owner)),
            var type when type == typeof(int) => Number<int>(property, owner),
            var type when type == typeof(long) => Number<long>(property, owner),
            var type when type == typeof(double) => Number<double>(property, owner),
            var type when type == typeof(decimal) => Number<decimal>(property, owner),
            var type when type == typeof(bool) => new TruthMemberReader(owner, Getter.Of<bool>(property, owner)),
            var type when ImmutableArrays.ElementType(type) is { IsValueType: false } element =>
                new ImmutableArrayMemberReader(owner, type, Getter.Of<ImmutableArray<object>>(property, owner)),
            _ => new BoxedMemberReader(owner, property),
        };
    }

    private static NumberMemberReader<TNumber> Number<TNumber>(PropertyInfo property, Type owner) =>
        new(owner, Getter.Of<TNumber>(property, owner), NumberPrinter<TNumber>.Instance);
}
