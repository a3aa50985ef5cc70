using SupportAgentBench.Templating.Binding;

namespace SupportAgentBench.Templating.Runtime;

/// <summary>A text or number of the page model, printed between tags or in quotes.</summary>
internal sealed class PrintMemberNode(TypedMemberNode member) : StatementNode(member.Span)
{
    private readonly ExpressionNode _target = member.Target;
    private readonly MemberReader _reader = member.DirectReader!;

    public TypedMemberNode Member => member;

    public override Flow Execute(RenderState state)
    {
        var owner = _target.Evaluate(state);
        if (owner is null)
        {
            member.Missing(state);
        }
        else
        {
            _reader.PrintDirect(state.Page, owner);
        }

        return Flow.Next;
    }
}

/// <summary>A text or number of the item of the innermost loop, what tables are made of, with the literal text before it.</summary>
internal sealed class PrintItemMemberNode(TypedMemberNode member, LiteralNode? before, bool resetsIndent) : StatementNode(member.Span)
{
    private readonly MemberReader _reader = member.DirectReader!;

    public TypedMemberNode Member => member;

    /// <summary>The same with literal text before it; the text keeps the indent of the block, the value has its own.</summary>
    public PrintItemMemberNode After(LiteralNode literal) => new(member, literal, resetsIndent: Indent is not null);

    public override Flow Execute(RenderState state)
    {
        before?.Write(state);
        var owner = state.Scopes.Loops!.Value;
        if (owner is null)
        {
            member.Missing(state);
        }
        else if (resetsIndent && state.Page.Indent.Length > 0)
        {
            var indent = state.Page.Indent;
            state.Page.Indent = "";
            _reader.PrintDirect(state.Page, owner);
            state.Page.Indent = indent;
        }
        else
        {
            _reader.PrintDirect(state.Page, owner);
        }

        return Flow.Next;
    }
}

/// <summary>A text of the page model that is the whole value of an id.</summary>
internal sealed class PrintIdNode(TypedMemberNode member, SourceSpan valueSpan) : StatementNode(member.Span)
{
    private readonly PageReferenceSource _source = new(PageReferenceKind.Id, valueSpan);

    public override Flow Execute(RenderState state)
    {
        var id = member.Target.Evaluate(state) is { } owner ? (string?)member.DirectReader!.Read(owner) : (string?)member.Missing(state);
        state.Page.Text(id);
        state.References?.Add(new PageReference(_source, id ?? string.Empty));
        return Flow.Next;
    }
}

/// <summary>A link that is the whole value of an attribute.</summary>
internal sealed class PrintLinkNode(ExpressionNode expression, HtmlPosition position, PageReferenceKind kind) : StatementNode(expression.Span)
{
    private readonly PageReferenceSource _source = new(kind, expression.Span);

    public override Flow Execute(RenderState state)
    {
        var allowed = state.MarkupAllowed;
        state.MarkupAllowed = false;
        var value = expression.Evaluate(state);
        state.MarkupAllowed = allowed;
        if (value is ITemplateUrl url)
        {
            state.Page.Text(url.Url);
            state.References?.Add(new PageReference(_source, url.Url));
        }
        else
        {
            ValuePrinter.Print(state, value, position, Span);
        }

        return Flow.Next;
    }
}
