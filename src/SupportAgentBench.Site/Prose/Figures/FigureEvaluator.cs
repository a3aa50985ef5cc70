using System.Buffers;
using System.Globalization;
using Markdig.Syntax;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Site.Prose.Syntax;
using SupportAgentBench.Templating;
using Diagnostic = SupportAgentBench.Templating.Diagnostic;

namespace SupportAgentBench.Site.Prose.Figures;

/// <summary>Evaluates the expressions of a text and hangs the figures they give into its tree.</summary>
internal sealed class FigureEvaluator(ProseText text, IScriptObject scope, DiagnosticBag diagnostics)
{
    private static readonly SearchValues<char> IdCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    private static readonly Figure Nothing = new() { Text = string.Empty, Why = "it cannot be evaluated" };

    /// <summary>Binds every figure below a node; what cannot be bound is reported at its place and prints nothing.</summary>
    public static void Bind(MarkdownObject tree, ProseText text, IScriptObject scope, DiagnosticBag diagnostics)
    {
        var evaluator = new FigureEvaluator(text, scope, diagnostics);
        foreach (var inline in ProseTree.Walk(tree).Select(walked => walked.Node).OfType<FigureInline>())
        {
            inline.Figure = evaluator.Evaluate(inline);
        }
    }

    /// <summary>
    /// The first alternative that is there. Alternatives are evaluated one by one, because the language takes an unknown name before
    /// <c>??</c> for a missing value: in prose it is a slip, and must not vanish behind the words that stand in for it.
    /// </summary>
    private Figure? Evaluate(FigureInline inline)
    {
        var isFaulty = false;
        var alternatives = new List<Figure>();
        foreach (var range in ExpressionScan.Alternatives(inline.Expression))
        {
            var figure = Evaluate(inline, range);
            isFaulty |= figure is null;
            alternatives.Add(figure ?? Nothing);
        }

        var printed = alternatives.Find(figure => figure.Why is null);
        if (printed is null && !isFaulty)
        {
            var place = text.Locate(inline.ExpressionStart, inline.Expression.Length);
            diagnostics.Add(ProseDiagnostics.FigureNotAvailable.At(place, inline.Expression, alternatives[0].Why));
        }

        return isFaulty ? null : printed;
    }

    /// <summary>One alternative; null when it cannot be printed whatever the data are.</summary>
    private Figure? Evaluate(FigureInline inline, Range range)
    {
        var (offset, length) = range.GetOffsetAndLength(inline.Expression.Length);
        var written = inline.Expression.AsSpan(offset, length);
        var start = inline.ExpressionStart + offset + (length - written.TrimStart().Length);
        var alternative = written.Trim().ToString();
        var place = text.Locate(start, alternative.Length);
        var expression = TemplateExpression.Parse(alternative, place.Path, new TextPosition(start, place.Line - 1, place.Column - 1));
        if (expression.HasErrors)
        {
            foreach (var message in expression.Messages)
            {
                Report(message);
            }

            return null;
        }

        try
        {
            return Printed(expression.Evaluate(scope), alternative, place);
        }
        catch (TemplateRuntimeException exception)
        {
            Report(Underscored(alternative) is { } slip ? exception.Error with { Message = slip } : exception.Error);
            return null;
        }
    }

    private Figure? Printed(object? value, string expression, SourceLocation place)
    {
        switch (value)
        {
            case Figure { IsOpinion: true } opinion when OpinionFigure.Fault(expression, opinion.Text) is { } fault:
                diagnostics.Add(ProseDiagnostics.OpinionForm.At(place, fault));
                return null;
            case Figure figure:
                return figure;
            case string words:
                return new Figure { Text = words, IsTyped = true };
            default:
                diagnostics.Add(ProseDiagnostics.NotAFigure.At(place, expression, Kind(value), Advice(value)));
                return null;
        }
    }

    private static string Kind(object? value) => value switch
    {
        null => "nothing",
        bool => "a truth value",
        IScriptObject => "a group of figures",
        IScriptFunction => "a function",
        IFormattable => "a bare number",
        _ => "a value",
    };

    private static string Advice(object? value) => value switch
    {
        IScriptObject names => "go on with one of " + string.Join(", ", names.Members.Take(6)),
        IFormattable number => string.Create(CultureInfo.InvariantCulture, $"write fixed({number}, \"what it is\") for a number that is no result"),
        _ => "write the name of a figure",
    };

    /// <summary>What was meant where a name is written as the id of its metric: <c>escalation-accuracy</c>, which reads as a subtraction.</summary>
    private string? Underscored(string expression)
    {
        var end = expression.AsSpan().IndexOfAnyExcept(IdCharacters);
        var id = end < 0 ? expression : expression[..end];
        var name = id.Replace('-', '_');
        return name != id && scope.TryGetValue(name, out _) ? $"There is no `{id}`: names have underscores, write {name}" : null;
    }

    private void Report(LogMessage message)
    {
        var isUnknownName = message.Code == Diagnostic.UnknownVariable.Id
            || message.Code == Diagnostic.UnknownMember.Id
            || message.Code == Diagnostic.UnknownFunction.Id;
        var descriptor = isUnknownName ? ProseDiagnostics.UnknownFigure : ProseDiagnostics.FaultyExpression;
        var (start, end) = (message.Span.Start, message.Span.End);
        var place = new SourceLocation(text.Path, start.Line + 1, start.Column + 1, end.Line == start.Line && end.Column > start.Column ? end.Column + 1 : 0);
        diagnostics.Add(descriptor.At(place, message.Message));
    }
}
