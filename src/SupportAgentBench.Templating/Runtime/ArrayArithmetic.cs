using System.Collections;
using SupportAgentBench.Templating.Syntax;

namespace SupportAgentBench.Templating.Runtime;

/// <summary>The operators on lists. They make new lists and change none.</summary>
internal static class ArrayArithmetic
{
    public static object? Compute(BinaryOperator operation, object? left, object? right, WorkMeter work)
    {
        if (operation == BinaryOperator.ShiftLeft && Values.Items(left) is { } before)
        {
            return work.NewList(before.Cast<object?>().Append(right));
        }

        if (operation == BinaryOperator.ShiftRight && Values.Items(right) is { } after)
        {
            return work.NewList(after.Cast<object?>().Prepend(left));
        }

        if (left is null || right is null)
        {
            return null;
        }

        if (Values.Items(left) is { } first && Values.Items(right) is { } second)
        {
            return OnLists(operation, first, second, work);
        }

        return OnListAndNumber(operation, left, right, work);
    }

    private static object OnLists(BinaryOperator operation, IEnumerable left, IEnumerable right, WorkMeter work)
    {
        if (operation == BinaryOperator.Add)
        {
            return work.NewList(left.Cast<object?>().Concat(right.Cast<object?>()));
        }

        if (operation is BinaryOperator.Equal or BinaryOperator.NotEqual && (left is not ScriptArray || right is not ScriptArray))
        {
            return Boxes.Of(left.Equals(right) == (operation == BinaryOperator.Equal));
        }

        var order = Compare(left.Cast<object?>(), right.Cast<object?>(), work);
        return operation switch
        {
            BinaryOperator.Equal => Boxes.Of(order == 0),
            BinaryOperator.NotEqual => Boxes.Of(order != 0),
            _ => Arithmetic.Ordered(operation, order) ?? throw Undefined(operation),
        };
    }

    private static object OnListAndNumber(BinaryOperator operation, object left, object right, WorkMeter work)
    {
        switch (operation)
        {
            case BinaryOperator.Equal:
                return Boxes.False;
            case BinaryOperator.NotEqual:
                return Boxes.True;
            default:
                break;
        }

        if (Values.Items(left) is not { } items || !Values.IsNumber(right))
        {
            throw Undefined(operation);
        }

        var number = Values.ToInteger(right);
        var list = work.Items(items).ToList();
        return operation switch
        {
            BinaryOperator.Multiply => Repeat(list, number, work),
            BinaryOperator.Divide when number > 0 => work.NewList(list.Take(list.Count / number)),
            BinaryOperator.Modulo when number > 0 => work.NewList(list.Where((_, index) => index % number == 0)),
            _ => throw Undefined(operation),
        };
    }

    private static ScriptArray Repeat(List<object?> list, int times, WorkMeter work)
    {
        if ((long)list.Count * times > ScriptArray.MostItems)
        {
            throw new ValueException($"The list would have more than {ScriptArray.MostItems} items.", Diagnostic.Limit);
        }

        return work.NewList(Enumerable.Range(0, Math.Max(times, 0)).SelectMany(_ => list));
    }

    private static int Compare(IEnumerable<object?> left, IEnumerable<object?> right, WorkMeter work)
    {
        work.EnterComparison();
        try
        {
            return CompareItems(left, right, new ValueComparer(work));
        }
        finally
        {
            work.LeaveComparison();
        }
    }

    private static int CompareItems(IEnumerable<object?> left, IEnumerable<object?> right, ValueComparer comparer)
    {
        using var first = left.GetEnumerator();
        using var second = right.GetEnumerator();
        while (true)
        {
            var hasFirst = first.MoveNext();
            var hasSecond = second.MoveNext();
            if (!hasFirst || !hasSecond)
            {
                return hasFirst.CompareTo(hasSecond);
            }

            var order = comparer.Compare(first.Current, second.Current);
            if (order != 0)
            {
                return order;
            }
        }
    }

    private static ValueException Undefined(BinaryOperator operation) => new($"The operator `{Operators.Text(operation)}` is not defined for these values.");
}
