using System.Text;

namespace SupportAgentBench.Cli.Preview;

/// <summary>
/// Adds the preview's script and style to a page on its way to the browser, and lets the page's security policy allow them and nothing
/// else. What is built never holds any of it.
/// </summary>
internal static class PageInjection
{
    private const string Policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"";
    private static readonly string[] Needed = ["script-src", "style-src", "connect-src"];

    /// <param name="html">The page as it is built.</param>
    /// <param name="clientFolder">The address of the preview's own files: <c>/base/.sab-preview/</c>.</param>
    /// <param name="path">The page, relative to the site's root.</param>
    /// <param name="version">Of its content.</param>
    public static byte[] Into(ReadOnlySpan<byte> html, string clientFolder, string path, string version)
    {
        var page = Encoding.UTF8.GetString(html);
        var head = page.IndexOf("</head>", StringComparison.OrdinalIgnoreCase);

        // Before the page's own scripts: the preview must have seen the page as it was sent.
        var place = head < 0 ? 0 : page.IndexOf("<script", 0, head, StringComparison.OrdinalIgnoreCase) is var script and >= 0 ? script : head;
        var added = $"""
            <meta name="sab-preview" content="{Escaped(path)}" data-version="{version}">
            <link rel="stylesheet" href="{Escaped(clientFolder)}client.css">
            <script type="module" src="{Escaped(clientFolder)}client.js"></script>

            """;
        return Encoding.UTF8.GetBytes(WithPolicy(page.Insert(place, added)));
    }

    private static string WithPolicy(string page)
    {
        var from = page.IndexOf(Policy, StringComparison.Ordinal);
        var to = from < 0 ? -1 : page.IndexOf('"', from + Policy.Length);
        return to < 0 ? page : string.Concat(page.AsSpan(0, from + Policy.Length), Relaxed(page[(from + Policy.Length)..to]), page.AsSpan(to));
    }

    private static string Relaxed(string policy)
    {
        var directives = policy.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        foreach (var name in Needed)
        {
            var at = directives.FindIndex(directive => directive == name || directive.StartsWith(name + " ", StringComparison.Ordinal));
            if (at < 0)
            {
                directives.Add(name + " 'self'");
            }
            else if (directives[at] is var written && !written.Contains("'self'", StringComparison.Ordinal))
            {
                directives[at] = written.Replace(" 'none'", string.Empty, StringComparison.Ordinal) + " 'self'";
            }
        }

        return string.Join("; ", directives);
    }

    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
