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
/// <param name="Kind">The attribute.</param>
/// <param name="Value">The attribute's value, entities resolved.</param>
/// <param name="Span">The place in the template that wrote it.</param>
public sealed record PageReference(PageReferenceKind Kind, string Value, SourceSpan Span);
