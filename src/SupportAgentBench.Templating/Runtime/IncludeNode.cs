namespace SupportAgentBench.Templating.Runtime;

/// <summary>A template ready to be rendered at one kind of place.</summary>
internal sealed class BoundTemplate
{
    public BlockNode Body { get; set; } = new([]);

    /// <summary>Renders the template as a page.</summary>
    public void Render(RenderState state)
    {
        if (Body.Execute(state) == Flow.Return)
        {
            ValuePrinter.Print(state, state.ReturnValue, state.Options.Html ? HtmlPosition.Text : HtmlPosition.Plain, default);
        }

        state.Page.Commit();
    }
}

/// <summary>Includes another template: it sees the caller's global names and gets local names of its own.</summary>
internal sealed class IncludeNode(SourceSpan span, ExpressionNode path, ArgumentNode[] arguments, BoundTemplate? known, HtmlPosition position) : ExpressionNode(span)
{
    public override object? Evaluate(RenderState state)
    {
        var template = Find(state);
        return Capture.Run(state, () => Render(state, template));
    }

    /// <summary>Prints the included template where it stands, without a detour when no line of it is indented.</summary>
    public override void Print(RenderState state, HtmlPosition place)
    {
        var page = state.Page;
        if (page.Indent.Length > 0)
        {
            var value = Evaluate(state);
            ValuePrinter.Print(state, value, state.Options.Html ? HtmlPosition.Text : HtmlPosition.Plain, Span);
            return;
        }

        Render(state, Find(state));
    }

    private BoundTemplate Find(RenderState state)
    {
        if (known is not null)
        {
            return known;
        }

        var name = ValueText.Of(path.Evaluate(state), state.Work);
        return state.Library.Bind(name, position, state, path.Span);
    }

    private LocalFrame Locals(RenderState state)
    {
        var file = path.Evaluate(state);
        if (arguments.Length == 0 && file is not null)
        {
            return new LocalFrame { OnlyArgument = file };
        }

        var locals = new LocalFrame();
        var list = new ScriptArray([file]);
        foreach (var argument in arguments)
        {
            var value = argument.Value.Evaluate(state);
            if (argument.Name is null)
            {
                list.Add(value);
            }
            else
            {
                list.SetProperty(argument.Name, value);
                locals.Variables["$" + argument.Name] = value;
            }
        }

        locals.Variables["$"] = list;
        return locals;
    }

    private void Render(RenderState state, BoundTemplate template)
    {
        var scopes = state.Scopes;
        state.Work.List(arguments.Length);
        state.Work.Object(arguments.Length);
        var locals = Locals(state);
        var (local, indent, atLineStart, loops) = (scopes.Local, state.Page.Indent, state.Page.AtLineStart, state.OpenLoops);
        state.EnterInclude(Span);
        scopes.Local = locals;
        state.Page.Indent = "";
        state.Page.AtLineStart = false;
        state.OpenLoops = 0;
        var length = state.Page.Length;
        try
        {
            if (template.Body.Execute(state) == Flow.Return)
            {
                ValuePrinter.Print(state, state.ReturnValue, position, Span);
                state.ReturnValue = null;
            }
        }
        finally
        {
            (scopes.Local, state.Page.Indent, state.OpenLoops) = (local, indent, loops);
            if (state.Page.Length == length)
            {
                state.Page.AtLineStart = atLineStart;
            }

            state.LeaveInclude();
        }
    }
}
