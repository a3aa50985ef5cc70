using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;

namespace SupportAgentBench.Site.Loading;

/// <summary>Every file that was read of a workspace, entered while it is read, from any thread.</summary>
public sealed class InputFiles
{
    private readonly ConcurrentDictionary<string, InputFile> _files = new(StringComparer.Ordinal);

    /// <summary>The file as it was read; null when it was not, or not to its end.</summary>
    public InputFile? Find(string path) => _files.GetValueOrDefault(path);

    /// <summary>In ordinal order of their paths.</summary>
    public ImmutableArray<InputFile> ToSorted() => [.. _files.Values.OrderBy(file => file.Path, StringComparer.Ordinal)];

    internal void Add(string path, ReadOnlySpan<byte> content, FileStamp stamp) =>
        Add(new InputFile(path, Convert.ToHexStringLower(SHA256.HashData(content)), stamp));

    internal void Add(InputFile file) => _files[file.Path] = file;
}
