using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;

namespace SupportAgentBench.Site.Prose.Marks;

/// <summary>Something that is wrong with a range of a text.</summary>
/// <param name="Start">Offset in the text.</param>
/// <param name="End">Behind the last character; the start where only a point is known.</param>
internal sealed record Fault(int Start, int End, Diagnostic Diagnostic)
{
    /// <summary>Where a diagnostic of the text stands in it; null when it stands elsewhere.</summary>
    public static Fault? Of(Diagnostic diagnostic, ProseText text)
    {
        var place = diagnostic.Location;
        var lines = place.Line - text.Line;
        if (place.Path != text.Path || lines < 0)
        {
            return null;
        }

        var lineStart = 0;
        for (var line = 0; line < lines; line++)
        {
            var end = text.Text.IndexOf('\n', lineStart);
            if (end < 0)
            {
                return null;
            }

            lineStart = end + 1;
        }

        var start = Math.Clamp(lineStart + place.Column - (lines == 0 ? text.Column : text.FollowingColumn), lineStart, text.Text.Length);
        var length = Math.Max(0, place.EndColumn - place.Column);
        return new Fault(start, Math.Min(start + length, text.Text.Length), diagnostic);
    }

    /// <summary>Whether it has a character in a range, or stands at a point of it.</summary>
    public bool Touches(int start, int end) => Start == End ? start <= Start && Start < end : Start < end && start < End;

    /// <summary>Whether all of it lies in a range.</summary>
    public bool IsWithin(int start, int end) => start <= Start && End <= end;
}
