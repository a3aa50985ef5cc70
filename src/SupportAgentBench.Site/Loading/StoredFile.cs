namespace SupportAgentBench.Site.Loading;

/// <summary>Reads a small file as a whole, together with what tells it from a later state of itself.</summary>
internal static class StoredFile
{
    /// <param name="path">Absolute.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static (byte[] Content, FileStamp Stamp) Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        var stamp = FileStamp.Of(file.SafeFileHandle);
        using var content = new MemoryStream((int)stamp.Length);
        file.CopyTo(content);
        return (content.ToArray(), stamp);
    }
}
