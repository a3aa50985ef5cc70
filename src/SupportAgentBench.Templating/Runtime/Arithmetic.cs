using System.Collections;
using System.Text;
using SupportAgentBench.Templating.Syntax;

namespace SupportAgentBench.Templating.Runtime;

/// <summary>The operators, for every pair of values they are defined for.</summary>
internal static class Arithmetic
{
    public static object? Compute(BinaryOperator operation, object? left, object? right, WorkMeter work)
    {
        if (left is char leftCharacter)
        {
            left = leftCharacter.ToString();
        }

        if (right is char rightCharacter)
        {
            right = rightCharacter.ToString();
        }

        if (left is HtmlFragment or JsonFragment || right is HtmlFragment or JsonFragment)
        {
            return OnFragments(operation, left, right, work);
        }

        if (left is string || right is string)
        {
            return OnTexts(operation, left, right, work);
        }

        if (left is null || right is null)
        {
            return OnNull(operation, left, right, work);
        }

        if (left is EmptyValue || right is EmptyValue)
        {
            return OnEmpty(operation, left, right);
        }

        if (Values.IsNumber(left) && Values.IsNumber(right))
        {
            return NumberArithmetic.Compute(operation, left, right, work);
        }

        if (left is bool || right is bool)
        {
            return OnTruths(operation, left, right, work);
        }

        if (Values.Items(left) is { } || Values.Items(right) is { })
        {
            return ArrayArithmetic.Compute(operation, left, right, work);
        }

        return OnOthers(operation, left, right);
    }

    private static object OnFragments(BinaryOperator operation, object? left, object? right, WorkMeter work) => operation switch
    {
        BinaryOperator.Equal => Boxes.Of(left is not null && right is not null && ValueText.Of(left, work) == ValueText.Of(right, work)),
        BinaryOperator.NotEqual => Boxes.Of(left is null || right is null || ValueText.Of(left, work) != ValueText.Of(right, work)),
        _ => throw new ValueException("A fragment of HTML is no text to compute with; capture the parts together instead.", Diagnostic.WrongValueForContext),
    };

    private static object OnTexts(BinaryOperator operation, object? left, object? right, WorkMeter work)
    {
        if (operation == BinaryOperator.Multiply)
        {
            var (text, times) = right is string ? ((string)right, left) : ((string)left!, right);
            return Repeat(text, times, work);
        }

        var first = ValueText.Of(left, work);
        var second = ValueText.Of(right, work);
        if (operation == BinaryOperator.Add)
        {
            work.Text(first.Length + (long)second.Length);
            return first + second;
        }

        work.Comparison(first, second);

        // The text "" is equal to no null, and beside a text `empty` is one.
        var (isNull, otherIsNull) = (left is null or EmptyValue, right is null or EmptyValue);
        var order = isNull == otherIsNull ? string.CompareOrdinal(first, second) : isNull ? -1 : 1;
        return operation switch
        {
            BinaryOperator.Equal => Boxes.Of(order == 0),
            BinaryOperator.NotEqual => Boxes.Of(order != 0),
            _ => Ordered(operation, order) ?? throw new ValueException($"The operator `{Operators.Text(operation)}` is not defined for texts."),
        };
    }

    private static string Repeat(string text, object? times, WorkMeter work)
    {
        int count;
        try
        {
            count = times is string ? throw new ValueException("") : Values.ToInteger(times);
        }
        catch (ValueException)
        {
            throw new ValueException("A text can be multiplied only by a whole number.", Diagnostic.WrongArguments);
        }

        if (count <= 0)
        {
            return "";
        }

        work.Text((long)count * text.Length);
        return new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
    }

    private static object? OnNull(BinaryOperator operation, object? left, object? right, WorkMeter work) => operation switch
    {
        BinaryOperator.Equal => Boxes.Of(left is null && right is null),
        BinaryOperator.NotEqual => Boxes.Of(left is not null || right is not null),
        BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual => Boxes.False,
        BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight or BinaryOperator.Add when left is IEnumerable || right is IEnumerable =>
            ArrayArithmetic.Compute(operation, left, right, work),
        _ => null,
    };

    private static object? OnEmpty(BinaryOperator operation, object left, object right)
    {
        if (left is EmptyValue && right is EmptyValue)
        {
            return operation switch
            {
                BinaryOperator.Equal or BinaryOperator.LessOrEqual or BinaryOperator.GreaterOrEqual => Boxes.True,
                BinaryOperator.NotEqual or BinaryOperator.Less or BinaryOperator.Greater => Boxes.False,
                _ => EmptyValue.Instance,
            };
        }

        var isEmpty = Values.IsEmpty(left is EmptyValue ? right : left);
        return operation switch
        {
            BinaryOperator.Equal or BinaryOperator.LessOrEqual or BinaryOperator.GreaterOrEqual => isEmpty,
            BinaryOperator.NotEqual => !isEmpty,
            BinaryOperator.Less or BinaryOperator.Greater => Boxes.False,
            _ => EmptyValue.Instance,
        };
    }

    /// <summary>Beside a number a truth value is 1 or 0; beside anything else it is compared with the other's truth.</summary>
    private static object OnTruths(BinaryOperator operation, object left, object right, WorkMeter work)
    {
        if (Values.IsNumber(left) || Values.IsNumber(right))
        {
            return NumberArithmetic.Compute(operation, ToNumber(left), ToNumber(right), work);
        }

        if (operation is not (BinaryOperator.Equal or BinaryOperator.NotEqual) || IsList(left) || IsList(right))
        {
            throw new ValueException($"The operator `{Operators.Text(operation)}` is not defined for {Values.Describe(left)} and {Values.Describe(right)}.");
        }

        return Boxes.Of(Values.IsTrue(left) == Values.IsTrue(right) == (operation == BinaryOperator.Equal));
    }

    private static bool IsList(object value) => value is not ScriptObject && Values.Items(value) is not null;

    private static object ToNumber(object value) => value is bool truth ? truth ? 1 : 0 : value;

    private static object OnOthers(BinaryOperator operation, object left, object right)
    {
        if (operation is BinaryOperator.Equal or BinaryOperator.NotEqual)
        {
            return Boxes.Of(left.Equals(right) == (operation == BinaryOperator.Equal));
        }

        object? result = (left, right) switch
        {
            (DateTime date, TimeSpan span) when operation == BinaryOperator.Add => date + span,
            (DateTime date, TimeSpan span) when operation == BinaryOperator.Subtract => date - span,
            (DateTime first, DateTime second) when operation == BinaryOperator.Subtract => first - second,
            (TimeSpan first, TimeSpan second) when operation == BinaryOperator.Add => first + second,
            (TimeSpan first, TimeSpan second) when operation == BinaryOperator.Subtract => first - second,
            (IComparable first, _) when first.GetType() == right.GetType() => Ordered(operation, first.CompareTo(right)),
            _ => null,
        };
        return result ?? throw new ValueException($"The operator `{Operators.Text(operation)}` is not defined for {Values.Describe(left)} and {Values.Describe(right)}.");
    }

    /// <summary>The answer of a comparison, or null when the operator is none.</summary>
    public static object? Ordered(BinaryOperator operation, int order) => operation switch
    {
        BinaryOperator.Less => Boxes.Of(order < 0),
        BinaryOperator.LessOrEqual => Boxes.Of(order <= 0),
        BinaryOperator.Greater => Boxes.Of(order > 0),
        BinaryOperator.GreaterOrEqual => Boxes.Of(order >= 0),
        _ => null,
    };
}
