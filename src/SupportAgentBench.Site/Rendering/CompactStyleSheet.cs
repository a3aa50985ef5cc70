using System.Buffers;

namespace SupportAgentBench.Site.Rendering;

/// <summary>
/// A style sheet without what only its authors need: comments, indents, line ends and spaces that part nothing. Not a byte of a string, an
/// address or an escape is touched, and no space that could mean something: around <c>+</c>, before <c>:</c>, between names.
/// </summary>
public static class CompactStyleSheet
{
    private static readonly SearchValues<byte> White = SearchValues.Create(" \t\r\n\f"u8);

    // On either side of these a space says nothing.
    private static readonly SearchValues<byte> Parting = SearchValues.Create("{};,"u8);

    /// <param name="sheet">UTF-8.</param>
    public static byte[] Of(ReadOnlySpan<byte> sheet)
    {
        var compact = new List<byte>(sheet.Length + 1);
        var isSpaced = false;
        var isEnded = false;
        while (!sheet.IsEmpty)
        {
            var length = LengthOfWhole(sheet);
            if (White.Contains(sheet[0]))
            {
                isSpaced = true;
            }
            else if (sheet.StartsWith("/*"u8))
            {
                // Without a space beside it a comment parts two names: the shortest one still does.
                var isAlone = !isSpaced && length < sheet.Length && !White.Contains(sheet[length]);
                compact.AddRange(isAlone && compact.Count > 0 ? "/**/"u8 : []);
            }
            else
            {
                Append(compact, sheet[..length], isSpaced, isEnded);
                isSpaced = false;
                isEnded = sheet[0] == ';';
            }

            sheet = sheet[length..];
        }

        compact.Add((byte)'\n');
        return [.. compact];
    }

    private static void Append(List<byte> compact, ReadOnlySpan<byte> part, bool isSpaced, bool isEnded)
    {
        if (isEnded && part[0] == '}' && compact[^1] == ';')
        {
            // The last declaration of a block needs no end.
            compact.RemoveAt(compact.Count - 1);
        }

        var last = compact.Count == 0 ? (byte)'{' : compact[^1];
        var isNeeded = last == ':' ? Parting.Contains(part[0]) : !Parting.Contains(last) && !Parting.Contains(part[0]);
        compact.AddRange(isSpaced && isNeeded ? " "u8 : []);
        compact.AddRange(part);
    }

    /// <summary>How much of the beginning belongs together: a comment, a string, an address in <c>url()</c>, an escape, or one byte.</summary>
    private static int LengthOfWhole(ReadOnlySpan<byte> sheet) => sheet switch
    {
        [(byte)'/', (byte)'*', .. var rest] => Until(rest, "*/"u8) + 2,
        [(byte)'"' or (byte)'\'', ..] => LengthOfString(sheet),
        [(byte)'\\', _, ..] => 2,
        _ when sheet.StartsWith("url("u8) && sheet.Length > 4 && sheet[4] is not ((byte)'"' or (byte)'\'') => Until(sheet, ")"u8),
        _ => 1,
    };

    private static int LengthOfString(ReadOnlySpan<byte> sheet)
    {
        for (var end = 1; end < sheet.Length; end++)
        {
            if (sheet[end] == '\\')
            {
                end++;
            }
            else if (sheet[end] == sheet[0])
            {
                return end + 1;
            }
        }

        return sheet.Length;
    }

    private static int Until(ReadOnlySpan<byte> text, ReadOnlySpan<byte> end) => text.IndexOf(end) is var found and >= 0 ? found + end.Length : text.Length;
}
