using System.Collections.Frozen;

namespace SupportAgentBench.Templating.Html;

/// <summary>What is special about elements and attributes.</summary>
internal static class HtmlNames
{
    private static readonly FrozenSet<string> RawText =
        FrozenSet.Create(StringComparer.Ordinal, "script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext");

    private static readonly FrozenSet<string> Urls = FrozenSet.Create(
        StringComparer.Ordinal,
        "href", "src", "action", "formaction", "poster", "cite", "data", "xlink:href", "background", "longdesc", "manifest", "ping", "codebase", "icon", "classid", "archive", "profile");

    private static readonly FrozenSet<string> Animations = FrozenSet.Create(StringComparer.Ordinal, "animate", "set", "animatemotion", "animatetransform");
    private static readonly FrozenSet<string> AnimatedValues = FrozenSet.Create(StringComparer.Ordinal, "to", "from", "by", "values", "attributename");

    public static bool IsRawText(string tag) => RawText.Contains(tag);

    public static bool IsPlainText(string tag) => tag is "title" or "textarea";

    public static bool IsUrl(string attribute) => Urls.Contains(attribute);

    public static bool IsSourceSet(string attribute) => attribute is "srcset" or "imagesrcset";

    /// <summary>Why no value may stand in an attribute; null when one may.</summary>
    public static string? RefusedAttribute(string tag, string attribute) => attribute switch
    {
        _ when attribute.StartsWith("on", StringComparison.Ordinal) => $"`{attribute}` holds a script",
        "style" => "`style` holds a style sheet",
        "srcdoc" => "`srcdoc` holds a document of its own",
        "type" when tag == "script" => "the type of a script decides what its content means",
        _ when AnimatedValues.Contains(attribute) && Animations.Contains(tag) => $"`{attribute}` of `{tag}` can set any attribute",
        _ => null,
    };

    /// <summary>Which kind of reference an attribute is; null for one that refers to nothing.</summary>
    public static PageReferenceKind? Reference(string attribute) => attribute switch
    {
        "id" => PageReferenceKind.Id,
        "href" or "xlink:href" => PageReferenceKind.Href,
        "src" => PageReferenceKind.Src,
        _ when IsSourceSet(attribute) => PageReferenceKind.SrcSet,
        _ when IsUrl(attribute) => PageReferenceKind.OtherUrl,
        _ => null,
    };

    public static bool IsJson(string scriptType) =>
        scriptType.Trim().ToLowerInvariant() is "application/json" or "application/ld+json";

    /// <summary>True for the start of an address that can run a script or hold a whole document.</summary>
    public static bool IsUnsafeUrl(ReadOnlySpan<char> start)
    {
        var text = start.TrimStart().ToString().Replace("\t", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
        return text.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("vbscript:", StringComparison.OrdinalIgnoreCase)
            || (text.StartsWith("data:", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase));
    }
}
