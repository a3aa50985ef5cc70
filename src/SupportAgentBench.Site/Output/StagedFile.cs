using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace SupportAgentBench.Site.Output;

/// <summary>A file on its way into the stage. For as long as it is what stands already, it is only compared.</summary>
/// <param name="path">Relative to the site.</param>
/// <param name="length">How long it will be; null = nobody knows.</param>
internal sealed class StagedFile(string path, long? length, StandingSite standing, Stage stage) : IDisposable
{
    private readonly SafeFileHandle? _standing = standing.TryOpen(path, length);
    private SafeFileHandle? _staged;
    private long _done;

    public void Add(ReadOnlySpan<byte> piece)
    {
        if (_staged is null && (_standing is null || StandingSite.CommonPrefix(_standing, _done, piece) < piece.Length))
        {
            Begin();
        }

        if (_staged is not null)
        {
            RandomAccess.Write(_staged, piece, _done);
        }

        _done += piece.Length;
    }

    /// <summary>After the last piece.</summary>
    /// <returns>Whether exactly this stands already, and nothing was written.</returns>
    public bool Complete()
    {
        if (_staged is null && (_standing is null || RandomAccess.GetLength(_standing) != _done))
        {
            Begin();
        }

        return _staged is null;
    }

    public void Dispose()
    {
        _standing?.Dispose();
        _staged?.Dispose();
    }

    // What was the same so far is the beginning of the new file too.
    private void Begin()
    {
        _staged = stage.Create(path);
        var buffer = ArrayPool<byte>.Shared.Rent(PieceBuffer.Size);
        try
        {
            for (var copied = 0L; copied < _done;)
            {
                var read = RandomAccess.Read(_standing!, buffer.AsSpan(0, (int)Math.Min(buffer.Length, _done - copied)), copied);
                if (read == 0)
                {
                    throw new EndOfStreamException($"'{path}' was cut short while it was compared.");
                }

                RandomAccess.Write(_staged, buffer.AsSpan(0, read), copied);
                copied += read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
