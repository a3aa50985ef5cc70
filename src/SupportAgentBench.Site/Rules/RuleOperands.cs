using System.Collections.Immutable;

namespace SupportAgentBench.Site.Rules;

/// <summary>The parts of a condition that <c>&amp;&amp;</c> and <c>||</c> join at its top, as they are written.</summary>
internal static class RuleOperands
{
    /// <returns>Empty when the condition is one part, or is not balanced.</returns>
    public static ImmutableArray<string> Of(string expression)
    {
        var operands = ImmutableArray.CreateBuilder<string>();
        var depth = 0;
        var start = 0;
        for (var index = 0; index < expression.Length; index++)
        {
            switch (expression[index])
            {
                case '\'' or '"' or '`':
                    index = EndOfText(expression, index);
                    break;
                case '(' or '[' or '{':
                    depth++;
                    break;
                case ')' or ']' or '}':
                    depth--;
                    break;
                case '&' or '|' when depth == 0 && index + 1 < expression.Length && expression[index + 1] == expression[index]:
                    operands.Add(expression[start..index].Trim());
                    index++;
                    start = index + 1;
                    break;
            }
        }

        operands.Add(expression[Math.Min(start, expression.Length)..].Trim());
        return depth == 0 && operands.Count > 1 && operands.All(operand => operand.Length > 0) ? operands.ToImmutable() : [];
    }

    private static int EndOfText(string expression, int quote)
    {
        var index = quote + 1;
        while (index < expression.Length && expression[index] != expression[quote])
        {
            // A backslash takes the next character with it.
            index += expression[index] == '\\' && expression[quote] != '`' ? 2 : 1;
        }

        return index;
    }
}
