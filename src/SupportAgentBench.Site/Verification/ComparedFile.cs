using Microsoft.Win32.SafeHandles;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Site.Output;

namespace SupportAgentBench.Site.Verification;

/// <summary>Compares a file that stands with what a build makes, piece by piece.</summary>
/// <param name="path">The file that stands.</param>
/// <param name="isLink">Whether it is a link, which no build makes.</param>
/// <param name="differs">Told once the file is complete, if there is a difference.</param>
/// <param name="refused">Told if the file cannot be read; nothing more is compared then.</param>
internal sealed class ComparedFile(string path, bool isLink, Action<FileDifference> differs, Action<Exception> refused) : OutputFile
{
    private SafeFileHandle? _here;
    private bool _isRefused;
    private long _made;
    private long _same;
    private int _line = 1;

    public override void Add(ReadOnlySpan<byte> piece)
    {
        if (_same == _made && !_isRefused)
        {
            Compare(piece);
        }

        _made += piece.Length;
    }

    public override void Complete()
    {
        if (_isRefused)
        {
            return;
        }

        var length = RandomAccess.GetLength(_here!);
        if (isLink || _same < _made || length != _made)
        {
            differs(new FileDifference(_line, _same + 1, length, _made));
        }
    }

    protected override void Dispose(bool disposing)
    {
        _here?.Dispose();
        base.Dispose(disposing);
    }

    private void Compare(ReadOnlySpan<byte> piece)
    {
        try
        {
            _here ??= SpecialFile.IsAt(path) ? throw new SpecialFileException(path) : File.OpenHandle(path);
            var same = StandingSite.CommonPrefix(_here, _made, piece);
            _line += piece[..same].Count((byte)'\n');
            _same += same;
        }
        catch (Exception exception) when (DiskRefusal.Is(exception))
        {
            _isRefused = true;
            refused(exception);
        }
    }
}

/// <summary>Where two files begin to differ.</summary>
/// <param name="Line">1 and up.</param>
/// <param name="Byte">1 and up.</param>
/// <param name="Here">Bytes of the file that stands.</param>
/// <param name="Made">Bytes of what a build makes.</param>
internal sealed record FileDifference(int Line, long Byte, long Here, long Made);
