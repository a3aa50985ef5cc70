using SupportAgentBench.Templating.Html;
using SupportAgentBench.Templating.Runtime;
using SupportAgentBench.Templating.Syntax;

namespace SupportAgentBench.Templating.Binding;

/// <summary>Makes literal text ready: follows its HTML and finds the ids and addresses in it.</summary>
internal sealed class TextBinder(TemplateBinder binder)
{
    /// <summary>The attribute whose value has begun and goes on after the text.</summary>
    private SourceSpan _openSpan;

    /// <summary>The last offset whose place was asked for.</summary>
    private (TextStatement? Statement, int Offset, TextPosition Place) _placed;

    public IEnumerable<StatementNode> Bind(TextStatement statement)
    {
        if (!binder.Options.Html)
        {
            return [new LiteralNode(statement.Span, statement.Text, []) { Indent = statement.Indent }];
        }

        var events = new List<HtmlEvent>();
        binder.Html = binder.Html.Advance(statement.Text, statement.Span, binder.Error, events);
        return Split(statement, events);
    }

    private List<StatementNode> Split(TextStatement statement, List<HtmlEvent> events)
    {
        var nodes = new List<StatementNode>();
        var references = new List<PageReference>();
        var start = 0;
        for (var index = 0; index < events.Count; index++)
        {
            var (offset, isEnd, kind) = events[index];
            if (!isEnd && index + 1 < events.Count)
            {
                var end = events[index + 1].Offset;
                References.Add(references, new PageReferenceSource(kind, Span(statement, offset, end)), statement.Text[offset..end]);
                index++;
                continue;
            }

            AddLiteral(nodes, statement, start, offset, references);
            start = offset;
            if (isEnd)
            {
                nodes.Add(new ReferenceEndNode(statement.Span, kind, _openSpan) { Indent = statement.Indent });
            }
            else
            {
                _openSpan = Span(statement, offset, offset);
                nodes.Add(new ReferenceBeginNode(_openSpan) { Indent = statement.Indent });
            }
        }

        AddLiteral(nodes, statement, start, statement.Text.Length, references);
        return nodes;
    }

    private void AddLiteral(List<StatementNode> nodes, TextStatement statement, int start, int end, List<PageReference> references)
    {
        if (end > start || references.Count > 0)
        {
            nodes.Add(new LiteralNode(Span(statement, start, end), statement.Text[start..end], [.. references]) { Indent = statement.Indent });
            references.Clear();
        }
    }

    private SourceSpan Span(TextStatement statement, int start, int end) => new(statement.Span.Path, Place(statement, start), Place(statement, end));

    /// <summary>The place of an offset, counted from the last one: a long text has many, asked for nearly in their order.</summary>
    private TextPosition Place(TextStatement statement, int offset)
    {
        if (statement != _placed.Statement || offset < _placed.Offset)
        {
            _placed = (statement, 0, statement.Span.Start);
        }

        _placed = (statement, offset, TextPlaces.At(_placed.Place, statement.Text.AsSpan(_placed.Offset), offset - _placed.Offset));
        return _placed.Place;
    }
}
