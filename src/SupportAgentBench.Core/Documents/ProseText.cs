using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Core.Documents;

/// <summary>
/// A hand-written text that knows where each of its characters stands in its file. Lines after the first start at one common
/// column: that of a YAML literal scalar's indent, or 1 in a Markdown file.
/// </summary>
/// <param name="Text">The text as the author meant it, lines separated by <c>\n</c>; control characters are drawn.</param>
/// <param name="Path">The file, relative to the workspace.</param>
/// <param name="Line">Line of the first character, from 1.</param>
/// <param name="Column">Column of the first character, from 1.</param>
/// <param name="FollowingColumn">Column at which every further line starts.</param>
public sealed record ProseText(string Text, string Path, int Line, int Column, int FollowingColumn = 1)
{
    public string Text { get; } = ControlPictures.Draw(Text);

    /// <summary>How the file quotes it.</summary>
    public ProseQuoting Quoting { get; init; }

    /// <summary>The place of a range of the text in its file.</summary>
    /// <param name="offset">Index into <see cref="Text"/>, clamped to it.</param>
    /// <param name="length">Length in characters; what reaches over the line's end is cut there.</param>
    public SourceLocation Locate(int offset, int length = 0)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var before = Text.AsSpan(0, offset);
        var lineIndex = before.Count('\n');
        var lineStart = before.LastIndexOf('\n') + 1;
        var column = (lineIndex == 0 ? Column : FollowingColumn) + offset - lineStart;
        var rest = Text.AsSpan(offset);
        var lineEnd = rest.IndexOf('\n');
        var width = Math.Min(length, lineEnd < 0 ? rest.Length : lineEnd);
        return new SourceLocation(Path, Line + lineIndex, column, width > 0 ? column + width : 0);
    }
}

/// <summary>How a text stands in its file: decides which characters a fix may write.</summary>
public enum ProseQuoting
{
    /// <summary>Any character means itself: a literal block, or Markdown.</summary>
    None,

    /// <summary>A plain scalar: braces, colons and the like may end it.</summary>
    Plain,

    /// <summary>Between <c>'</c>.</summary>
    Single,

    /// <summary>Between <c>"</c>.</summary>
    Double,
}
