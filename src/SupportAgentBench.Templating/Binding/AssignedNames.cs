using SupportAgentBench.Templating.Syntax;

namespace SupportAgentBench.Templating.Binding;

/// <summary>Collects the names that a template and all it includes may assign, so that the other names are known to be the model's.</summary>
internal sealed class AssignedNames(TemplateLibrary library, BindEnvironment environment, IncludeTrail trail)
{
    public void Collect(Block block)
    {
        foreach (var statement in block.Statements)
        {
            Collect(statement);
        }
    }

    private void Collect(Statement statement)
    {
        switch (statement)
        {
            case ExpressionStatement expression: Visit(expression.Expression); break;
            case AssignStatement assign: AddTarget(assign.Target); Visit(assign.Value); break;
            case IfStatement branches:
                foreach (var branch in branches.Branches)
                {
                    Visit(branch.Condition);
                    Collect(branch.Body);
                }

                break;
            case CaseStatement cases:
                Visit(cases.Value);
                foreach (var branch in cases.Branches)
                {
                    VisitAll(branch.Values);
                    Collect(branch.Body);
                }

                break;
            case ForStatement loop: CollectLoop(loop); break;
            case WhileStatement loop: Visit(loop.Condition); Collect(loop.Body); break;
            case CaptureStatement capture: AddTarget(capture.Target); Collect(capture.Body); break;
            case FunctionStatement function: environment.AddAssigned(function.Declaration.Name); CollectFunction(function.Declaration); break;
            case ReturnStatement value: Visit(value.Value); break;
            case WithStatement with: Visit(with.Target); Collect(with.Body); break;
            case WrapStatement wrap: Visit(wrap.Target); Collect(wrap.Body); break;
            case ImportStatement: environment.OpenUp(); break;
            default: break;
        }
    }

    private void CollectLoop(ForStatement loop)
    {
        if (loop.Variable is VariableExpression variable)
        {
            environment.AddShadowing(variable.Name);
        }
        else
        {
            AddTarget(loop.Variable);
        }

        Visit(loop.Iterator);
        VisitAll(loop.Options.Select(option => option.Value));
        Collect(loop.Body);
        if (loop.Otherwise is not null)
        {
            Collect(loop.Otherwise);
        }
    }

    private void CollectFunction(FunctionDeclaration function)
    {
        foreach (var parameter in function.HasParameters ? function.Parameters : [])
        {
            environment.AddShadowing(parameter.Name);
        }

        Visit(function.InlineBody);
        if (function.Body is not null)
        {
            Collect(function.Body);
        }
    }

    private void AddTarget(Expression target)
    {
        switch (target)
        {
            case VariableExpression variable: environment.AddAssigned(variable.Name); break;
            case MemberExpression { Target: ThisExpression } member: environment.AddAssigned(member.Name); break;
            case IndexerExpression { Target: ThisExpression }: environment.OpenUp(); break;
            default: break;
        }
    }

    private void Visit(Expression? expression)
    {
        switch (expression)
        {
            case CallExpression call: VisitCall(call); break;
            case FunctionExpression function: CollectFunction(function.Declaration); break;
            case NestedExpression nested: Visit(nested.Inner); break;
            case UnaryExpression unary: Visit(unary.Operand); break;
            case IncrementExpression increment: AddTarget(increment.Target); break;
            case BinaryExpression binary: Visit(binary.Left); Visit(binary.Right); break;
            case ConditionalExpression conditional: Visit(conditional.Condition); Visit(conditional.WhenTrue); Visit(conditional.WhenFalse); break;
            case MemberExpression member: Visit(member.Target); break;
            case IsEmptyExpression empty: Visit(empty.Target); break;
            case IndexerExpression indexer: Visit(indexer.Target); Visit(indexer.Index); break;
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

    private void VisitCall(CallExpression call)
    {
        Visit(call.Target);
        VisitAll(call.Arguments.Select(argument => argument.Value));
        if (call.LiteralInclude is { } path)
        {
            Follow(path, call.Span);
        }
        else if (call.Target is VariableExpression { Name: "include" })
        {
            environment.OpenUp();
        }
    }

    private void Follow(string path, SourceSpan span)
    {
        if (trail.IsOpen(path))
        {
            trail.CloseCircle(path);
            environment.ForgetTypes();
        }
        else if (library.Parse(path)?.Root is { } block && trail.TryEnter(path, span))
        {
            Collect(block);
            trail.Leave();
        }
    }
}
