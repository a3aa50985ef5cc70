using System.Buffers;
using System.Security.Cryptography;

namespace SupportAgentBench.Site.Loading;

/// <summary>Hands a file's bytes on as they are and takes their SHA-256 on the way, so that no file is read twice for it.</summary>
internal sealed class HashingStream(FileStream stored) : Stream
{
    private const int ChunkLength = 64 * 1024;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly FileStamp _stamp = FileStamp.Of(stored.SafeFileHandle);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Reads what is left, for what is behind a gzip's end belongs to the file too.</summary>
    /// <param name="path">The file's, relative to the workspace.</param>
    public InputFile Finish(string path)
    {
        var chunk = ArrayPool<byte>.Shared.Rent(ChunkLength);
        while (Read(chunk) > 0)
        {
        }

        ArrayPool<byte>.Shared.Return(chunk);
        return new InputFile(path, Convert.ToHexStringLower(_hash.GetHashAndReset()), _stamp);
    }

    public override int Read(Span<byte> buffer)
    {
        var read = stored.Read(buffer);
        _hash.AppendData(buffer[..read]);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            stored.Dispose();
            _hash.Dispose();
        }

        base.Dispose(disposing);
    }
}
