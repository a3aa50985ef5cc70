namespace SupportAgentBench.Templating;

/// <summary>Which attribute a page wrote.</summary>
public enum PageReferenceKind
{
    /// <summary><c>id</c>.</summary>
    Id,

    /// <summary><c>href</c>.</summary>
    Href,

    /// <summary><c>src</c>.</summary>
    Src,

    /// <summary>One address of a <c>srcset</c>.</summary>
    SrcSet,

    /// <summary>Another attribute that holds an address, such as <c>action</c> or <c>poster</c>.</summary>
    OtherUrl,
}

/// <summary>An id or an address that a page wrote, as a browser would read it.</summary>
/// <param name="Source">What wrote it: the same object each time that a place of a template writes.</param>
/// <param name="Value">The attribute's value, entities resolved.</param>
public readonly record struct PageReference(PageReferenceSource Source, string Value)
{
    public PageReference(PageReferenceKind kind, string value, SourceSpan span)
        : this(new PageReferenceSource(kind, span), value)
    {
    }

    /// <inheritdoc cref="PageReferenceSource"/>
    public PageReferenceKind Kind => Source.Kind;

    /// <inheritdoc cref="PageReferenceSource"/>
    public SourceSpan Span => Source.Span;
}

/// <summary>A place that writes ids or addresses.</summary>
/// <param name="Kind">The attribute.</param>
/// <param name="Span">The place in the template.</param>
public sealed record PageReferenceSource(PageReferenceKind Kind, SourceSpan Span);
