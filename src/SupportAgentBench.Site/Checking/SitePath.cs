namespace SupportAgentBench.Site.Checking;

/// <summary>Resolves relative addresses inside a site, without a string for each.</summary>
internal static class SitePath
{
    /// <summary>Long enough for every address of a site; a longer one leads nowhere.</summary>
    public const int MostCharacters = 1024;

    /// <summary>The file of a folder's page.</summary>
    public const string Index = "index.html";

    /// <summary>Whether an address can lead nowhere for its length alone.</summary>
    public static bool IsTooLong(ReadOnlySpan<char> folder, ReadOnlySpan<char> path) => folder.Length + path.Length + Index.Length + 1 > MostCharacters;

    /// <summary>Writes the path of the file that an address leads to.</summary>
    /// <param name="folder">The folder of the page that holds it: empty, or ending in a slash.</param>
    /// <param name="path">Relative, percent-decoded.</param>
    /// <param name="buffer">Takes the file's path; of <see cref="MostCharacters"/>.</param>
    /// <returns>The path's length, or -1 if the address climbs out of the site or is too long.</returns>
    public static int Resolve(ReadOnlySpan<char> folder, ReadOnlySpan<char> path, Span<char> buffer)
    {
        if (IsTooLong(folder, path))
        {
            return -1;
        }

        folder.CopyTo(buffer);
        var length = folder.Length;
        for (var start = 0; start <= path.Length;)
        {
            var slash = path[start..].IndexOf('/');
            var segment = slash < 0 ? path[start..] : path.Slice(start, slash);
            start += segment.Length + 1;
            if (segment is "..")
            {
                if (length == 0)
                {
                    return -1;
                }

                length = buffer[..(length - 1)].LastIndexOf('/') + 1;
            }
            else if (segment is not ("" or "."))
            {
                segment.CopyTo(buffer[length..]);
                length += segment.Length;
                buffer[length++] = '/';
            }
        }

        if (LeadsToFolder(path))
        {
            Index.CopyTo(buffer[length..]);
            return length + Index.Length;
        }

        return length - 1;
    }

    /// <summary>The folder of a file of the site: empty, or ending in a slash.</summary>
    public static ReadOnlySpan<char> FolderOf(ReadOnlySpan<char> file) => file[..(file.LastIndexOf('/') + 1)];

    private static bool LeadsToFolder(ReadOnlySpan<char> path)
    {
        var last = path[(path.LastIndexOf('/') + 1)..];
        return last is "" or "." or "..";
    }
}
