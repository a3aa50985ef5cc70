using System.Buffers;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;

namespace SupportAgentBench.Site.Loading.Json;

/// <summary>A run file on disk, gzipped or not; spans count the bytes of what it holds.</summary>
internal sealed class RunFile(WorkspaceFile file) : SourceFile(file.Path)
{
    private const int ChunkLength = 64 * 1024;

    public WorkspaceFile File { get; } = file;

    /// <summary>Opens the file as it is stored.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public FileStream OpenStored() => StoredFile.Open(File.FullPath, File.Length);

    /// <summary>The content of what is stored, which is disposed of with it.</summary>
    public Stream Inflate(Stream stored) => File.IsGzip ? new GZipStream(stored, CompressionMode.Decompress) : stored;

    public override ImmutableArray<SourceLocation> Locate(ImmutableArray<SourceSpan> spans)
    {
        try
        {
            using var stream = Inflate(OpenStored());
            var marks = new LineMarks(spans.SelectMany(span => new[] { span.Start, span.End }));
            Scan(stream, marks);
            return [.. spans.Select(span => Locate(marks, span))];
        }
        catch (Exception exception) when (DiskRefusal.Is(exception) || exception is InvalidDataException)
        {
            return [.. spans.Select(_ => new SourceLocation(Path))];
        }
    }

    private SourceLocation Locate(LineMarks marks, SourceSpan span)
    {
        var (line, column) = marks[span.Start];
        var (endLine, endColumn) = marks[span.End];
        return new SourceLocation(Path, line, column, endLine == line && endColumn > column ? endColumn : 0);
    }

    private static void Scan(Stream stream, LineMarks marks)
    {
        var chunk = ArrayPool<byte>.Shared.Rent(ChunkLength);
        try
        {
            var isFirst = true;
            while (!marks.AreAllFound && stream.ReadAtLeast(chunk, isFirst ? Encoding.UTF8.Preamble.Length : 1, throwOnEndOfStream: false) is > 0 and var read)
            {
                var bytes = chunk.AsSpan(0, read);
                var preamble = isFirst && bytes.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
                marks.Pass(preamble);
                marks.Pass(bytes[preamble..]);
                isFirst = false;
            }

            marks.Finish();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }
}
