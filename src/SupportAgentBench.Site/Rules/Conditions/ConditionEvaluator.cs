using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Templating;
using Diagnostic = SupportAgentBench.Templating.Diagnostic;

namespace SupportAgentBench.Site.Rules.Conditions;

/// <summary>
/// Tells whether a condition is true: of picks, badges and claims alike. Every part is asked, whatever the others say, so that a slip
/// does not show on some boards only.
/// </summary>
internal sealed class ConditionEvaluator(ConditionSubject subject)
{
    private readonly List<ConditionProblem> _problems = [];

    /// <summary>Asks the data.</summary>
    public static ConditionAnswer Evaluate(string expression, ConditionSubject subject)
    {
        var evaluator = new ConditionEvaluator(subject);
        var answer = ConditionParser.Parse(expression, evaluator._problems) is { } condition ? evaluator.Test(condition) : new ConditionAnswer();
        return evaluator._problems.Count == 0 ? answer : new ConditionAnswer { Problems = [.. evaluator._problems] };
    }

    private ConditionAnswer Test(Condition condition)
    {
        switch (condition)
        {
            case NotCondition not:
                return Not(not, Test(not.Operand));
            case AllCondition all:
                ImmutableArray<ConditionAnswer> operands = [.. all.Operands.Select(Test)];
                return operands.FirstOrDefault(operand => operand is { Truth: not true, IsMissing: false })
                    ?? operands.FirstOrDefault(operand => operand.Truth != true)
                    ?? Joined(operands);
            case AnyCondition any:
                return Any(any, [.. any.Operands.Select(Test)]);
            default:
                var log = new ConditionLog();
                var value = Value(condition, log);
                return new ConditionAnswer
                {
                    Truth = Truth(condition, value, log),
                    IsMissing = log.IsMissing && value is false,
                    Start = condition.Start,
                    Length = condition.Length,
                    Words = [.. log.Words],
                    Facts = [.. log.Facts],
                    Conversations = log.Conversations,
                    Open = log.Open,
                    Target = log.Target,
                };
        }
    }

    // What nobody knows is neither so nor not so.
    private static ConditionAnswer Not(NotCondition condition, ConditionAnswer operand)
    {
        var answer = operand with { Truth = !operand.Truth, Start = condition.Start, Length = condition.Length };
        return operand.IsMissing
            ? answer with { Truth = false, Words = [() => $"{operand.Told()}; what is n/a bears out neither a test nor its opposite"] }
            : answer;
    }

    // What holds needs one part that holds: one that is told apart makes the whole so.
    private static ConditionAnswer Any(AnyCondition condition, ImmutableArray<ConditionAnswer> operands)
    {
        var holding = operands.Where(operand => operand.Truth == true).OrderBy(operand => operand.Open.Length).FirstOrDefault();
        return holding ?? Joined(operands) with { Start = condition.Start, Length = condition.Length, IsMissing = operands.Any(operand => operand.IsMissing) };
    }

    private static ConditionAnswer Joined(ImmutableArray<ConditionAnswer> operands) => operands[0] with
    {
        Words = [.. operands.SelectMany(operand => operand.Words)],
        Facts = [.. operands.SelectMany(operand => operand.Facts)],
        Conversations = operands.Select(operand => operand.Conversations).FirstOrDefault(route => route is not null),
        Open = [.. operands.SelectMany(operand => operand.Open).Distinct()],
    };

    private bool? Truth(Condition condition, object? value, ConditionLog log)
    {
        if (_problems.Count > 0)
        {
            return null;
        }

        if (value is not bool truth)
        {
            var what = ConditionOperand.Of(value, log) is { } operand ? operand.Told : value is null ? "this is nothing" : "this is a group of names";
            Report(ConditionProblemKind.NoTest, condition, $"{what}, neither true nor false");
            return null;
        }

        if (!log.HasAsked)
        {
            Report(ConditionProblemKind.AsksNothing, condition, "this asks the data nothing and would hold whatever they are");
        }

        return truth;
    }

    private object? Value(Condition condition, ConditionLog log)
    {
        switch (condition)
        {
            case PartCondition part:
                return Part(part, log);
            case ComparisonCondition comparison:
                return Compare(comparison, log);
            case FirstCondition first:
                return First(first, [.. first.Operands.Select(operand => Value(operand, log))], log);
            default:
                var answer = Test(condition);
                log.HasAsked = true;
                log.Words.AddRange(answer.Words);
                log.Facts.AddRange(answer.Facts);
                log.Conversations ??= answer.Conversations;
                log.IsMissing |= answer.IsMissing;
                log.Open = log.Open.AddRange(answer.Open);
                return answer.Truth;
        }
    }

    private object? First(FirstCondition condition, object?[] values, ConditionLog log)
    {
        if (Array.Exists(values, value => value is bool))
        {
            Report(ConditionProblemKind.AsksNothing, condition, "?? puts another figure in the place of one that is n/a, and neither a test nor true or false is one; write the test alone");
        }

        var value = Array.Find(values, value => value is not (null or WatchedNames { Figure.Why: not null }));
        return ConditionOperand.StandIn(value, log) ?? value;
    }

    private bool? Compare(ComparisonCondition comparison, ConditionLog log)
    {
        var operands = new ConditionOperand?[comparison.Operands.Length];
        for (var index = 0; index < operands.Length; index++)
        {
            var value = Value(comparison.Operands[index], log);
            operands[index] = ConditionOperand.Of(value, log);
            if (operands[index] is null && _problems.Count == 0)
            {
                Report(ConditionProblemKind.Faulty, comparison.Operands[index], "only figures, numbers and words can be compared");
            }
        }

        if (_problems.Count > 0)
        {
            return null;
        }

        var holds = !log.IsMissing;
        var isRefuted = false;
        for (var index = 0; index + 1 < operands.Length; index++)
        {
            var (left, right) = (operands[index]!, operands[index + 1]!);
            var pairHolds = Compare(comparison, left, comparison.Operators[index], right, log);
            holds &= pairHolds;
            isRefuted |= !pairHolds && !log.IsMissing && !Comparisons.IsMissing(left, right);
        }

        log.IsMissing |= !holds && !isRefuted;
        return holds;
    }

    private bool Compare(Condition place, ConditionOperand left, string mark, ConditionOperand right, ConditionLog log)
    {
        if (Comparisons.Fault(left, mark, right, subject.Own?.Model.Id) is { } fault)
        {
            Report(ConditionProblemKind.AsksNothing, place, fault);
        }

        log.Target ??= (left.Figure ?? right.Figure)?.Target;
        log.Words.Add(() => Comparisons.Told(left, mark, right));
        log.Facts.Add(() => ComparisonFacts.Of(subject.Board, left, mark, right));
        log.Conversations ??= ComparisonFacts.Conversations(left, right);
        log.Open = log.Open.AddRange(subject.OpenAgainst(left, right));
        return Comparisons.Holds(left, mark, right);
    }

    private object? Part(PartCondition part, ConditionLog log)
    {
        var expression = TemplateExpression.Parse(part.Text, "condition", new TextPosition(part.Start, 0, part.Start));
        if (expression.HasErrors)
        {
            foreach (var message in expression.Messages)
            {
                Report(message);
            }

            return null;
        }

        object? value = null;
        log.Part = part;
        try
        {
            value = expression.Evaluate(new ConditionScope(subject, log));
        }
        catch (TemplateRuntimeException exception) when (exception.Error.Code == Diagnostic.NullValue.Id && log.Missing.Count > 0)
        {
            // A further name of a figure that is n/a is n/a with it.
        }
        catch (TemplateRuntimeException exception)
        {
            ReportFailure(exception.Error, log);
        }

        // What is left was taken for a missing value.
        foreach (var (name, known) in log.Unknown)
        {
            var at = Math.Max(0, part.Text.IndexOf(name, StringComparison.Ordinal));
            ReportUnknown(part.Start + at, Math.Min(name.Length, part.Length - at), name, known);
        }

        log.Unknown.Clear();
        log.Part = null;
        return value;
    }

    private void ReportFailure(LogMessage message, ConditionLog log)
    {
        var isUnknown = message.Code == Diagnostic.UnknownVariable.Id || message.Code == Diagnostic.UnknownMember.Id || message.Code == Diagnostic.UnknownFunction.Id;
        if (isUnknown && log.Unknown is [.., var (name, known)])
        {
            log.Unknown.Clear();
            ReportUnknown(message.Span.Start.Offset, message.Span.End.Offset - message.Span.Start.Offset, name, known);
        }
        else if (log.Unknown.Count == 0)
        {
            Report(message);
        }
    }

    private void ReportUnknown(int start, int length, string name, IEnumerable<string> known) => _problems.Add(new ConditionProblem(
        ConditionProblemKind.UnknownName, start, length, $"there is no '{Excerpt.Of(name)}'{NearestName.Hint(name, known)}"));

    private void Report(LogMessage message)
    {
        // The template language knows a function of ours by its type.
        var words = message.Message.Replace($"`{nameof(ConditionFunction)}`", "this function", StringComparison.Ordinal).TrimEnd('.');
        var advice = message.Code == Diagnostic.WrongType.Id ? "; figures are compared, nothing is computed with them" : string.Empty;
        var start = message.Span.Start.Offset;
        _problems.Add(new ConditionProblem(ConditionProblemKind.Faulty, start, Math.Max(0, message.Span.End.Offset - start), words + advice));
    }

    private void Report(ConditionProblemKind kind, Condition place, string message) =>
        _problems.Add(new ConditionProblem(kind, place.Start, place.Length, message));
}
