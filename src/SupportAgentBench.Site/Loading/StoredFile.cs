namespace SupportAgentBench.Site.Loading;

/// <summary>Opens every input: nothing but an ordinary file is one.</summary>
internal static class StoredFile
{
    /// <param name="path">Absolute.</param>
    /// <param name="listedLength">As it was found when the file was listed; 0 = nobody has looked.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static FileStream Open(string path, long listedLength = 0, FileShare share = FileShare.Read)
    {
        // Only an ordinary file has a length: one that was listed with any need not be looked at again.
        if (listedLength == 0 && SpecialFile.IsAt(path))
        {
            throw new SpecialFileException(path);
        }

        return new FileStream(path, FileMode.Open, FileAccess.Read, share, bufferSize: 0);
    }

    /// <summary>Reads a small file as a whole, together with what tells it from a later state of itself.</summary>
    /// <param name="path">Absolute.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static (byte[] Content, FileStamp Stamp) Read(string path)
    {
        using var file = Open(path);
        var stamp = FileStamp.Of(file.SafeFileHandle);
        using var content = new MemoryStream((int)stamp.Length);
        file.CopyTo(content);
        return (content.ToArray(), stamp);
    }
}
