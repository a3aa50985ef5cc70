using System.Globalization;
using System.Numerics;
using SupportAgentBench.Templating.Syntax;

namespace SupportAgentBench.Templating.Runtime;

/// <summary>The operators on numbers: the wider kind of the two decides, and whole numbers never overflow.</summary>
internal static class NumberArithmetic
{
    /// <summary>A whole number with more bits than this is no number a page needs.</summary>
    private const int MostBits = 1 << 16;

    public static object Compute(BinaryOperator operation, object left, object right, WorkMeter work)
    {
        if (left is int first && right is int second && OnIntegers(operation, first, second) is { } quick)
        {
            return quick;
        }

        if (left is decimal || right is decimal)
        {
            return OnDecimals(operation, ToDecimal(left), ToDecimal(right));
        }

        if (left is double || right is double)
        {
            return OnFractions(operation, ToDouble(left), ToDouble(right));
        }

        if (left is float || right is float)
        {
            return OnFractions(operation, (float)ToDouble(left), (float)ToDouble(right));
        }

        var (one, other) = (ToWhole(left), ToWhole(right));
        if (left is BigInteger || right is BigInteger || operation == BinaryOperator.ShiftLeft)
        {
            work.Number(one);
            work.Number(other);
        }

        return work.Made(OnWholeNumbers(operation, one, other))!;
    }

    public static object Negate(object value) => value switch
    {
        int number when number != int.MinValue => (object)(-number),
        double number => -number,
        float number => -number,
        decimal number => -number,
        _ => Fit(-ToWhole(value)),
    };

    public static double ToDouble(object value) => value is BigInteger number ? (double)number : Convert.ToDouble(value, CultureInfo.InvariantCulture);

    public static BigInteger ToWhole(object value) => value switch
    {
        BigInteger number => number,
        ulong number => number,
        _ => Convert.ToInt64(value, CultureInfo.InvariantCulture),
    };

    public static object Fit(BigInteger value) => value switch
    {
        _ when value >= int.MinValue && value <= int.MaxValue => (object)(int)value,
        _ when value >= long.MinValue && value <= long.MaxValue => (long)value,
        _ => value,
    };

    private static decimal ToDecimal(object value)
    {
        try
        {
            return value is BigInteger number ? (decimal)number : Convert.ToDecimal(value, CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            throw new ValueException("The number is too large for a decimal.");
        }
    }

    private static object? OnIntegers(BinaryOperator operation, long left, long right)
    {
        long result;
        switch (operation)
        {
            case BinaryOperator.Equal: return Boxes.Of(left == right);
            case BinaryOperator.NotEqual: return Boxes.Of(left != right);
            case BinaryOperator.Add: result = left + right; break;
            case BinaryOperator.Subtract: result = left - right; break;
            case BinaryOperator.Multiply: result = left * right; break;
            case BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual:
                return Arithmetic.Ordered(operation, left.CompareTo(right));
            default: return null;
        }

        return result is >= int.MinValue and <= int.MaxValue ? (object)(int)result : result;
    }

    private static object OnWholeNumbers(BinaryOperator operation, BigInteger left, BigInteger right)
    {
        switch (operation)
        {
            case BinaryOperator.Equal: return Boxes.Of(left == right);
            case BinaryOperator.NotEqual: return Boxes.Of(left != right);
            case BinaryOperator.Divide: return (double)left / (double)right;
            case BinaryOperator.Range or BinaryOperator.RangeExclusive: return Range(operation, left, right);
            case BinaryOperator.IntegerDivide or BinaryOperator.Modulo when right.IsZero: throw new ValueException("A whole number cannot be divided by zero.");
            default: break;
        }

        if (Arithmetic.Ordered(operation, left.CompareTo(right)) is { } comparison)
        {
            return comparison;
        }

        var result = operation switch
        {
            BinaryOperator.Add => left + right,
            BinaryOperator.Subtract => left - right,
            BinaryOperator.Multiply => left * right,
            BinaryOperator.IntegerDivide => BigInteger.Divide(left, right),
            BinaryOperator.Modulo => BigInteger.Remainder(left, right),
            BinaryOperator.ShiftLeft => left << ShiftAmount(right),
            BinaryOperator.ShiftRight => left >> ShiftAmount(right),
            _ => throw Undefined(operation),
        };
        return result.GetBitLength() > MostBits ? throw new ValueException("The number is too large.", Diagnostic.Limit) : Fit(result);
    }

    private static int ShiftAmount(BigInteger amount) =>
        amount >= 0 && amount <= MostBits ? (int)amount : throw new ValueException($"A number can be shifted by 0 to {MostBits} places.");

    private static ScriptRange Range(BinaryOperator operation, BigInteger left, BigInteger right)
    {
        if (left < long.MinValue / 4 || left > long.MaxValue / 4 || right < long.MinValue / 4 || right > long.MaxValue / 4)
        {
            throw new ValueException("The ends of a range must be numbers of 62 bits.");
        }

        return operation == BinaryOperator.Range ? ScriptRange.Inclusive((long)left, (long)right) : ScriptRange.Exclusive((long)left, (long)right);
    }

    private static object OnFractions<T>(BinaryOperator operation, T left, T right)
        where T : IFloatingPoint<T>
    {
        return operation switch
        {
            BinaryOperator.Add => left + right,
            BinaryOperator.Subtract => left - right,
            BinaryOperator.Multiply => left * right,
            BinaryOperator.Divide => left / right,
            BinaryOperator.IntegerDivide => T.Round(left / right),
            BinaryOperator.Modulo => left % right,
            BinaryOperator.Equal => Boxes.Of(left == right),
            BinaryOperator.NotEqual => Boxes.Of(left != right),
            BinaryOperator.Less => Boxes.Of(left < right),
            BinaryOperator.LessOrEqual => Boxes.Of(left <= right),
            BinaryOperator.Greater => Boxes.Of(left > right),
            BinaryOperator.GreaterOrEqual => Boxes.Of(left >= right),
            _ => throw Undefined(operation),
        };
    }

    private static object OnDecimals(BinaryOperator operation, decimal left, decimal right)
    {
        try
        {
            return OnFractions(operation, left, right);
        }
        catch (Exception exception) when (exception is OverflowException or DivideByZeroException)
        {
            throw new ValueException("The decimal number cannot be computed: it would be too large, or is divided by zero.");
        }
    }

    private static ValueException Undefined(BinaryOperator operation) => new($"The operator `{Operators.Text(operation)}` is not defined for these numbers.");
}
