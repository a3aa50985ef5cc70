using System.Buffers;
using System.Text;

namespace SupportAgentBench.Site.DataFiles;

/// <summary>
/// Rows of comma-separated values (RFC 4180, lines end with a line feed) in UTF-8 without byte-order mark. Names come from other
/// people's files, and spreadsheets run a cell that begins like a formula: a text that does so is written behind an apostrophe,
/// which spreadsheets take for "this is text". Numbers are ours and stay as they are.
/// </summary>
internal sealed class CsvWriter(IBufferWriter<byte> output)
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n\t;");
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@＝＋－＠");

    private bool _rowStarted;

    /// <summary>A text of any origin; null is an empty cell.</summary>
    public void Text(string? text)
    {
        text ??= string.Empty;
        var begin = text.AsSpan().TrimStart();
        text = begin.Length > 0 && Formula.Contains(begin[0]) ? "'" + text : text;
        var needsQuotes = text.AsSpan().IndexOfAny(Quoted) >= 0 || text.AsSpan().Trim().Length < text.Length;
        Cell(needsQuotes ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text);
    }

    /// <summary>Digits made by this program; null is an empty cell.</summary>
    public void Number(string? digits) => Cell(digits ?? string.Empty);

    public void EndRow()
    {
        output.Write("\n"u8);
        _rowStarted = false;
    }

    private void Cell(string text)
    {
        if (_rowStarted)
        {
            output.Write(","u8);
        }

        _rowStarted = true;
        var written = Encoding.UTF8.GetBytes(text, output.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length)));
        output.Advance(written);
    }
}
