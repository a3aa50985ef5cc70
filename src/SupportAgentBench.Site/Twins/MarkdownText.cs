using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace SupportAgentBench.Site.Twins;

/// <summary>
/// Markdown within a line. It is made in three ways only, so that no text can become mark-up: from text, which is escaped; from a
/// literal of ours with texts in its holes, which are escaped; and from pieces of its own kind.
/// </summary>
public sealed record MarkdownText
{
    private static readonly SearchValues<char> NotInCode = SearchValues.Create("`|\\\r\n\t");

    private readonly string _markdown;

    private MarkdownText(string markdown) => _markdown = markdown;

    /// <summary>Nothing.</summary>
    public static MarkdownText Empty { get; } = new(string.Empty);

    public bool IsEmpty => _markdown.Length == 0;

    /// <summary>Text that stays text.</summary>
    public static MarkdownText Text(string text)
    {
        var markdown = new StringBuilder(text.Length + 8);
        MarkdownEscaping.Append(markdown, text);
        return new MarkdownText(markdown.ToString());
    }

    /// <summary>Mark-up of ours with texts in it: <c>$"**{name}**: {text}"</c>.</summary>
    public static MarkdownText Markup(MarkdownInterpolation markup) => new(markup.ToMarkdown());

    /// <summary>Text in a fixed-width face. Where a pipe or a backtick stands in it, which tables and fences read first, it is text like any other.</summary>
    public static MarkdownText Code(string code) => code.Length == 0 || code.AsSpan().ContainsAny(NotInCode) || code.Trim().Length != code.Length || code.Any(char.IsControl)
        ? Text(code)
        : new MarkdownText($"`{code}`");

    /// <summary>The pieces that are not empty, with our separator between.</summary>
    public static MarkdownText Join(string separator, params IEnumerable<MarkdownText> pieces) =>
        new(string.Join(separator, pieces.Where(piece => !piece.IsEmpty).Select(piece => piece._markdown)));

    /// <summary>A link. Only <see cref="MarkdownWriter"/> makes them: it tells the link check.</summary>
    internal static MarkdownText Linked(MarkdownText words, string url) => new($"[{words}]({MarkdownEscaping.Address(url)})");

    /// <summary>Finished Markdown of a writer that escaped it.</summary>
    internal static MarkdownText FromFinished(string markdown) => new(markdown);

    public override string ToString() => _markdown;
}

/// <summary>An interpolated string whose literal parts are mark-up and whose holes are text.</summary>
[InterpolatedStringHandler]
public readonly ref struct MarkdownInterpolation
{
    private readonly StringBuilder _markdown;

    public MarkdownInterpolation(int literalLength, int formattedCount) => _markdown = new StringBuilder(literalLength + (formattedCount * 16));

    public void AppendLiteral(string markup) => _markdown.Append(markup);

    public void AppendFormatted(string? text) => MarkdownEscaping.Append(_markdown, text);

    public void AppendFormatted(MarkdownText text) => _markdown.Append(text.ToString());

    internal string ToMarkdown() => _markdown.ToString();
}
