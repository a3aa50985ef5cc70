using System.Collections.Immutable;

namespace SupportAgentBench.Site.Rules.Conditions;

/// <summary>
/// Takes a condition apart at <c>||</c>, <c>&amp;&amp;</c>, <c>!</c>, comparisons, <c>??</c> and parentheses, weakest first. What is
/// between them is left to the template language. The template language itself cannot be asked for these: it takes any value for
/// true, leaves the second part unread once the first decides, and knows no exact fractions.
/// </summary>
internal sealed class ConditionParser
{
    /// <summary>Deeper than any condition somebody reads.</summary>
    private const int MostDepth = 32;

    private static readonly string[] Comparisons = ["==", "!=", "<=", ">=", "<", ">"];

    // Longer operators stand before those they begin with.
    private static readonly string[] Operators = ["||", "&&", "??", .. Comparisons];

    private readonly string _text;
    private readonly List<ConditionProblem> _problems;

    private ConditionParser(string text, List<ConditionProblem> problems) => (_text, _problems) = (text, problems);

    /// <summary>Reads a condition; null when it cannot be read, and the list says why.</summary>
    public static Condition? Parse(string text, List<ConditionProblem> problems)
    {
        var condition = new ConditionParser(text, problems).Read(0, text.Length, depth: 0);
        return problems.Count == 0 ? condition : null;
    }

    private Condition? Read(int start, int end, int depth)
    {
        while (start < end && _text[start] == ' ')
        {
            start++;
        }

        while (end > start && _text[end - 1] == ' ')
        {
            end--;
        }

        if (start == end)
        {
            return Refuse(start, 0, "a part of the condition is missing here");
        }

        if (depth > MostDepth)
        {
            return Refuse(start, 0, FormattableString.Invariant($"parentheses are nested more than {MostDepth} deep; write it flatter"));
        }

        return Joined(start, end, depth, ["||"], (operands, _) => new AnyCondition(start, end - start, operands))
            ?? Joined(start, end, depth, ["&&"], (operands, _) => new AllCondition(start, end - start, operands))
            ?? Joined(start, end, depth, Comparisons, (operands, operators) => new ComparisonCondition(start, end - start, operands, operators))
            ?? Joined(start, end, depth, ["??"], (operands, _) => new FirstCondition(start, end - start, operands))
            ?? Single(start, end, depth);
    }

    /// <summary>The parts between some operators; null when none of them stands outside brackets.</summary>
    private Condition? Joined(int start, int end, int depth, string[] wanted, Func<ImmutableArray<Condition>, ImmutableArray<string>, Condition> make)
    {
        List<Mark> found = [.. OperatorsIn(start, end).Where(mark => wanted.Contains(mark.Operator))];
        if (found.Count == 0)
        {
            return null;
        }

        var operands = ImmutableArray.CreateBuilder<Condition>(found.Count + 1);
        var from = start;
        foreach (var mark in found.Append(new Mark(end, string.Empty)))
        {
            if (Read(from, mark.At, depth + 1) is { } operand)
            {
                operands.Add(operand);
            }

            from = mark.At + mark.Operator.Length;
        }

        // A part that could not be read has said so; what is returned is not evaluated then.
        return operands.Count > 0 ? make(operands.ToImmutable(), [.. found.Select(mark => mark.Operator)]) : new PartCondition(start, 0, string.Empty);
    }

    private Condition? Single(int start, int end, int depth)
    {
        if (_text[start] == '!')
        {
            return Read(start + 1, end, depth + 1) is { } operand ? new NotCondition(start, end - start, operand) : null;
        }

        if (_text[start] == '(' && Closing(start, end) == end - 1)
        {
            return Read(start + 1, end - 1, depth + 1);
        }

        var part = new PartCondition(start, end - start, _text[start..end]);
        return Alternative(part) is var at and >= 0 ? Refuse(start + at, 1, "a condition has no alternatives; join tests with && and ||") : part;
    }

    private Condition? Refuse(int start, int length, string message)
    {
        _problems.Add(new ConditionProblem(ConditionProblemKind.Faulty, start, length, message));
        return null;
    }

    private IEnumerable<Mark> OperatorsIn(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (_text[at] is '"' or '\'' or '`')
            {
                at = EndOfText(at, end);
            }
            else if (_text[at] is '(' or '[' or '{')
            {
                at = Closing(at, end);
            }
            else if (Array.Find(Operators, each => at + each.Length <= end && string.CompareOrdinal(_text, at, each, 0, each.Length) == 0) is { } found)
            {
                yield return new Mark(at, found);
                at += found.Length - 1;
            }
        }
    }

    /// <summary>Where a <c>? … :</c> or a pipe stands outside brackets; -1 when none does.</summary>
    private static int Alternative(PartCondition part)
    {
        var parser = new ConditionParser(part.Text, []);
        for (var at = 0; at < part.Text.Length; at++)
        {
            switch (part.Text[at])
            {
                case '"' or '\'' or '`':
                    at = parser.EndOfText(at, part.Text.Length);
                    break;
                case '(' or '[' or '{':
                    at = parser.Closing(at, part.Text.Length);
                    break;
                case '?' when at + 1 >= part.Text.Length || part.Text[at + 1] != '.':
                case '|':
                    return at;
                default:
                    break;
            }
        }

        return -1;
    }

    /// <summary>Index of the bracket that closes the one at a place; the end when none does, which the template language reports.</summary>
    private int Closing(int open, int end)
    {
        var depth = 0;
        for (var at = open; at < end; at++)
        {
            switch (_text[at])
            {
                case '"' or '\'' or '`':
                    at = EndOfText(at, end);
                    break;
                case '(' or '[' or '{':
                    depth++;
                    break;
                case ')' or ']' or '}' when --depth == 0:
                    return at;
                default:
                    break;
            }
        }

        return end;
    }

    private int EndOfText(int quote, int end)
    {
        var at = quote + 1;
        while (at < end && _text[at] != _text[quote])
        {
            // A backslash takes the next character with it.
            at += _text[at] == '\\' && _text[quote] != '`' ? 2 : 1;
        }

        return at;
    }

    /// <summary>An operator, and where it stands.</summary>
    private sealed record Mark(int At, string Operator);
}
