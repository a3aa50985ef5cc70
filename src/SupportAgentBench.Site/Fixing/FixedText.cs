using System.Collections.Immutable;
using System.Text;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Site.Loading.Yaml;

namespace SupportAgentBench.Site.Fixing;

/// <summary>A text with fixes made in it. All other characters stay as they are, line ends included.</summary>
/// <param name="Applied">In the order of the text.</param>
internal sealed record FixedText(string Text, ImmutableArray<AppliedFix> Applied)
{
    /// <summary>Makes the fixes of one file; of two that overlap the first one, so that the other is found again in the new text.</summary>
    public static FixedText Of(TextFile file, IEnumerable<DiagnosticFix> fixes)
    {
        var text = new StringBuilder();
        var applied = ImmutableArray.CreateBuilder<AppliedFix>();
        var copied = 0;
        foreach (var fix in fixes.OrderBy(fix => fix.Location).ThenByDescending(fix => fix.Location.EndColumn))
        {
            if (RangeOf(file, fix.Location) is not { } range || range.Start < copied)
            {
                continue;
            }

            text.Append(file.Text, copied, (int)range.Start - copied).Append(fix.Replacement);
            copied = (int)range.End;
            applied.Add(new AppliedFix(fix.Location, file.Text[(int)range.Start..copied], fix.Replacement));
        }

        return new FixedText(text.Append(file.Text, copied, file.Text.Length - copied).ToString(), applied.ToImmutable());
    }

    /// <summary>Where the characters of a place stand; null where the file has no such place.</summary>
    private static SourceSpan? RangeOf(TextFile file, SourceLocation place)
    {
        if (place.Line < 1 || place.Column < 1 || place.EndColumn <= place.Column || place.EndColumn - 1 > file.Line(place.Line - 1).Length)
        {
            return null;
        }

        return new SourceSpan(file.StartOf(place.Line - 1) + place.Column - 1, place.EndColumn - place.Column);
    }
}
