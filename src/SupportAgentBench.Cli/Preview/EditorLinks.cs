namespace SupportAgentBench.Cli.Preview;

/// <summary>Addresses that open a file in an editor.</summary>
/// <param name="Template">With <c>{path}</c>, <c>{line}</c> and <c>{column}</c>; empty where no link is wanted.</param>
internal sealed record EditorLinks(string Template)
{
    public const string Usual = "vscode";

    private static readonly OrderedDictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        [Usual] = "vscode://file{path}:{line}:{column}",
        ["cursor"] = "cursor://file{path}:{line}:{column}",
        ["idea"] = "idea://open?file={path}&line={line}&column={column}",
        ["subl"] = "subl://open?url=file://{path}&line={line}&column={column}",
        ["zed"] = "zed://file{path}:{line}:{column}",
        ["none"] = string.Empty,
    };

    public static IEnumerable<string> Names => Known.Keys;

    /// <summary>The links that an editor's name or a template of addresses stands for; null when it is neither.</summary>
    public static EditorLinks? Parse(string value) =>
        Known.TryGetValue(value, out var template) ? new EditorLinks(template)
        : value.Contains("{path}", StringComparison.Ordinal) && Uri.TryCreate(value.Replace("{path}", "/", StringComparison.Ordinal), UriKind.Absolute, out var address) && !IsScript(address)
            ? new EditorLinks(value)
            : null;

    // A link to a file must not run anything in the page.
    private static bool IsScript(Uri address) => address.Scheme is "javascript" or "data" or "vbscript";
}
