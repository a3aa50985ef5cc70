using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Encodings.Web;

namespace SupportAgentBench.Site.Loading.Json;

/// <summary>Brings values of any JSON to one line, one after another, without a buffer for each; gives what <see cref="AnyShape"/> does.</summary>
/// <param name="pool">For names of members.</param>
internal sealed class JsonLine(TextPool pool)
{
    // Names of an object are compared one by one; whoever has more, or nests deeper, is looked at by the table.
    private const int MostNames = 64;
    private const int DeepestNesting = 32;

    private static readonly SearchValues<char> NeedNoEscape =
        SearchValues.Create([.. Enumerable.Range(' ', '\u007f' - ' ').Select(code => (char)code).Except(['"', '\\'])]);

    private readonly StringBuilder _line = new();
    private readonly List<string> _names = [];

    /// <param name="json">Stands before the value, then behind it.</param>
    /// <returns>False where the table has to look: something is odd, or an object names a member twice.</returns>
    public bool TryCopy(ref JsonScanner json, [NotNullWhen(true)] out string? line)
    {
        line = TryPass(ref json) ? _line.ToString() : null;
        return line is not null;
    }

    /// <summary>As if it were copied.</summary>
    public bool TryPass(ref JsonScanner json)
    {
        _line.Clear();
        _names.Clear();
        return TryCopyValue(ref json, depth: 0);
    }

    private bool TryCopyValue(ref JsonScanner json, int depth)
    {
        switch (json.Peek())
        {
            case '{':
                return depth < DeepestNesting && TryCopyObject(ref json, depth + 1);
            case '[':
                return depth < DeepestNesting && TryCopyList(ref json, depth + 1);
            case '"':
                var isText = json.TryText(out var text);
                AppendText(text);
                return isText;
            default:
                var isScalar = json.TryScalar(out var scalar);
                _line.Append(scalar);
                return isScalar;
        }
    }

    private bool TryCopyList(ref JsonScanner json, int depth)
    {
        json.TryPass('[');
        _line.Append('[');
        for (var isFirst = true; !json.TryPass(']'); isFirst = false)
        {
            _line.Append(isFirst ? string.Empty : ",");
            if (!json.TryDivide(isFirst) || !TryCopyValue(ref json, depth))
            {
                return false;
            }
        }

        _line.Append(']');
        return true;
    }

    private bool TryCopyObject(ref JsonScanner json, int depth)
    {
        var firstName = _names.Count;
        json.TryPass('{');
        _line.Append('{');
        for (var isFirst = true; !json.TryPass('}'); isFirst = false)
        {
            _line.Append(isFirst ? string.Empty : ",");
            if (!json.TryDivide(isFirst) || !json.TryName(out var written) || _names.Count - firstName == MostNames)
            {
                return false;
            }

            var name = pool.Get(written);
            if (_names.IndexOf(name, firstName) >= 0)
            {
                return false;
            }

            _names.Add(name);
            AppendText(name);
            _line.Append(':');
            if (!TryCopyValue(ref json, depth))
            {
                return false;
            }
        }

        _names.RemoveRange(firstName, _names.Count - firstName);
        _line.Append('}');
        return true;
    }

    private void AppendText(ReadOnlySpan<char> text)
    {
        _line.Append('"');
        if (text.IndexOfAnyExcept(NeedNoEscape) < 0)
        {
            _line.Append(text);
        }
        else
        {
            _line.Append(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text.ToString()));
        }

        _line.Append('"');
    }
}
