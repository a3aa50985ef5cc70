using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace SupportAgentBench.Templating;

/// <summary>A piece of finished HTML, printed as it is. Templates make one only by capture, include and html.escape.</summary>
public class HtmlFragment
{
    /// <summary>Makes a fragment from finished HTML in UTF-8. Only code that made the HTML itself may call it.</summary>
    protected HtmlFragment(ReadOnlyMemory<byte> utf8, ImmutableArray<PageReference> references)
        : this(new ReadOnlySequence<byte>(utf8), references)
    {
    }

    internal HtmlFragment(ReadOnlySequence<byte> utf8, ImmutableArray<PageReference> references)
    {
        Utf8 = utf8;
        References = references.IsDefault ? [] : references;
    }

    /// <summary>Nothing.</summary>
    public static HtmlFragment Empty { get; } = new(ReadOnlyMemory<byte>.Empty, []);

    /// <summary>The HTML in UTF-8: of a long one, the blocks it was written in.</summary>
    public ReadOnlySequence<byte> Utf8 { get; }

    /// <summary>The ids and addresses in the HTML, in their order.</summary>
    public ImmutableArray<PageReference> References { get; }

    /// <summary>Makes a fragment from HTML that C# code vouches for.</summary>
    public static HtmlFragment FromTrustedHtml(string html, ImmutableArray<PageReference> references = default) =>
        new(Encoding.UTF8.GetBytes(html), references);

    /// <summary>Makes a fragment from HTML in UTF-8 that C# code vouches for.</summary>
    public static HtmlFragment FromTrustedUtf8(ReadOnlyMemory<byte> utf8, ImmutableArray<PageReference> references = default) =>
        new(utf8, references);

    /// <summary>The HTML as text.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Utf8);
}
