using System.Buffers;
using System.Text.RegularExpressions;

namespace SupportAgentBench.Site.Prose.Syntax;

/// <summary>What a link's address asks for.</summary>
internal enum LinkKind
{
    /// <summary>An address outside the site, or an anchor on the page: printed as it is.</summary>
    Printed,

    /// <summary><c>/page/#anchor</c>: a page of the site, printed relative to the page the prose stands on.</summary>
    SitePage,

    /// <summary><c>claim:</c> or <c>quote:</c>: not an address but something to check; the words print without a link.</summary>
    Checked,

    /// <summary>Not allowed; the reason says why.</summary>
    Refused,
}

/// <summary>The verdict on an address as Markdown has read it, entities and escapes resolved.</summary>
/// <param name="Reason">For a refused one, what is wrong with it, to stand behind the address.</param>
internal readonly partial record struct LinkAddress(LinkKind Kind, string? Reason = null)
{
    private static readonly SearchValues<char> Harmful = SearchValues.Create("{}\\<>\"'`|^");

    [GeneratedRegex("^/(?:[a-z0-9]+(?:-[a-z0-9]+)*/)*(?:#[A-Za-z][A-Za-z0-9_-]*)?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex SitePagePattern { get; }

    [GeneratedRegex("^#[A-Za-z][A-Za-z0-9_-]*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex AnchorPattern { get; }

    /// <summary>Judges an address by an allow-list: what is not known to be harmless is refused.</summary>
    public static LinkAddress Judge(string? url)
    {
        if (string.IsNullOrEmpty(url))
        {
            return Refuse("is empty");
        }

        if (url.StartsWith("claim:", StringComparison.Ordinal) || url.StartsWith("quote:", StringComparison.Ordinal))
        {
            return new LinkAddress(LinkKind.Checked);
        }

        if (url.AsSpan().ContainsAny(Harmful) || url.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            return Refuse(url.Contains('{', StringComparison.Ordinal)
                ? "holds a brace: figures are not bound in addresses"
                : "holds a blank, a quotation mark, a backslash or a letter that must be percent-encoded");
        }

        return url[0] switch
        {
            '#' => AnchorPattern.IsMatch(url) ? new LinkAddress(LinkKind.Printed) : Refuse("is no id that a page could have"),
            '/' => SitePagePattern.IsMatch(url) ? new LinkAddress(LinkKind.SitePage) : Refuse("is no page of this site"),
            _ => JudgeAbsolute(url),
        };
    }

    private static LinkAddress JudgeAbsolute(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri))
        {
            return Refuse("is no complete address");
        }

        return uri.Scheme switch
        {
            "http" or "https" when uri.Host.Length == 0 || !url.Contains("://", StringComparison.Ordinal) => Refuse("names no host"),
            "http" or "https" when uri.UserInfo.Length > 0 => Refuse("carries a user name"),
            "http" or "https" or "mailto" => new LinkAddress(LinkKind.Printed),
            _ => Refuse($"has the scheme '{uri.Scheme}', which is not allowed"),
        };
    }

    private static LinkAddress Refuse(string reason) => new(LinkKind.Refused, reason);
}
