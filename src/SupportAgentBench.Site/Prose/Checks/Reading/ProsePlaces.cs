using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;

namespace SupportAgentBench.Site.Prose.Checks.Reading;

/// <summary>Says where characters of a block stand in their file, and what stands there.</summary>
internal sealed class ProsePlaces(ProseText source, CheckedText text)
{
    private const int LongestExcerpt = 40;

    /// <summary>How the file quotes the text.</summary>
    public ProseQuoting Quoting => source.Quoting;

    /// <summary>Diagnostics that a check has made of this text.</summary>
    public int Reported { get; set; }

    /// <param name="start">First character of the block.</param>
    /// <param name="end">Behind the last one.</param>
    public SourceLocation Of(int start, int end)
    {
        var (from, length) = text.SourceOf(start, end);
        return source.Locate(from, length);
    }

    /// <summary>Whether the characters stand on one line of the file.</summary>
    public bool IsOneLine(int start, int end)
    {
        var (from, length) = text.SourceOf(start, end);
        return length > 0 && !source.Text.AsSpan(from, length).Contains('\n');
    }

    /// <summary>The characters as they are read, for a message.</summary>
    public string Excerpt(int start, int end) => Core.Diagnostics.Excerpt.Of(text.Characters[start..Math.Min(end, start + LongestExcerpt + 1)].ToString(), LongestExcerpt);
}
