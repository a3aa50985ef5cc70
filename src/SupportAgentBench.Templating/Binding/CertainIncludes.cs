using SupportAgentBench.Templating.Syntax;

namespace SupportAgentBench.Templating.Binding;

/// <summary>
/// Finds the includes that a template carries out whenever it is rendered, whatever the values are. Where that is unsure an
/// include does not count: a circle that some page could leave is no mistake.
/// </summary>
internal sealed class CertainIncludes
{
    private readonly Dictionary<string, SourceSpan> _found = new(StringComparer.Ordinal);

    private CertainIncludes()
    {
    }

    /// <summary>The paths that are certainly included, each with the place of its first include.</summary>
    public static IReadOnlyDictionary<string, SourceSpan> Of(Block block)
    {
        var includes = new CertainIncludes();
        includes.Collect(block);
        return includes._found;
    }

    private void Collect(Block block)
    {
        foreach (var statement in block.Statements)
        {
            Collect(statement);
            if (MayLeave(statement))
            {
                return;
            }
        }
    }

    private void Collect(Statement statement)
    {
        switch (statement)
        {
            case ExpressionStatement expression: Visit(expression.Expression); break;
            case AssignStatement assign: Visit(assign.Value); break;
            case IfStatement branches: CollectBranches(branches.Branches[0].Condition, branches.Branches[^1].Condition is null, branches.Branches.Select(branch => branch.Body)); break;
            case CaseStatement cases: CollectBranches(cases.Value, cases.Branches is [.., { Values.IsEmpty: true }], cases.Branches.Select(branch => branch.Body)); break;
            case ForStatement loop: Visit(loop.Iterator); break;
            case WhileStatement loop: Visit(loop.Condition); break;
            case CaptureStatement capture: Collect(capture.Body); break;
            case WithStatement with: Visit(with.Target); Collect(with.Body); break;
            case ReturnStatement value: Visit(value.Value); break;
            default: break;
        }
    }

    /// <summary>What every branch includes is included, when there is a branch for every value.</summary>
    private void CollectBranches(Expression? decision, bool hasElse, IEnumerable<Block> branches)
    {
        Visit(decision);
        if (!hasElse)
        {
            return;
        }

        var sets = branches.Select(Of).ToArray();
        foreach (var (path, span) in sets[0].Where(pair => sets.All(set => set.ContainsKey(pair.Key))))
        {
            _found.TryAdd(path, span);
        }
    }

    private void Visit(Expression? expression)
    {
        switch (expression)
        {
            case CallExpression call: VisitCall(call); break;
            case NestedExpression nested: Visit(nested.Inner); break;
            case UnaryExpression unary: Visit(unary.Operand); break;
            case BinaryExpression binary: VisitBinary(binary); break;
            case ConditionalExpression conditional: Visit(conditional.Condition); break;
            case MemberExpression member: Visit(member.Target); break;
            case InterpolatedExpression text: VisitAll(text.Parts); break;
            case ArrayExpression array: VisitAll(array.Items); break;
            case ObjectExpression members: VisitAll(members.Members.Select(member => member.Value)); break;
            default: break;
        }
    }

    private void VisitAll(IEnumerable<Expression> expressions)
    {
        foreach (var expression in expressions)
        {
            Visit(expression);
        }
    }

    private void VisitBinary(BinaryExpression binary)
    {
        Visit(binary.Left);
        if (binary.Operator is not (BinaryOperator.And or BinaryOperator.Or or BinaryOperator.Coalesce or BinaryOperator.NotCoalesce))
        {
            Visit(binary.Right);
        }
    }

    private void VisitCall(CallExpression call)
    {
        VisitAll(call.Arguments.Select(argument => argument.Value));
        if (call.LiteralInclude is { } path)
        {
            _found.TryAdd(path, call.Span);
        }
    }

    /// <summary>Whether what follows a statement may be passed over.</summary>
    private static bool MayLeave(Statement statement) => statement switch
    {
        ReturnStatement or LeaveStatement => true,
        IfStatement branches => branches.Branches.Any(branch => MayLeave(branch.Body)),
        CaseStatement cases => cases.Branches.Any(branch => MayLeave(branch.Body)),
        ForStatement loop => MayLeave(loop.Body) || (loop.Otherwise is not null && MayLeave(loop.Otherwise)),
        WhileStatement loop => MayLeave(loop.Body),
        CaptureStatement capture => MayLeave(capture.Body),
        WithStatement with => MayLeave(with.Body),
        WrapStatement wrap => MayLeave(wrap.Body),
        _ => false,
    };

    private static bool MayLeave(Block block) => block.Statements.Any(MayLeave);
}
