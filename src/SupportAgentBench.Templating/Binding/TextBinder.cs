using SupportAgentBench.Templating.Html;
using SupportAgentBench.Templating.Runtime;
using SupportAgentBench.Templating.Syntax;

namespace SupportAgentBench.Templating.Binding;

/// <summary>Makes literal text ready: follows its HTML and finds the ids and addresses in it.</summary>
internal sealed class TextBinder(TemplateBinder binder)
{
    /// <summary>The attribute whose value has begun and goes on after the text.</summary>
    private SourceSpan _openSpan;

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
        var places = new TextPlaces(statement.Span.Start, statement.Text);
        var start = 0;
        for (var index = 0; index < events.Count; index++)
        {
            var (offset, isEnd, kind) = events[index];
            if (!isEnd && index + 1 < events.Count)
            {
                var end = events[index + 1].Offset;
                References.Add(references, new PageReferenceSource(kind, Span(statement, places, offset, end)), statement.Text[offset..end]);
                index++;
                continue;
            }

            AddLiteral(nodes, statement, places, start, offset, references);
            start = offset;
            if (isEnd)
            {
                nodes.Add(new ReferenceEndNode(statement.Span, kind, _openSpan) { Indent = statement.Indent });
            }
            else
            {
                _openSpan = Span(statement, places, offset, offset);
                nodes.Add(new ReferenceBeginNode(_openSpan) { Indent = statement.Indent });
            }
        }

        AddLiteral(nodes, statement, places, start, statement.Text.Length, references);
        return nodes;
    }

    private static void AddLiteral(List<StatementNode> nodes, TextStatement statement, TextPlaces places, int start, int end, List<PageReference> references)
    {
        if (end > start || references.Count > 0)
        {
            nodes.Add(new LiteralNode(Span(statement, places, start, end), statement.Text[start..end], [.. references]) { Indent = statement.Indent });
            references.Clear();
        }
    }

    private static SourceSpan Span(TextStatement statement, TextPlaces places, int start, int end) =>
        new(statement.Span.Path, places.At(start), places.At(end));
}
