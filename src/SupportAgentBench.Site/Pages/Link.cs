using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Pages;

/// <summary>An address that may stand in a page: made from a <see cref="Route"/>, or checked against the allowed schemes.</summary>
public sealed record Link : ITemplateUrl
{
    /// <summary>Only <see cref="Route"/> and <see cref="External"/> make links.</summary>
    internal Link(string url) => Url = url;

    /// <summary>The address, not yet escaped.</summary>
    public string Url { get; }

    /// <summary>The page or file of the site it leads to; null where it leads out of the site.</summary>
    internal Route? Target { get; init; }

    /// <summary>An id on the target, without <c>#</c>; null = its top.</summary>
    internal string? Anchor { get; init; }

    /// <summary>A link out of the site.</summary>
    /// <exception cref="ArgumentException">The address is not absolute, or neither http nor https.</exception>
    public static Link External(Uri address) =>
        address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? new Link(address.AbsoluteUri)
            : throw new ArgumentException("Only http and https addresses lead out of the site.", nameof(address));

    public override string ToString() => Url;
}
