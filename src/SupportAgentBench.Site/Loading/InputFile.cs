using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace SupportAgentBench.Site.Loading;

/// <summary>A file that the site was made from, as it was when it was read.</summary>
/// <param name="Path">Relative to the workspace, with forward slashes.</param>
/// <param name="Sha256">Of the bytes as stored, gzipped or not: 64 lower-case hexadecimal digits.</param>
/// <param name="Stamp">Tells whether it has changed since.</param>
public sealed record InputFile(string Path, string Sha256, FileStamp Stamp)
{
    /// <summary>The hash of a stored file, as <see cref="Sha256"/> writes it.</summary>
    internal static string HashOf(Stream stored) => Convert.ToHexStringLower(SHA256.HashData(stored));
}

/// <summary>What tells one state of a file from the next without reading it again.</summary>
/// <param name="Length">In bytes, as stored.</param>
/// <param name="LastWrite">In UTC. Never printed: it differs between two copies of one workspace.</param>
public readonly record struct FileStamp(long Length, DateTime LastWrite)
{
    /// <summary>Of a file by its full path.</summary>
    /// <exception cref="IOException">There is none, or the file system does not tell.</exception>
    public static FileStamp Of(string path)
    {
        var file = new FileInfo(path);
        return new FileStamp(file.Length, file.LastWriteTimeUtc);
    }

    /// <exception cref="IOException">The file system does not tell.</exception>
    public static FileStamp Of(SafeFileHandle file) => new(RandomAccess.GetLength(file), File.GetLastWriteTimeUtc(file));
}
