using System.Collections.Immutable;
using SupportAgentBench.Site.Rules.Conditions;

namespace SupportAgentBench.Site.Rules.Functions;

/// <summary>Comparisons of figures and numbers: the signs for them cannot stand in a claim's address.</summary>
internal static class NumberFunctions
{
    public static ImmutableArray<FunctionDefinition> All { get; } =
    [
        Comparison("below", "below(over_escalation, 0.05)", "the first is less than the second", "<"),
        Comparison("above", "above(resolution, model[\"grok-4-3\"].resolution)", "the first is more than the second", ">"),
        Comparison("at_least", "at_least(escalation_accuracy, 1)", "the first is not less than the second", ">="),
        Comparison("at_most", "at_most(use_case[\"address-change\"].over_escalation, 0.1)", "the first is not more than the second", "<="),
    ];

    private static FunctionDefinition Comparison(string name, string example, string meaning, string mark) => new(name, example, meaning, ["left", "right"], call => Ask(call, mark));

    private static bool Ask(FunctionCall call, string mark)
    {
        var (left, right) = (call.Operand("left"), call.Operand("right"));
        if (Comparisons.Fault(left, mark, right, call.Subject.Own?.Model.Id) is { } fault)
        {
            throw call.Error(fault + ".");
        }

        if (left.IsLiteral && right.IsLiteral)
        {
            throw call.Error("Two numbers are compared; one side must be a figure.");
        }

        if ((left.Figure ?? right.Figure)?.Target is { } target)
        {
            call.PointTo(target.Page, target.Anchor);
        }

        call.LeaveUnanswered(Comparisons.IsMissing(left, right));
        call.PointToConversations(ComparisonFacts.Conversations(left, right));
        call.Tell(() => Comparisons.Told(left, mark, right));
        call.Show(() => ComparisonFacts.Of(call.Board, left, mark, right));
        call.LeaveOpen(call.Subject.OpenAgainst(left, right));
        return Comparisons.Holds(left, mark, right);
    }
}
