using SupportAgentBench.Templating.Syntax;

namespace SupportAgentBench.Templating.Runtime;

/// <summary>Orders values as the comparison operators do; null comes first.</summary>
internal sealed class ValueComparer : IComparer<object?>, IEqualityComparer<object?>
{
    public static readonly ValueComparer Instance = new();

    public int Compare(object? x, object? y)
    {
        if (x is null || y is null)
        {
            return x is null == y is null ? 0 : x is null ? -1 : 1;
        }

        if (AreEqual(x, y))
        {
            return 0;
        }

        try
        {
            return Arithmetic.Compute(BinaryOperator.Less, x, y, int.MaxValue) is true ? -1 : 1;
        }
        catch (ValueException)
        {
            return string.CompareOrdinal(ValueText.Of(x), ValueText.Of(y));
        }
    }

    public new bool Equals(object? x, object? y) => AreEqual(x, y);

    public int GetHashCode(object obj) => Values.IsNumber(obj) ? NumberArithmetic.ToDouble(obj).GetHashCode() : ValueText.Of(obj).GetHashCode(StringComparison.Ordinal);

    public static bool AreEqual(object? x, object? y)
    {
        try
        {
            return Arithmetic.Compute(BinaryOperator.Equal, x, y, int.MaxValue) is true;
        }
        catch (ValueException)
        {
            return false;
        }
    }
}
