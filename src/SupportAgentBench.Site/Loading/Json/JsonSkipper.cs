using SupportAgentBench.Core.Documents;

namespace SupportAgentBench.Site.Loading.Json;

/// <summary>
/// Passes over the inside of an object or list without parsing it: brackets must balance and texts must end. Transcripts are most of
/// a run file, and texts most of a transcript: their ends are found by a vectorised search, several times faster than by a parser.
/// </summary>
internal sealed class JsonSkipper(ByteWindow window, Findings findings)
{
    private const int DeepestNesting = 64;
    private const int LongestEscape = 12;

    // Kinds of the open brackets, one bit each: 1 = object.
    private ulong _kinds;
    private int _depth;
    private int _outerDepth;

    /// <summary>From behind an opening bracket to before the one that closes it.</summary>
    /// <param name="outerDepth">How deep the opening bracket is nested already.</param>
    /// <exception cref="BrokenDocumentException">The brackets do not balance, or the file ends.</exception>
    public void SkipToClose(int outerDepth)
    {
        (_kinds, _depth, _outerDepth) = (0, 0, outerDepth);
        var isInText = false;
        while (true)
        {
            var pending = window.Pending;
            var position = 0;
            var isClosed = TryFindClose(pending, ref position, ref isInText);
            window.Advance(position);
            if (isClosed)
            {
                return;
            }

            if (!window.Fill() && window.Pending.IsEmpty)
            {
                throw new BrokenDocumentException(LoadingDiagnostics.JsonTruncated, new SourceSpan(window.Position, 0), isInText ? "a text" : "a list or object");
            }
        }
    }

    /// <param name="position">Goes to the closing bracket, or as far as what is pending can be understood.</param>
    private bool TryFindClose(ReadOnlySpan<byte> pending, ref int position, ref bool isInText)
    {
        while (true)
        {
            if (isInText)
            {
                if (!TryEndText(pending, ref position))
                {
                    return false;
                }

                isInText = false;
            }

            // Between texts there is seldom more than a colon or a comma.
            while (position < pending.Length && !IsQuoteOrBracket(pending[position]))
            {
                position++;
            }

            if (position == pending.Length)
            {
                return false;
            }

            switch (pending[position])
            {
                case (byte)'"':
                    isInText = true;
                    break;
                case (byte)'[' or (byte)'{':
                    Open(pending[position] == (byte)'{', window.Position + position);
                    break;
                case var _ when _depth == 0:
                    return true;
                default:
                    Close(pending[position] == (byte)'}', window.Position + position);
                    break;
            }

            position++;
        }
    }

    // A curly bracket is a square one with this bit.
    private static bool IsQuoteOrBracket(byte character) => character == (byte)'"' || (character | 0x20) is '{' or '}';

    private void Open(bool isObject, long place)
    {
        if (_outerDepth + _depth >= DeepestNesting)
        {
            throw new BrokenDocumentException(LoadingDiagnostics.NestedTooDeep, new SourceSpan(place, 1), DeepestNesting);
        }

        _kinds = (_kinds << 1) | (isObject ? 1UL : 0UL);
        _depth++;
    }

    private void Close(bool isObject, long place)
    {
        if ((_kinds & 1) != (isObject ? 1UL : 0UL))
        {
            throw new BrokenDocumentException(LoadingDiagnostics.JsonSyntax, new SourceSpan(place, 1), "this bracket closes one of the other kind");
        }

        _kinds >>= 1;
        _depth--;
    }

    /// <param name="position">Goes behind the closing quote, or to an escape whose end is still to come, or to the end.</param>
    private bool TryEndText(ReadOnlySpan<byte> pending, ref int position)
    {
        while (true)
        {
            var found = pending[position..].IndexOfAny((byte)'"', (byte)'\\');
            if (found < 0)
            {
                position = pending.Length;
                return false;
            }

            position += found;
            if (pending[position] == (byte)'"')
            {
                position++;
                return true;
            }

            if (position + 1 < pending.Length && JsonEscape.IsLetter(pending[position + 1]))
            {
                position += 2;
                continue;
            }

            if (position + LongestEscape > pending.Length && !window.IsLast)
            {
                return false;
            }

            position += EscapeLength(pending[position..], window.Position + position);
        }
    }

    private int EscapeLength(ReadOnlySpan<byte> escape, long place)
    {
        var length = JsonEscape.Length(escape, out var isLoneSurrogate);
        if (length == 0)
        {
            throw new BrokenDocumentException(LoadingDiagnostics.JsonSyntax, new SourceSpan(place, 2), "there is no such escape");
        }

        if (isLoneSurrogate)
        {
            findings.Add(LoadingDiagnostics.LoneSurrogate, new SourceSpan(place, length));
        }

        return length;
    }
}
