using System.Collections;

namespace SupportAgentBench.Templating.Runtime;

/// <summary>The options of a for loop.</summary>
internal sealed record LoopOptions(ExpressionNode? Offset, ExpressionNode? Limit, bool Reversed, ExpressionNode? Columns)
{
    public bool ChangesItems => Offset is not null || Limit is not null || Reversed;
}

internal sealed class ForNode(SourceSpan span, LoopKind kind, string? variable, PathNode? target, ExpressionNode iterator, LoopOptions options, BlockNode body, BlockNode? otherwise) : StatementNode(span)
{
    public override Flow Execute(RenderState state)
    {
        if (Items(state) is not { } items || (otherwise is null && items is object?[] { Length: 0 }))
        {
            return Flow.Next;
        }

        var scopes = state.Scopes;
        var outer = scopes.Loops;
        var loop = new LoopFrame(kind, variable ?? "", scopes.LoopOwner(variable ?? ""), outer) { Length = Values.Count(items) };
        state.EnterScope(Span);
        scopes.Loops = loop;
        state.OpenLoops++;
        try
        {
            return items switch
            {
                object?[] array => RunArray(state, loop, array),
                _ => RunItems(state, loop, items),
            };
        }
        finally
        {
            scopes.Loops = outer;
            state.OpenLoops--;
            state.LeaveScope();
        }
    }

    private Flow RunArray(RenderState state, LoopFrame loop, object?[] items)
    {
        if (items.Length == 0)
        {
            return Otherwise(state, loop);
        }

        var rows = Rows(state);
        for (var index = 0; index < items.Length; index++)
        {
            var flow = Step(state, loop, items[index], index, index == items.Length - 1, rows);
            if (flow != Flow.Next)
            {
                return flow == Flow.Return ? flow : Flow.Next;
            }
        }

        return Flow.Next;
    }

    private Flow RunItems(RenderState state, LoopFrame loop, IEnumerable items)
    {
        var enumerator = items.GetEnumerator();
        try
        {
            if (!enumerator.MoveNext())
            {
                return Otherwise(state, loop);
            }

            var rows = Rows(state);
            var isLast = false;
            for (var index = 0; !isLast; index++)
            {
                var item = enumerator.Current;
                isLast = !enumerator.MoveNext();
                var flow = Step(state, loop, item, index, isLast, rows);
                if (flow != Flow.Next)
                {
                    return flow == Flow.Return ? flow : Flow.Next;
                }
            }

            return Flow.Next;
        }
        finally
        {
            (enumerator as IDisposable)?.Dispose();
        }
    }

    private Flow Otherwise(RenderState state, LoopFrame loop)
    {
        state.Scopes.Loops = loop.Outer;
        return otherwise?.Execute(state) ?? Flow.Next;
    }

    private Flow Step(RenderState state, LoopFrame loop, object? item, int index, bool isLast, TableRows? rows)
    {
        state.CountLoopStep(Span);
        loop.Previous = loop.Value;
        loop.Value = item;
        loop.Index = index;
        loop.IsLast = isLast;
        target?.Assign(state, item);
        rows?.Begin(state, loop);
        var flow = body.Execute(state);
        rows?.End(state, loop);
        return flow == Flow.Continue ? Flow.Next : flow;
    }

    private TableRows? Rows(RenderState state) =>
        kind == LoopKind.TableRow ? new TableRows(options.Columns is null ? 1 : Integer(state, options.Columns)) : null;

    private IEnumerable? Items(RenderState state)
    {
        var value = iterator.Evaluate(state);
        var items = Values.Items(value);
        if (items is null)
        {
            if (value is not null || state.Options.Strict)
            {
                throw value is null
                    ? state.Error(Diagnostic.NullValue, iterator.Span, "Null cannot be iterated; write `?? []` when it may be missing.")
                    : state.Error(Diagnostic.WrongType, iterator.Span, $"A {Values.Kind(value)} cannot be iterated.");
            }

            return null;
        }

        return options.ChangesItems ? Select(state, items) : items;
    }

    private object?[] Select(RenderState state, IEnumerable items)
    {
        var selected = state.Work.Items(items);
        if (options.Offset is not null)
        {
            selected = selected.Skip(Integer(state, options.Offset));
        }

        if (options.Reversed)
        {
            selected = selected.Reverse();
        }

        if (options.Limit is not null && Integer(state, options.Limit) is var limit and > 0)
        {
            selected = selected.Take(limit);
        }

        return [.. selected];
    }

    private static int Integer(RenderState state, ExpressionNode node)
    {
        try
        {
            return Values.ToInteger(node.Evaluate(state));
        }
        catch (ValueException exception)
        {
            throw state.Error(node.Span, exception);
        }
    }
}

/// <summary>The markup that tablerow puts around its steps.</summary>
internal sealed class TableRows(int columns)
{
    private readonly int _columns = Math.Max(1, columns);

    public void Begin(RenderState state, LoopFrame loop)
    {
        loop.Column = loop.Index % _columns;
        if (loop.Column == 0)
        {
            Write(state, "<tr class=\"row", (loop.Index / _columns) + 1);
        }

        Write(state, "<td class=\"col", loop.Column + 1);
    }

    public void End(RenderState state, LoopFrame loop)
    {
        state.Page.Raw("</td>"u8);
        if (loop.Column == _columns - 1 || loop.IsLast)
        {
            state.Page.Raw("</tr>\n"u8);
        }
    }

    private static void Write(RenderState state, string start, int number)
    {
        state.Page.PlainText(start);
        state.Page.Number(number);
        state.Page.Raw("\">"u8);
    }
}

internal sealed class WhileNode(SourceSpan span, ExpressionNode condition, BlockNode body) : StatementNode(span)
{
    public override Flow Execute(RenderState state)
    {
        var scopes = state.Scopes;
        var outer = scopes.Loops;
        var loop = new LoopFrame(LoopKind.While, "", scopes.LoopOwner(""), outer);
        state.EnterScope(Span);
        scopes.Loops = loop;
        state.OpenLoops++;
        try
        {
            for (var index = 0; condition.Test(state); index++)
            {
                state.CountLoopStep(Span);
                loop.Index = index;
                var flow = body.Execute(state);
                if (flow is Flow.Break or Flow.Return)
                {
                    return flow == Flow.Return ? flow : Flow.Next;
                }
            }

            return Flow.Next;
        }
        finally
        {
            scopes.Loops = outer;
            state.OpenLoops--;
            state.LeaveScope();
        }
    }
}
