namespace SupportAgentBench.Site.Loading.Json;

/// <summary>The content of a gzipped run file, to be read in any order: in memory, or in a temporary file when it is large.</summary>
internal static class InflatedCopy
{
    // Two models are read at a time, with three runs each.
    private const int MostInMemory = 8 << 20;

    /// <param name="inflating">The content from its beginning; not disposed of.</param>
    /// <exception cref="IOException">The file cannot be read, or there is no room for the copy.</exception>
    public static Stream Of(Stream inflating)
    {
        Stream copy = new MemoryStream();
        try
        {
            var chunk = new byte[128 * 1024];
            while (inflating.Read(chunk) is > 0 and var read)
            {
                if (copy is MemoryStream memory && memory.Length + read > MostInMemory)
                {
                    copy = Temporary();
                    memory.WriteTo(copy);
                }

                copy.Write(chunk, 0, read);
            }

            copy.Position = 0;
            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    // Gone when it is closed, or with the program.
    private static FileStream Temporary() => new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
        new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose });
}
