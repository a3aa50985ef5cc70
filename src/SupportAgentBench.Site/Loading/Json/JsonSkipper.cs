using SupportAgentBench.Core.Documents;

namespace SupportAgentBench.Site.Loading.Json;

/// <summary>
/// Passes over the inside of an object or list without parsing it: brackets must balance and texts must end, which a vectorised
/// search finds several times faster than a parser; transcripts are most of a run file.
/// </summary>
internal sealed class JsonSkipper(ByteWindow window, Findings findings)
{
    private const int DeepestNesting = 64;
    private const int LongestEscape = 12;

    // Kinds of the open brackets, one bit each: 1 = object.
    private ulong _kinds;
    private int _depth;

    /// <summary>From behind an opening bracket to before the one that closes it.</summary>
    /// <param name="outerDepth">How deep the opening bracket is nested already.</param>
    /// <exception cref="BrokenDocumentException">The brackets do not balance, or the file ends.</exception>
    public void SkipToClose(int outerDepth)
    {
        (_kinds, _depth) = (0, 0);
        while (true)
        {
            var found = window.Pending.IndexOfAny("\"[]{}"u8);
            if (found < 0)
            {
                PassAll("a list or object");
                continue;
            }

            var bracket = window.Pending[found];
            window.Advance(found);
            switch (bracket)
            {
                case (byte)'"':
                    window.Advance(1);
                    SkipText();
                    break;
                case (byte)'[' or (byte)'{':
                    Open(bracket == (byte)'{', outerDepth);
                    break;
                default:
                    if (_depth == 0)
                    {
                        return;
                    }

                    Close(bracket == (byte)'}');
                    break;
            }
        }
    }

    private void Open(bool isObject, int outerDepth)
    {
        if (outerDepth + _depth >= DeepestNesting)
        {
            throw new BrokenDocumentException(LoadingDiagnostics.NestedTooDeep, new SourceSpan(window.Position, 1), DeepestNesting);
        }

        _kinds = (_kinds << 1) | (isObject ? 1UL : 0UL);
        _depth++;
        window.Advance(1);
    }

    private void Close(bool isObject)
    {
        if ((_kinds & 1) != (isObject ? 1UL : 0UL))
        {
            throw new BrokenDocumentException(LoadingDiagnostics.JsonSyntax, new SourceSpan(window.Position, 1), "this bracket closes one of the other kind");
        }

        _kinds >>= 1;
        _depth--;
        window.Advance(1);
    }

    // From behind the opening quote to behind the closing one.
    private void SkipText()
    {
        while (true)
        {
            var pending = window.Pending;
            var position = 0;
            while (true)
            {
                var found = pending[position..].IndexOfAny((byte)'"', (byte)'\\');
                if (found < 0)
                {
                    PassAll("a text");
                    break;
                }

                position += found;
                if (pending[position] == (byte)'"')
                {
                    window.Advance(position + 1);
                    return;
                }

                if (position + LongestEscape > pending.Length && !window.IsLast)
                {
                    window.Advance(position);
                    window.Fill();
                    break;
                }

                position += EscapeLength(pending[position..], window.Position + position);
            }
        }
    }

    private int EscapeLength(ReadOnlySpan<byte> escape, long position)
    {
        var length = JsonEscape.Length(escape, out var isLoneSurrogate);
        if (length == 0)
        {
            throw new BrokenDocumentException(LoadingDiagnostics.JsonSyntax, new SourceSpan(position, 2), "there is no such escape");
        }

        if (isLoneSurrogate)
        {
            findings.Add(LoadingDiagnostics.LoneSurrogate, new SourceSpan(position, length));
        }

        return length;
    }

    private void PassAll(string what)
    {
        window.Advance(window.Pending.Length);
        if (!window.Fill())
        {
            throw new BrokenDocumentException(LoadingDiagnostics.JsonTruncated, new SourceSpan(window.Position, 0), what);
        }
    }
}
