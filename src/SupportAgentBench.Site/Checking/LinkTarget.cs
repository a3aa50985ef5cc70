using System.Buffers;
using System.Runtime.InteropServices;

namespace SupportAgentBench.Site.Checking;

/// <summary>An address taken apart as a browser does it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct LinkTarget
{
    private static readonly SearchValues<char> Unfit = SearchValues.Create([.. Enumerable.Range(0, ' ' + 1).Select(code => (char)code), '\\']);

    /// <summary>Why it cannot stand in a page; null if it can.</summary>
    public string? Objection { get; private init; }

    /// <summary>Whether it leads out of the site, where nothing is checked.</summary>
    public bool IsExternal { get; private init; }

    /// <summary>The path part, still relative and percent-encoded; empty means the page itself.</summary>
    public ReadOnlySpan<char> Path { get; private init; }

    /// <summary>Whether the path counts from the site's root: it was written with the base address.</summary>
    public bool IsFromRoot { get; private init; }

    /// <summary>The id behind <c>#</c>, percent-encoded; empty means the top of the page.</summary>
    public ReadOnlySpan<char> Anchor { get; private init; }

    /// <param name="link">The attribute's value.</param>
    /// <param name="baseAddress">Where the site will stand, ending in a slash; empty if that is not known.</param>
    public static LinkTarget Parse(ReadOnlySpan<char> link, ReadOnlySpan<char> baseAddress)
    {
        if (link.IsWhiteSpace())
        {
            return Refuse("is empty");
        }

        if (link.ContainsAny(Unfit))
        {
            return Refuse("holds white space, a control character or a backslash; encode it");
        }

        if (!baseAddress.IsEmpty && link.StartsWith(baseAddress, StringComparison.OrdinalIgnoreCase))
        {
            return Split(link[baseAddress.Length..], isFromRoot: true);
        }

        if (link[0] == '/')
        {
            return Refuse("starts at the root of the host, which is not the root of the site; make it relative");
        }

        var colon = link.IndexOfAny(":/?#") is var end and >= 0 && link[end] == ':' ? end : -1;
        return colon < 0 ? Split(link, isFromRoot: false) : External(link, link[..colon]);
    }

    private static LinkTarget External(ReadOnlySpan<char> link, ReadOnlySpan<char> scheme)
    {
        // A picture that stands in the page itself: nothing is loaded, nothing can be missing.
        if (link.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase))
        {
            return new LinkTarget { IsExternal = true };
        }

        var isWeb = scheme.Equals("https", StringComparison.OrdinalIgnoreCase) || scheme.Equals("http", StringComparison.OrdinalIgnoreCase);
        if (!isWeb && !scheme.Equals("mailto", StringComparison.OrdinalIgnoreCase))
        {
            return Refuse("is neither relative nor http, https or mailto");
        }

        return Uri.TryCreate(link.ToString(), UriKind.Absolute, out var address) && (!isWeb || address.Host.Length > 0)
            ? new LinkTarget { IsExternal = true }
            : Refuse("is not a complete address");
    }

    private static LinkTarget Split(ReadOnlySpan<char> link, bool isFromRoot)
    {
        var hash = link.IndexOf('#');
        var anchor = hash < 0 ? [] : link[(hash + 1)..];
        var path = hash < 0 ? link : link[..hash];
        var question = path.IndexOf('?');
        return new LinkTarget { Path = question < 0 ? path : path[..question], Anchor = anchor, IsFromRoot = isFromRoot };
    }

    private static LinkTarget Refuse(string objection) => new() { Objection = objection };
}
