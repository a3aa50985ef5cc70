using System.Collections;

namespace SupportAgentBench.Templating.Runtime;

/// <summary>The whole numbers from one to another, up or down, made one at a time.</summary>
internal sealed class ScriptRange(long first, long last, long count) : IReadOnlyList<object?>
{
    public int Count => (int)Math.Min(count, int.MaxValue);

    public object? this[int index] => Box(first <= last ? first + index : first - index);

    public static ScriptRange Inclusive(long first, long last) => new(first, last, Distance(first, last) + 1);

    public static ScriptRange Exclusive(long first, long last) => new(first, last, Distance(first, last));

    public IEnumerator<object?> GetEnumerator()
    {
        for (long step = 0; step < count; step++)
        {
            yield return Box(first <= last ? first + step : first - step);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static long Distance(long first, long last) => long.MaxValue / 2 < Math.Max(Math.Abs(first / 2), Math.Abs(last / 2)) * 2 ? long.MaxValue - 1 : Math.Abs(last - first);

    private static object? Box(long value) => NumberArithmetic.Fit(value);
}
