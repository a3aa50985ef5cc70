using System.Net;

namespace SupportAgentBench.Templating.Runtime;

/// <summary>The value of an attribute that refers to something begins here and holds printed values.</summary>
internal sealed class ReferenceBeginNode(SourceSpan span) : StatementNode(span)
{
    public override Flow Execute(RenderState state)
    {
        if (state.References is not null)
        {
            state.Page.BeginAside();
        }

        return Flow.Next;
    }
}

/// <summary>The value of such an attribute ends here.</summary>
internal sealed class ReferenceEndNode(SourceSpan span, PageReferenceKind kind, SourceSpan valueSpan) : StatementNode(span)
{
    public PageReferenceKind Kind => kind;

    public override Flow Execute(RenderState state)
    {
        if (state.References is { } references)
        {
            var value = state.Page.EndAsideAndWrite();
            foreach (var reference in References.From(kind, value, valueSpan))
            {
                references.Add(reference);
            }
        }

        return Flow.Next;
    }
}

internal static class References
{
    /// <summary>The references in an attribute's value as written: one, or one for each image of a srcset.</summary>
    public static IEnumerable<PageReference> From(PageReferenceKind kind, string written, SourceSpan span)
    {
        var value = WebUtility.HtmlDecode(written);
        if (kind != PageReferenceKind.SrcSet)
        {
            return [new PageReference(kind, value, span)];
        }

        var candidates = value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return candidates.Select(candidate => new PageReference(kind, candidate.Split((char[]?)null, 2)[0], span));
    }
}
