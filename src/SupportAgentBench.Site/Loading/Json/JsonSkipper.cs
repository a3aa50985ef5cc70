using System.Numerics;
using SupportAgentBench.Core.Documents;

namespace SupportAgentBench.Site.Loading.Json;

/// <summary>
/// Passes over the inside of an object or list without parsing it: brackets must balance and texts must end. Transcripts are most of
/// a run file: they are gone over 64 bytes at a time, several times faster than by a parser.
/// </summary>
internal sealed class JsonSkipper(ByteWindow window, Findings findings)
{
    private const int DeepestNesting = 64;
    private const int LongestEscape = 12;

    // An escape may begin with a block's last byte.
    private const int BlockReach = JsonBlock.Length - 1 + LongestEscape;

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
        while (pending.Length - position >= BlockReach)
        {
            if (TryFindCloseInBlock(pending[position..], ref position, ref isInText))
            {
                return true;
            }
        }

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

            if (pending[position] == (byte)'"')
            {
                isInText = true;
            }
            else if (!TryPassBracket(pending[position], window.Position + position))
            {
                return true;
            }

            position++;
        }
    }

    /// <summary>The same for a block, or for as much of it as ends with a whole escape.</summary>
    private bool TryFindCloseInBlock(ReadOnlySpan<byte> bytes, ref int position, ref bool isInText)
    {
        var block = JsonBlock.Of(bytes);
        var escaped = JsonBlock.Escaped(block.Backslashes);
        var texts = JsonBlock.Texts(block.Quotes & ~escaped, isInText);
        // Longer escapes, those that JSON does not know, and backslashes beside texts are rare; they are taken one by one.
        if ((block.Backslashes & ~texts) != 0 || !AreLetters(bytes, escaped))
        {
            return TryFindCloseByEscape(bytes, block, ref position, ref isInText);
        }

        for (var brackets = block.Brackets & ~texts; brackets != 0; brackets &= brackets - 1)
        {
            var at = BitOperations.TrailingZeroCount(brackets);
            if (!TryPassBracket(bytes[at], window.Position + position + at))
            {
                position += at;
                return true;
            }
        }

        // What an escape at the very end stands for is looked at with the next block.
        var length = (block.Backslashes & ~escaped) >> (JsonBlock.Length - 1) != 0 ? JsonBlock.Length - 1 : JsonBlock.Length;
        isInText = (texts >> (length - 1) & 1) != 0;
        position += length;
        return false;
    }

    private static bool AreLetters(ReadOnlySpan<byte> bytes, ulong escaped)
    {
        for (; escaped != 0; escaped &= escaped - 1)
        {
            if (!JsonEscape.IsLetter(bytes[BitOperations.TrailingZeroCount(escaped)]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The same for a block and the rest of an escape that it ends with, in the same order: what stands behind the bracket is not looked at.</summary>
    private bool TryFindCloseByEscape(ReadOnlySpan<byte> bytes, JsonBlock block, ref int position, ref bool isInText)
    {
        var place = window.Position + position;
        var quotes = block.Quotes;
        var texts = JsonBlock.Texts(quotes, isInText);
        var next = 0;
        while (next < JsonBlock.Length)
        {
            var rest = ulong.MaxValue << next;
            var found = ((block.Brackets & ~texts) | (block.Backslashes & texts)) & rest;
            if (found == 0)
            {
                next = JsonBlock.Length;
                break;
            }

            var at = BitOperations.TrailingZeroCount(found);
            next = at + 1;
            if (bytes[at] == (byte)'\\')
            {
                next = at + EscapeLength(bytes[at..], place + at);
                var passed = next < JsonBlock.Length ? ~(ulong.MaxValue << next) : ulong.MaxValue;
                quotes &= ~(passed & (ulong.MaxValue << at));
                texts = JsonBlock.Texts(quotes, isInText);
            }
            else if (!TryPassBracket(bytes[at], place + at))
            {
                position += at;
                return true;
            }
        }

        isInText = texts >> (JsonBlock.Length - 1) != 0;
        position += next;
        return false;
    }

    /// <returns>False for the bracket that closes all.</returns>
    private bool TryPassBracket(byte bracket, long place)
    {
        if (bracket is (byte)'[' or (byte)'{')
        {
            Open(bracket == (byte)'{', place);
        }
        else if (_depth == 0)
        {
            return false;
        }
        else
        {
            Close(bracket == (byte)'}', place);
        }

        return true;
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
