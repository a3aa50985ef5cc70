using System.Collections.Immutable;
using System.Text;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Prose;

/// <summary>Bound prose: checked HTML with the ids and links in it, and the same words as plain text.</summary>
public sealed class ProseFragment : HtmlFragment
{
    internal ProseFragment(string html, string text, ImmutableArray<PageReference> references)
        : base(Encoding.UTF8.GetBytes(html), references) => Text = text;

    /// <summary>No words.</summary>
    public static new ProseFragment Empty { get; } = new(string.Empty, string.Empty, []);

    /// <summary>The words without any mark-up, on one line: for titles, descriptions and chips.</summary>
    public string Text { get; }
}
