namespace SupportAgentBench.Templating.Syntax;

/// <summary>Gives the value left of a pipe to the call at the head of the expression right of it.</summary>
internal static class PipeRewriter
{
    public static Expression Attach(Expression from, Expression stage, TokenReader reader)
    {
        var span = new SourceSpan(stage.Span.Path, stage.Span.Start, stage.Span.End);
        var argument = new Argument(null, from, from.Span);
        return stage switch
        {
            CallExpression call => new CallExpression(span, call.Target, call.Arguments.Insert(0, argument), isPiped: true),
            VariableExpression or MemberExpression or IndexerExpression or NestedExpression or ThisExpression
                or UnaryExpression { Operator: UnaryOperator.Alias } => new CallExpression(span, stage, [argument], isPiped: true),
            BinaryExpression binary => new BinaryExpression(span, binary.Operator, binary.OperatorSpan, Attach(from, binary.Left, reader), binary.Right),
            ConditionalExpression conditional => new ConditionalExpression(span, Attach(from, conditional.Condition, reader), conditional.WhenTrue, conditional.WhenFalse),
            _ => throw TokenReader.Error(stage.Span, "Only a function can stand after a pipe."),
        };
    }
}
