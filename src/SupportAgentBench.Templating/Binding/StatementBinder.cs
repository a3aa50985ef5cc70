using System.Collections.Immutable;
using SupportAgentBench.Templating.Html;
using SupportAgentBench.Templating.Runtime;
using SupportAgentBench.Templating.Syntax;

namespace SupportAgentBench.Templating.Binding;

/// <summary>Makes statements ready, in the order in which they stand, so that the place in the HTML is known at each.</summary>
internal sealed class StatementBinder(TemplateBinder binder)
{
    private readonly TextBinder _texts = new(binder);
    private bool _writesMarkup;

    /// <summary>Where break and continue lead to.</summary>
    private HtmlTracker? _loopStart;

    /// <summary>Where ret leads to.</summary>
    private HtmlTracker _bodyStart = HtmlTracker.At(HtmlPosition.Text);

    public BlockNode Bind(Block block) => new(binder.HasStack(block.End) ? PrintNodes.Join(block.Statements.SelectMany(BindAll)) : []);

    /// <summary>Binds a template that begins at the place binding has reached.</summary>
    public BlockNode BindBody(Block block)
    {
        var (bodyStart, loopStart) = (_bodyStart, _loopStart);
        (_bodyStart, _loopStart) = (binder.Html, null);
        var body = Bind(block);
        (_bodyStart, _loopStart) = (bodyStart, loopStart);
        return body;
    }

    public FunctionBody BindFunction(FunctionDeclaration declaration)
    {
        var (html, scope, writes) = (binder.Html, binder.Scope, _writesMarkup);
        binder.Html = HtmlTracker.At(HtmlPosition.Text);
        binder.Scope = new BindScope(scope, ScopeKind.Function) { Parameters = declaration.HasParameters ? [.. declaration.Parameters.Select(parameter => parameter.Name)] : [] };
        _writesMarkup = false;
        var (bodyStart, loopStart) = (_bodyStart, _loopStart);
        (_bodyStart, _loopStart) = (binder.Html, null);
        var inline = declaration.InlineBody is null ? null : binder.Expressions.Bind(declaration.InlineBody);
        var body = declaration.Body is null ? null : BindBranch(declaration.Body, "The function");
        var result = new FunctionBody(
            declaration.Name, declaration.Name.Length == 0, Parameters(declaration), body, inline, _writesMarkup, declaration.Span);
        (binder.Html, binder.Scope, _writesMarkup) = (html, scope, writes);
        (_bodyStart, _loopStart) = (bodyStart, loopStart);
        return result;
    }

    private static ImmutableArray<ScriptParameter> Parameters(FunctionDeclaration declaration) => declaration.HasParameters
        ? [.. declaration.Parameters.Select(parameter => new ScriptParameter(parameter.Name, !parameter.IsOptional, parameter.Default, parameter.TakesRest))]
        : default;

    private IEnumerable<StatementNode> BindAll(Statement statement)
    {
        _writesMarkup |= statement is TextStatement;
        return statement is TextStatement text ? _texts.Bind(text) : [Bind(statement)];
    }

    private StatementNode Bind(Statement statement) => statement switch
    {
        ExpressionStatement expression => BindPrint(expression),
        AssignStatement assign => BindAssign(assign),
        IfStatement branches => BindIf(branches),
        CaseStatement branches => BindCase(branches),
        ForStatement loop => BindFor(loop),
        WhileStatement loop => BindWhile(loop),
        LeaveStatement leave => BindLeave(leave),
        CaptureStatement capture => BindCapture(capture),
        FunctionStatement function => BindFunctionStatement(function),
        ReturnStatement value => BindReturn(value),
        WithStatement with => BindWith(with),
        WrapStatement wrap => BindWrap(wrap),
        ReadOnlyStatement variable => new ReadOnlyNode(variable.Span, variable.Variable.Name) { Indent = variable.Indent },
        ImportStatement import => new ImportNode(import.Span, binder.Expressions.Bind(import.Target)) { Indent = import.Indent },
        _ => throw new NotSupportedException(statement.GetType().Name),
    };

    private LeaveNode BindLeave(LeaveStatement leave)
    {
        CheckLeave(_loopStart, leave.Span);
        return new LeaveNode(leave.Span, leave.IsBreak) { Indent = leave.Indent };
    }

    private ReturnNode BindReturn(ReturnStatement statement)
    {
        var value = statement.Value is null ? null : binder.Expressions.Bind(statement.Value);
        CheckLeave(_bodyStart, statement.Span);
        return new ReturnNode(statement.Span, value) { Indent = statement.Indent };
    }

    private void CheckLeave(HtmlTracker? target, SourceSpan span)
    {
        if (target is not null && HtmlTracker.Join(target, binder.Html) is null)
        {
            binder.Error(Diagnostic.UnbalancedContext, span, $"This leaves {binder.Html.Describe()} what begins {target.Describe()}; the tag or attribute would stay open.");
        }
    }

    private StatementNode BindPrint(ExpressionStatement statement)
    {
        if (statement.Expression is VariableExpression { Name: "$$" })
        {
            return new WrappedNode(statement.Span) { Indent = statement.Indent };
        }

        _writesMarkup = true;
        var position = HtmlPosition.Plain;
        if (binder.Options.Html)
        {
            binder.Html = binder.Html.EnterValue(statement.Span, binder.Error);
            position = binder.Html.Position;
        }

        var node = binder.Expressions.Bind(statement.Expression);
        if (binder.Options.Html && binder.Html.TakesValues)
        {
            PrintChecker.Check(binder, node, position);
        }

        return PrintNodes.For(node, position, statement.Indent);
    }

    private AssignNode BindAssign(AssignStatement assign)
    {
        var value = binder.Expressions.Bind(assign.Value);
        var target = binder.Expressions.BindTarget(assign.Target);
        if (assign is { Target: VariableExpression variable, Compound: null })
        {
            binder.Environment.SetType(variable.Name, value.StaticType);
        }

        if (assign.Compound is { } operation)
        {
            var before = binder.Expressions.Bind(assign.Target);
            value = new BinaryNode(assign.Span, operation, assign.OperatorSpan, before, value);
        }

        return new AssignNode(assign.Span, target, value) { Indent = assign.Indent };
    }

    /// <summary>Binds a block that must end at the place of the HTML where it begins.</summary>
    private BlockNode BindBranch(Block block, string what)
    {
        var start = binder.Html;
        var body = Bind(block);
        var joined = HtmlTracker.Join(start, binder.Html);
        if (joined is null)
        {
            binder.Error(Diagnostic.UnbalancedContext, block.End, $"{what} begins {start.Describe()} but ends {binder.Html.Describe()}.");
        }

        binder.Html = joined ?? start;

        return body;
    }

    private BlockNode BindLoopBody(Block block)
    {
        var loopStart = _loopStart;
        _loopStart = binder.Html;
        var body = BindBranch(block, "The loop's body");
        _loopStart = loopStart;
        return body;
    }

    private IfNode BindIf(IfStatement statement)
    {
        var start = binder.Html;
        HtmlTracker? end = null;
        var branches = new List<(ExpressionNode?, BlockNode)>();
        foreach (var branch in statement.Branches)
        {
            var condition = branch.Condition is null ? null : binder.Expressions.Bind(branch.Condition);
            binder.Html = start;
            branches.Add((condition, Bind(branch.Body)));
            end = Join(end, branch.Body.End);
        }

        LeaveBranches(start, end, statement.Branches[^1].Condition is null, statement.Branches[^1].Body.End);
        return new IfNode(statement.Span, [.. branches]) { Indent = statement.Indent };
    }

    private CaseNode BindCase(CaseStatement statement)
    {
        var value = binder.Expressions.Bind(statement.Value);
        var start = binder.Html;
        HtmlTracker? end = null;
        var branches = new List<(ExpressionNode[], BlockNode)>();
        foreach (var branch in statement.Branches)
        {
            ExpressionNode[] values = [.. branch.Values.Select(candidate => binder.Expressions.Bind(candidate))];
            binder.Html = start;
            branches.Add((values, Bind(branch.Body)));
            end = Join(end, branch.Body.End);
        }

        LeaveBranches(start, end, statement.Branches.LastOrDefault()?.Values.IsEmpty == true, statement.Span);
        return new CaseNode(statement.Span, value, [.. branches]) { Indent = statement.Indent };
    }

    private HtmlTracker Join(HtmlTracker? end, SourceSpan span)
    {
        var joined = end is null ? binder.Html : HtmlTracker.Join(end, binder.Html);
        if (joined is null)
        {
            binder.Error(Diagnostic.UnbalancedContext, span, $"One branch ends {end!.Describe()}, this one {binder.Html.Describe()}; all must end at the same place.");
        }

        return joined ?? end!;
    }

    private void LeaveBranches(HtmlTracker start, HtmlTracker? end, bool hasElse, SourceSpan span)
    {
        binder.Html = end ?? start;
        if (!hasElse)
        {
            binder.Html = start;
            binder.Html = Join(end ?? start, span);
        }
    }

    private ForNode BindFor(ForStatement statement)
    {
        var kind = statement.IsTableRow ? LoopKind.TableRow : LoopKind.For;
        var iterator = binder.Expressions.Bind(statement.Iterator);
        var options = LoopOptionBinder.Bind(binder, statement);
        var variable = (statement.Variable as VariableExpression)?.Name;
        var target = variable is null ? binder.Expressions.BindTarget(statement.Variable) : null;
        var scope = binder.Scope;
        _writesMarkup |= statement.IsTableRow;
        binder.Scope = new BindScope(scope, ScopeKind.Loop) { Loop = kind, Variable = variable ?? "", VariableType = StaticTypes.ItemOf(iterator.StaticType) };
        var body = BindLoopBody(statement.Body);
        binder.Scope = scope;
        var otherwise = statement.Otherwise is null ? null : BindBranch(statement.Otherwise, "The loop's `else`");
        return new ForNode(statement.Span, kind, variable, target, iterator, options, body, otherwise) { Indent = statement.Indent };
    }

    private WhileNode BindWhile(WhileStatement statement)
    {
        var scope = binder.Scope;
        binder.Scope = new BindScope(scope, ScopeKind.Loop) { Loop = LoopKind.While };
        var condition = binder.Expressions.Bind(statement.Condition);
        var body = BindLoopBody(statement.Body);
        binder.Scope = scope;
        return new WhileNode(statement.Span, condition, body) { Indent = statement.Indent };
    }

    private CaptureNode BindCapture(CaptureStatement statement)
    {
        var (html, writes) = (binder.Html, _writesMarkup);
        binder.Html = HtmlTracker.At(HtmlPosition.Text);
        var body = BindBranch(statement.Body, "The capture");
        (binder.Html, _writesMarkup) = (html, writes);
        if (statement.Target is VariableExpression variable && binder.Options.Html)
        {
            binder.Environment.SetType(variable.Name, typeof(HtmlFragment));
        }

        return new CaptureNode(statement.Span, binder.Expressions.BindTarget(statement.Target), body) { Indent = statement.Indent };
    }

    private AssignNode BindFunctionStatement(FunctionStatement statement)
    {
        var body = BindFunction(statement.Declaration);
        var target = new VariableNode(statement.Declaration.Span, statement.Declaration.Name, mayBeMissing: false);
        return new AssignNode(statement.Span, target, new FunctionNode(statement.Span, body)) { Indent = statement.Indent };
    }

    private WithNode BindWith(WithStatement statement)
    {
        var target = binder.Expressions.Bind(statement.Target);
        var scope = binder.Scope;
        binder.Scope = new BindScope(scope, ScopeKind.With);
        var body = BindBranch(statement.Body, "The `with`");
        binder.Scope = scope;
        return new WithNode(statement.Span, target, body) { Indent = statement.Indent };
    }

    private WrapNode BindWrap(WrapStatement statement)
    {
        var isCall = statement.Target is CallExpression or VariableExpression or MemberExpression;
        if (!isCall)
        {
            binder.Error(Diagnostic.Misplaced, statement.Target.Span, "`wrap` needs a function, with its arguments after blanks.");
        }

        var call = isCall ? binder.Expressions.BindFunctionTarget(statement.Target) : new ConstantNode(statement.Target.Span, null);
        var html = binder.Html;
        binder.Html = HtmlTracker.At(HtmlPosition.Text);
        var body = BindBranch(statement.Body, "The `wrap`");
        binder.Html = html;
        return new WrapNode(statement.Span, call, body) { Indent = statement.Indent };
    }
}
