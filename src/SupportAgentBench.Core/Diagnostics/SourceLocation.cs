namespace SupportAgentBench.Core.Diagnostics;

/// <summary>A place in an input file.</summary>
/// <param name="Path">Path relative to the workspace, with forward slashes.</param>
/// <param name="Line">Line from 1; 0 when the whole file is meant.</param>
/// <param name="Column">Column from 1, in UTF-16 code units; 0 when the whole line or file is meant.</param>
/// <param name="EndColumn">Column behind the last character on the same line; 0 when unknown.</param>
public readonly record struct SourceLocation(string Path, int Line = 0, int Column = 0, int EndColumn = 0)
    : IComparable<SourceLocation>
{
    /// <summary>Orders by path (ordinal), then by place, so that all of a phase's diagnostics print sorted.</summary>
    public int CompareTo(SourceLocation other)
    {
        var byPath = string.CompareOrdinal(Path, other.Path);
        if (byPath != 0)
        {
            return byPath;
        }

        var byLine = Line.CompareTo(other.Line);
        return byLine != 0 ? byLine : Column.CompareTo(other.Column);
    }

    /// <summary><c>path(line,col)</c>, the compilers' shape, or the path alone when the whole file is meant.</summary>
    public override string ToString() => Line == 0 ? Path : FormattableString.Invariant($"{Path}({Line},{Math.Max(1, Column)})");

    public static bool operator <(SourceLocation left, SourceLocation right) => left.CompareTo(right) < 0;

    public static bool operator <=(SourceLocation left, SourceLocation right) => left.CompareTo(right) <= 0;

    public static bool operator >(SourceLocation left, SourceLocation right) => left.CompareTo(right) > 0;

    public static bool operator >=(SourceLocation left, SourceLocation right) => left.CompareTo(right) >= 0;
}
