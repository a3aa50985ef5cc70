using SupportAgentBench.Templating.Syntax;

namespace SupportAgentBench.Templating.Runtime;

/// <summary>Orders values as the comparison operators do; null comes first.</summary>
internal sealed class ValueComparer(WorkMeter work) : IComparer<object?>
{
    public int Compare(object? x, object? y)
    {
        if (x is null || y is null)
        {
            work.Comparison(x, y);
            return x is null == y is null ? 0 : x is null ? -1 : 1;
        }

        if (AreEqual(x, y))
        {
            return 0;
        }

        try
        {
            return Arithmetic.Compute(BinaryOperator.Less, x, y, work) is true ? -1 : 1;
        }
        catch (ValueException exception) when (exception.Diagnostic != Diagnostic.Limit)
        {
            return string.CompareOrdinal(ValueText.Of(x, work), ValueText.Of(y, work));
        }
    }

    public bool AreEqual(object? x, object? y)
    {
        work.Comparison(x, y);
        try
        {
            return Arithmetic.Compute(BinaryOperator.Equal, x, y, work) is true;
        }
        catch (ValueException exception) when (exception.Diagnostic != Diagnostic.Limit)
        {
            return false;
        }
    }
}

/// <summary>Tells equal items of a list apart, and counts each comparison: many values may have the same hash.</summary>
internal sealed class ItemComparer(WorkMeter work) : IEqualityComparer<object?>
{
    public new bool Equals(object? x, object? y)
    {
        work.Comparison(x, y);
        return object.Equals(x, y);
    }

    public int GetHashCode(object? obj) => obj?.GetHashCode() ?? 0;
}
