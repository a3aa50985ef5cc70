using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Site.Prose.Figures;
using SupportAgentBench.Site.Rules.Conditions;

namespace SupportAgentBench.Site.Rules;

/// <summary>Evaluates conditions over the board: those of picks, which must hold, and those of badges, which may. Core knows nothing of them.</summary>
public sealed class RuleEvaluator(Board board)
{
    private readonly BoardStandings _standings = new(board);

    /// <summary>Whether a condition that must hold does so for a model. What is wrong, the data's answer included, goes into the bag.</summary>
    /// <param name="expression">A condition over figures and tests (docs/prose.md).</param>
    /// <param name="place">Where it stands.</param>
    public bool Holds(string expression, SourceLocation place, ModelSummary model, DiagnosticBag diagnostics)
    {
        var answer = Ask(expression, model);
        Report(answer, expression, place, diagnostics);
        if (answer.Truth == false)
        {
            diagnostics.Add(RuleDiagnostics.DoesNotHold.At(place, expression, answer.Told()));
        }

        return answer.Truth == true;
    }

    /// <summary>Whether a condition holds for a model; null when it cannot be told, which is reported.</summary>
    /// <inheritdoc cref="Holds"/>
    public bool? IsTrue(string expression, SourceLocation place, ModelSummary model, DiagnosticBag diagnostics)
    {
        var answer = Ask(expression, model);
        Report(answer, expression, place, diagnostics);
        return answer.Truth;
    }

    private ConditionAnswer Ask(string expression, ModelSummary model) =>
        ConditionEvaluator.Evaluate(expression, new ConditionSubject(_standings, model, model.Model.Name, FigureScope.ForModel(board, model, [])));

    private static void Report(ConditionAnswer answer, string expression, SourceLocation place, DiagnosticBag diagnostics) =>
        diagnostics.AddRange(answer.Problems.Select(problem => problem.Kind switch
        {
            ConditionProblemKind.NoTest => RuleDiagnostics.NotATest.At(place, expression),
            _ => RuleDiagnostics.Faulty.At(place, problem.Message),
        }));
}
