using SupportAgentBench.Templating.Runtime;
using SupportAgentBench.Templating.Syntax;

namespace SupportAgentBench.Templating.Binding;

/// <summary>Makes expressions ready to be evaluated.</summary>
internal sealed class ExpressionBinder
{
    private readonly TemplateBinder _binder;
    private readonly PathBinder _paths;
    private readonly CallBinder _calls;

    public ExpressionBinder(TemplateBinder binder)
    {
        _binder = binder;
        _paths = new PathBinder(binder);
        _calls = new CallBinder(binder);
    }

    public ExpressionNode Bind(Expression expression, bool isOptional = false) => expression switch
    {
        _ when !_binder.HasStack(expression.Span) => new ConstantNode(expression.Span, null),
        LiteralExpression literal => new ConstantNode(literal.Span, literal.Value) { StaticType = literal.Value?.GetType() },
        VariableExpression or MemberExpression or IndexerExpression => _paths.Bind(expression, isOptional),
        ThisExpression => new ThisNode(expression.Span),
        IsEmptyExpression empty => new IsEmptyNode(empty.Span, Bind(empty.Target, isOptional: true)) { StaticType = typeof(bool) },
        BinaryExpression binary => BindBinary(binary, isOptional),
        UnaryExpression unary => BindUnary(unary),
        ConditionalExpression conditional => BindConditional(conditional),
        NestedExpression nested => BindNested(nested, isOptional),
        CallExpression call => _calls.Bind(call),
        ArrayExpression array => new ArrayNode(array.Span, [.. array.Items.Select(item => Bind(item))]),
        ObjectExpression members => new ObjectNode(members.Span, [.. members.Members.Select(member => KeyValuePair.Create(member.Key, Bind(member.Value)))]),
        InterpolatedExpression text => new InterpolatedNode(text.Span, [.. text.Parts.Select(part => Bind(part))]) { StaticType = typeof(string) },
        IncrementExpression increment => new IncrementNode(increment.Span, BindTarget(increment.Target), increment.Step, increment.IsPostfix),
        FunctionExpression function => new FunctionNode(function.Span, _binder.Statements.BindFunction(function.Declaration)),
        _ => throw new NotSupportedException(expression.GetType().Name),
    };

    /// <summary>Binds what is assigned.</summary>
    public PathNode BindTarget(Expression target) => _paths.BindTarget(target);

    /// <summary>Binds what is called or aliased: a function found there is not yet called.</summary>
    public ExpressionNode BindFunctionTarget(Expression target) =>
        target is VariableExpression or MemberExpression ? _paths.Bind(target, isOptional: false, isCalled: true) : Bind(target);

    private NestedNode BindNested(NestedExpression nested, bool isOptional)
    {
        var inner = Bind(nested.Inner, isOptional);
        return new NestedNode(nested.Span, inner) { StaticType = inner.StaticType };
    }

    private ConditionalNode BindConditional(ConditionalExpression conditional)
    {
        var condition = Bind(conditional.Condition);
        var whenTrue = Bind(conditional.WhenTrue);
        var whenFalse = Bind(conditional.WhenFalse);
        return new ConditionalNode(conditional.Span, condition, whenTrue, whenFalse) { StaticType = Shared(whenTrue, whenFalse) };
    }

    private ExpressionNode BindUnary(UnaryExpression unary)
    {
        if (unary.Operator == UnaryOperator.Alias)
        {
            return new AliasNode(unary.Span, BindFunctionTarget(unary.Operand));
        }

        var operand = Bind(unary.Operand);
        return unary.Operator switch
        {
            UnaryOperator.Not => new NotNode(unary.Span, operand) { StaticType = typeof(bool) },
            UnaryOperator.Expand => operand,
            _ => new SignNode(unary.Span, operand, unary.Operator == UnaryOperator.Negate),
        };
    }

    private ExpressionNode BindBinary(BinaryExpression binary, bool isOptional)
    {
        var mayBeMissing = binary.Operator is BinaryOperator.Coalesce or BinaryOperator.NotCoalesce;
        var left = Bind(binary.Left, mayBeMissing);
        var right = Bind(binary.Right, mayBeMissing && isOptional);
        return binary.Operator switch
        {
            BinaryOperator.And => new AndNode(binary.Span, left, right) { StaticType = typeof(bool) },
            BinaryOperator.Or => new OrNode(binary.Span, left, right) { StaticType = typeof(bool) },
            BinaryOperator.Coalesce => new CoalesceNode(binary.Span, left, right) { StaticType = Shared(left, right) },
            BinaryOperator.NotCoalesce => new NotCoalesceNode(binary.Span, left, right) { StaticType = right.StaticType },
            _ => new BinaryNode(binary.Span, binary.Operator, binary.OperatorSpan, left, right) { StaticType = ResultType(binary.Operator, left, right) },
        };
    }

    private static Type? ResultType(BinaryOperator operation, ExpressionNode left, ExpressionNode right) => operation switch
    {
        BinaryOperator.Equal or BinaryOperator.NotEqual or BinaryOperator.Less or BinaryOperator.LessOrEqual
            or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual => typeof(bool),
        BinaryOperator.Add when left.StaticType == typeof(string) || right.StaticType == typeof(string) => typeof(string),
        _ => null,
    };

    /// <summary>The type of two alternatives when it is the same; null has any type.</summary>
    private static Type? Shared(ExpressionNode first, ExpressionNode second) =>
        IsNull(first) ? second.StaticType : IsNull(second) || first.StaticType == second.StaticType ? first.StaticType : null;

    private static bool IsNull(ExpressionNode node) => node is ConstantNode { Value: null };
}
