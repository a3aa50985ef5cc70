using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Site.Prose.Figures;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Rules;

/// <summary>Evaluates conditions over the board, such as those of picks. Core knows nothing of them.</summary>
public sealed class RuleEvaluator(Board board)
{
    /// <summary>Whether a condition holds for a model. What is wrong, the data's answer included, goes into the bag.</summary>
    /// <param name="expression">An expression of the template language over figures and <see cref="RuleFunctions"/>.</param>
    /// <param name="place">Where it stands.</param>
    public bool Holds(string expression, SourceLocation place, ModelSummary model, DiagnosticBag diagnostics)
    {
        var origin = new TextPosition(0, Math.Max(0, place.Line - 1), Math.Max(0, place.Column - 1));
        var parsed = TemplateExpression.Parse(expression, place.Path, origin);
        if (parsed.HasErrors)
        {
            diagnostics.AddRange(parsed.Messages.Select(message => RuleDiagnostics.Faulty.At(place, message.Message)));
            return false;
        }

        try
        {
            var answers = new List<string>();
            switch (parsed.Evaluate(new RuleScope(FigureScope.ForModel(board, model, []), new RuleFunctions(board, model, answers))))
            {
                case true:
                    return true;
                case false:
                    diagnostics.Add(RuleDiagnostics.DoesNotHold.At(place, expression, string.Join("; ", answers)));
                    return false;
                default:
                    diagnostics.Add(RuleDiagnostics.NotATest.At(place, expression));
                    return false;
            }
        }
        catch (TemplateRuntimeException exception)
        {
            diagnostics.Add(RuleDiagnostics.Faulty.At(place, exception.Error.Message));
            return false;
        }
    }

    /// <summary>Figures of the model and the board, and the functions that test them.</summary>
    private sealed class RuleScope(FigureScope figures, RuleFunctions functions) : IScriptObject
    {
        public IEnumerable<string> Members => functions.Members.Concat(figures.Members);

        public bool TryGetValue(string member, out object? value) =>
            functions.TryGetValue(member, out value) || figures.TryGetValue(member, out value);
    }
}
