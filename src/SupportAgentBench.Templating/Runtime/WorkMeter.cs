using System.Collections;
using System.Numerics;

namespace SupportAgentBench.Templating.Runtime;

/// <summary>
/// Counts what a page makes and reads, in bytes or as many as the time is worth, whether it keeps it or not. What was
/// made in all bounds what is held at once, and depends on no collector and no clock.
/// </summary>
internal sealed class WorkMeter(TemplateOptions options, CancellationToken cancellation)
{
    private const int CallCost = 32;
    private const int ComparisonCost = 64;
    private const int ListCost = 64;
    private const int SlotCost = 8;
    private const int MadeItemCost = 32;
    private const int ObjectCost = 256;
    private const int MemberCost = 64;
    private const int DeepestComparison = 100;

    /// <summary>More characters in one text come from a slip, such as a text that doubles in a loop.</summary>
    private const int MostCharacters = 16 * 1024 * 1024;

    /// <summary>A cancellation is looked for after so much work.</summary>
    private const long Interval = 1 << 20;

    private long _done;
    private long _next = Math.Min(Interval, options.WorkLimit);
    private int _comparisons;

    public int OutputLimit { get; } = options.OutputLimit;

    /// <summary>How many characters a text may have that a template makes.</summary>
    public int TextLimit { get; } = Math.Min(options.OutputLimit, MostCharacters);

    /// <summary>What regular expressions may still take.</summary>
    public RegexClock Regex { get; } = new(options.RegexTimeout);

    public void Add(long amount)
    {
        _done += amount;
        if (_done > _next)
        {
            Look();
        }
    }

    public void Call() => Add(CallCost);

    /// <summary>Counts a text about to be made; one that is too long is an error before it takes memory.</summary>
    public void Text(long length)
    {
        CheckText(length);
        Add((2 * length) + 32);
    }

    public void CheckText(long length)
    {
        if (length > TextLimit)
        {
            throw new ValueException($"The text would be longer than the limit of {TextLimit} characters.", Diagnostic.Limit);
        }
    }

    public void List(int count) => Add(ListCost + ((long)SlotCost * count));

    public void Object(int members) => Add(ObjectCost + ((long)MemberCost * members));

    public void Member() => Add(MemberCost);

    /// <summary>Counts a call of a function that the template declares: its names and its arguments are objects.</summary>
    public void Call(int arguments)
    {
        Object(0);
        List(arguments);
    }

    /// <summary>Counts an operation on a large whole number, which takes the more time a bit the more bits there are.</summary>
    public void Number(BigInteger value)
    {
        var bits = value.GetBitLength();
        Add(bits / 8 * (1 + (bits / 16_384)));
    }

    /// <summary>Counts the digits of a large whole number, which are computed in the square of their number.</summary>
    public void Digits(BigInteger value)
    {
        var bits = value.GetBitLength();
        Add(bits / 8 * (1 + (bits / 256)));
    }

    /// <summary>Counts what a function returned.</summary>
    public object? Made(object? value)
    {
        switch (value)
        {
            case string text:
                Add((2L * text.Length) + 32);
                break;
            case BigInteger number:
                Number(number);
                break;
            default:
                break;
        }

        return value;
    }

    /// <summary>Walks over a list and counts each item on the way.</summary>
    public IEnumerable<object?> Items(IEnumerable items)
    {
        var cost = items is ScriptArray or IList ? SlotCost : MadeItemCost;
        foreach (var item in items)
        {
            Add(cost);
            yield return item;
        }
    }

    /// <summary>A new list of these items, each counted.</summary>
    public ScriptArray NewList(IEnumerable<object?> items)
    {
        List(0);
        return new ScriptArray(Slots(items));
    }

    /// <summary>Counts a comparison of two values.</summary>
    public void Comparison(object? left, object? right) =>
        Add(ComparisonCost + (left is string first && right is string second ? Math.Min(first.Length, second.Length) : 0));

    /// <summary>Begins to compare the items of two lists, which may hold lists.</summary>
    public void EnterComparison()
    {
        if (++_comparisons > DeepestComparison)
        {
            throw new ValueException("The lists are nested too deeply to be compared, or hold themselves.", Diagnostic.Limit);
        }
    }

    public void LeaveComparison() => _comparisons--;

    public void ThrowIfCancelled() => cancellation.ThrowIfCancellationRequested();

    private IEnumerable<object?> Slots(IEnumerable<object?> items)
    {
        foreach (var item in items)
        {
            Add(SlotCost);
            yield return item;
        }
    }

    private void Look()
    {
        cancellation.ThrowIfCancellationRequested();
        if (_done > options.WorkLimit)
        {
            throw new ValueException($"The page makes texts, lists and objects of more than {options.WorkLimit} bytes, or works as long.", Diagnostic.Limit);
        }

        _next = Math.Min(_done + Interval, options.WorkLimit);
    }
}
