using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Rules;

/// <summary>Evaluates conditions over the board: those of picks, which must hold, and those of badges, which may. Core knows nothing of them.</summary>
public sealed class RuleEvaluator(Board board)
{
    /// <summary>Whether a condition that must hold does so for a model. What is wrong, the data's answer included, goes into the bag.</summary>
    /// <param name="expression">An expression of the template language over figures, <see cref="RuleFunctions"/> and dominance.</param>
    /// <param name="place">Where it stands.</param>
    public bool Holds(string expression, SourceLocation place, ModelSummary model, DiagnosticBag diagnostics)
    {
        var answers = new List<string>();
        var holds = Evaluate(expression, place, model, answers, diagnostics);
        if (holds == false)
        {
            diagnostics.Add(RuleDiagnostics.DoesNotHold.At(place, expression, string.Join("; ", answers)));
        }

        return holds == true;
    }

    /// <summary>Whether a condition holds for a model; null when it cannot be told, which is reported.</summary>
    /// <inheritdoc cref="Holds"/>
    public bool? IsTrue(string expression, SourceLocation place, ModelSummary model, DiagnosticBag diagnostics) =>
        Evaluate(expression, place, model, [], diagnostics);

    private bool? Evaluate(string expression, SourceLocation place, ModelSummary model, List<string> answers, DiagnosticBag diagnostics)
    {
        var origin = new TextPosition(0, Math.Max(0, place.Line - 1), Math.Max(0, place.Column - 1));
        var parsed = TemplateExpression.Parse(expression, place.Path, origin);
        if (parsed.HasErrors)
        {
            diagnostics.AddRange(parsed.Messages.Select(message => RuleDiagnostics.Faulty.At(place, message.Message)));
            return null;
        }

        try
        {
            if (parsed.Evaluate(new RuleScope(board, model, answers)) is bool truth)
            {
                return truth;
            }

            diagnostics.Add(RuleDiagnostics.NotATest.At(place, expression));
        }
        catch (TemplateRuntimeException exception)
        {
            diagnostics.Add(RuleDiagnostics.Faulty.At(place, exception.Error.Message));
        }

        return null;
    }
}
