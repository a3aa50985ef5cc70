using System.Net;

namespace SupportAgentBench.Templating.Html;

/// <summary>What is special about elements and attributes.</summary>
internal static class HtmlNames
{
    public static bool IsRawText(string tag) => tag is "script" or "style" or "xmp" or "iframe" or "noembed" or "noframes" or "plaintext";

    public static bool IsPlainText(string tag) => tag is "title" or "textarea";

    public static bool IsUrl(string attribute) => attribute
        is "href" or "src" or "action" or "formaction" or "poster" or "cite" or "data" or "xlink:href" or "background" or "longdesc"
        or "manifest" or "ping" or "codebase" or "icon" or "classid" or "archive" or "profile";

    public static bool IsSourceSet(string attribute) => attribute is "srcset" or "imagesrcset";

    /// <summary>Why no value may stand in an attribute; null when one may.</summary>
    public static string? RefusedAttribute(string tag, string attribute) => attribute switch
    {
        _ when attribute.StartsWith("on", StringComparison.Ordinal) => $"`{attribute}` holds a script",
        "style" => "`style` holds a style sheet",
        "srcdoc" => "`srcdoc` holds a document of its own",
        "type" when tag == "script" => "the type of a script decides what its content means",
        _ when IsAnimatedValue(attribute) && IsAnimation(tag) => $"`{attribute}` of `{tag}` can set any attribute",
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

    /// <summary>True for the start of an address that can run a script or hold a whole document, as a browser reads it: without the blanks before it and the line ends in it.</summary>
    public static bool IsUnsafeUrl(string start)
    {
        var named = start.Replace("&colon;", ":", StringComparison.Ordinal).Replace("&Tab;", "", StringComparison.Ordinal).Replace("&NewLine;", "", StringComparison.Ordinal);
        var text = string.Concat(WebUtility.HtmlDecode(named).SkipWhile(character => character <= ' ').Where(character => character is not ('\t' or '\n' or '\r')));
        return text.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("vbscript:", StringComparison.OrdinalIgnoreCase)
            || (text.StartsWith("data:", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsAnimation(string tag) => tag is "animate" or "set" or "animatemotion" or "animatetransform";

    private static bool IsAnimatedValue(string attribute) => attribute is "to" or "from" or "by" or "values" or "attributename";
}
