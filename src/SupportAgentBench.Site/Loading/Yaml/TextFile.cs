using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;

namespace SupportAgentBench.Site.Loading.Yaml;

/// <summary>A hand-written file, held as text; spans count its UTF-16 code units. Lines end as YAML has it: \n, \r\n or \r.</summary>
internal sealed class TextFile : SourceFile
{
    private readonly Lazy<ImmutableArray<int>> _lineStarts;

    public TextFile(string path, string text)
        : base(path)
    {
        Text = text;
        _lineStarts = new(FindLineStarts);
    }

    public string Text { get; }

    /// <summary>Line of an offset, from 0.</summary>
    public int LineOf(long offset)
    {
        var found = _lineStarts.Value.BinarySearch((int)Math.Clamp(offset, 0, Text.Length));
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>Offset of a line's first character; of the text's end for a line behind the last.</summary>
    public int StartOf(int line) => line < _lineStarts.Value.Length ? _lineStarts.Value[line] : Text.Length;

    /// <summary>A line without its end.</summary>
    public ReadOnlySpan<char> Line(int line) => Text.AsSpan(StartOf(line), StartOf(line + 1) - StartOf(line)).TrimEnd("\r\n");

    public override ImmutableArray<SourceLocation> Locate(ImmutableArray<SourceSpan> spans) => [.. spans.Select(Locate)];

    public SourceLocation Locate(SourceSpan span)
    {
        var line = LineOf(span.Start);
        var column = (int)Math.Min(span.Start, Text.Length) - StartOf(line) + 1;
        var endsOnLine = span.Length > 0 && LineOf(span.End) == line;
        return new SourceLocation(Path, line + 1, column, endsOnLine ? column + (int)span.Length : 0);
    }

    private ImmutableArray<int> FindLineStarts()
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        var next = 0;
        do
        {
            starts.Add(next);
            var length = Text.AsSpan(next).IndexOfAny('\r', '\n');
            next = length < 0 ? -1 : next + length + (Text.AsSpan(next + length).StartsWith("\r\n") ? 2 : 1);
        }
        while (next >= 0);

        return starts.ToImmutable();
    }
}
