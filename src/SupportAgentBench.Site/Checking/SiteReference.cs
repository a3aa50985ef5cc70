using System.Runtime.InteropServices;
using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Site.Checking;

/// <summary>Something in a page that links depend on.</summary>
public enum SiteReferenceKind
{
    /// <summary>An id: a link may lead to it.</summary>
    Id,

    /// <summary>An address: it must lead somewhere.</summary>
    Link,
}

/// <summary>An id or an address that a page holds.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Value">As a browser reads it, entities resolved.</param>
/// <param name="Place">What wrote it: a place in a template, or in the page itself.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SiteReference(SiteReferenceKind Kind, string Value, SourceLocation Place);
