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
    private readonly PageReferenceSource _source = new(kind, valueSpan);

    public PageReferenceKind Kind => kind;

    /// <summary>Where the value begins.</summary>
    public SourceSpan ValueSpan => valueSpan;

    public override Flow Execute(RenderState state)
    {
        if (state.References is { } references)
        {
            References.Add(references, _source, state.Page.EndAsideAndWrite());
        }

        return Flow.Next;
    }
}

internal static class References
{
    /// <summary>A list to collect in, the very one that was given where it is one; null when nobody asks.</summary>
    public static List<PageReference>? Begin(ICollection<PageReference>? wanted) => wanted is null ? null : wanted as List<PageReference> ?? [];

    /// <summary>Hands over what a finished page wrote.</summary>
    public static void End(List<PageReference>? found, ICollection<PageReference>? wanted)
    {
        if (found is null || ReferenceEquals(found, wanted))
        {
            return;
        }

        foreach (var reference in found)
        {
            wanted!.Add(reference);
        }
    }

    /// <summary>The references in an attribute's value as written: one, or one for each image of a srcset.</summary>
    public static void Add(List<PageReference> references, PageReferenceSource source, string written)
    {
        var value = WebUtility.HtmlDecode(written);
        if (source.Kind != PageReferenceKind.SrcSet)
        {
            references.Add(new PageReference(source, value));
            return;
        }

        foreach (var candidate in value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            references.Add(new PageReference(source, candidate.Split((char[]?)null, 2)[0]));
        }
    }
}
