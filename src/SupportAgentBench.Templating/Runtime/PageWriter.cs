using System.Buffers;
using System.Text;

namespace SupportAgentBench.Templating.Runtime;

/// <summary>Writes what a template prints: it indents lines as their code block asks, and can set a part aside.</summary>
internal sealed class PageWriter(IBufferWriter<byte> destination, WorkMeter work)
{
    private const int AsideCost = 1024;

    /// <summary>The content of a whole page stays in the rented memory it was written to; many small parts would keep too much of it.</summary>
    private const int MostCopied = 16 * 1024;
    private readonly Stack<(OutputBuffer Output, RentedBuffer Aside)> _suspended = new();
    private readonly List<RentedBuffer> _kept = [];
    private OutputBuffer _output = new(destination, work.OutputLimit, null);
    private RentedBuffer _aside = null!;
    private string _indent = "";
    private bool _indents;
    private bool _atLineStart;

    /// <summary>Counts what is set aside.</summary>
    public WorkMeter Work => work;

    /// <summary>What is put before each line that follows a line end; mostly empty.</summary>
    public string Indent
    {
        get => _indent;
        set
        {
            _indent = value;
            _indents = value.Length > 0;
        }
    }

    /// <summary>True when the last thing written was a line end.</summary>
    public bool AtLineStart
    {
        get => _atLineStart;
        set => _atLineStart = value;
    }

    /// <summary>How many bytes were written to where the writer writes now.</summary>
    public long Length => _output.Length;

    /// <summary>Writes text of the template, encoded beforehand.</summary>
    public void Literal(EncodedText text, bool hasLineEnd, bool endsLine)
    {
        if (_indents && (hasLineEnd || _atLineStart))
        {
            WriteIndented(text.Utf8);
            return;
        }

        _output.Write(text);
        _atLineStart = endsLine;
    }

    public void Raw(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
        {
            return;
        }

        if (_indents)
        {
            WriteIndented(utf8);
            return;
        }

        _output.Write(utf8);
        _atLineStart = utf8[^1] == (byte)'\n';
    }

    public void Raw(ReadOnlySequence<byte> utf8)
    {
        foreach (var part in utf8)
        {
            Raw(part.Span);
        }
    }

    /// <summary>Writes a text with the characters of HTML replaced.</summary>
    public void Text(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        if (_indents)
        {
            WriteIndented(text, escape: true);
            return;
        }

        _output.WriteEscaped(text);
        _atLineStart = text[^1] == '\n';
    }

    /// <summary>Writes a text where there is no HTML.</summary>
    public void PlainText(string text)
    {
        if (text.Length > 0 && _indents)
        {
            WriteIndented(text, escape: false);
        }
        else if (text.Length > 0)
        {
            _output.Write(text);
            _atLineStart = text[^1] == '\n';
        }
    }

    /// <summary>Writes a number of the base library.</summary>
    public void Number<T>(T value)
        where T : IUtf8SpanFormattable
    {
        if (_atLineStart)
        {
            WriteText(Indent, escape: false);
            _atLineStart = false;
        }

        _output.WriteNumber(value);
    }

    /// <summary>Writes a fraction.</summary>
    public void Fraction(double value)
    {
        if (_atLineStart)
        {
            WriteText(Indent, escape: false);
            _atLineStart = false;
        }

        _output.WriteFraction(value);
    }

    /// <summary>Begins to set aside what is written.</summary>
    public void BeginAside()
    {
        _suspended.Push((_output, _aside));
        _aside = new RentedBuffer();
        _output = new OutputBuffer(_aside, work.OutputLimit, work);
    }

    /// <summary>Returns what was set aside and goes on where the writer was before. It holds until <see cref="Release"/>.</summary>
    public ReadOnlySequence<byte> EndAside()
    {
        _output.Commit();
        ReadOnlySequence<byte> written;
        if (_aside.Length < MostCopied)
        {
            written = new ReadOnlySequence<byte>(_aside.ToArrayAndReturn());
        }
        else
        {
            written = _aside.Written;
            _kept.Add(_aside);
        }

        (_output, _aside) = _suspended.Pop();
        work.Add(AsideCost);
        return written;
    }

    /// <summary>Writes what was set aside where the writer was before, and returns it as text.</summary>
    public string EndAsideAndWrite()
    {
        var written = EndAside();
        foreach (var part in written)
        {
            _output.Write(part.Span);
        }

        return Decode(written);
    }

    public void Commit() => _output.Commit();

    /// <summary>After the page: gives back the memory of what was set aside. Nothing of it may be read any more.</summary>
    public void Release()
    {
        foreach (var aside in _kept)
        {
            aside.Return();
        }

        _kept.Clear();
    }

    private void WriteText(ReadOnlySpan<char> text, bool escape)
    {
        if (escape)
        {
            _output.WriteEscaped(text);
        }
        else
        {
            _output.Write(text);
        }
    }

    private void WriteIndented(ReadOnlySpan<byte> utf8)
    {
        while (!utf8.IsEmpty)
        {
            var length = utf8.IndexOf((byte)'\n') + 1;
            var line = length == 0 ? utf8 : utf8[..length];
            if (_atLineStart)
            {
                _output.Write(Indent);
            }

            _output.Write(line);
            _atLineStart = length > 0;
            utf8 = utf8[line.Length..];
        }
    }

    private void WriteIndented(ReadOnlySpan<char> text, bool escape)
    {
        while (!text.IsEmpty)
        {
            var length = text.IndexOf('\n') + 1;
            var line = length == 0 ? text : text[..length];
            if (_atLineStart)
            {
                _output.Write(Indent);
            }

            WriteText(line, escape);
            _atLineStart = length > 0;
            text = text[line.Length..];
        }
    }

    public static string Decode(ReadOnlySequence<byte> utf8) => Encoding.UTF8.GetString(utf8);
}
