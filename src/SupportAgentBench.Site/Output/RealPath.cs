namespace SupportAgentBench.Site.Output;

/// <summary>Follows symbolic links in every part of a path, so that two names of one folder are seen as one.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    private static readonly StringComparison Comparison =
        OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>The absolute path without links; what does not exist yet is taken as it is written.</summary>
    /// <exception cref="IOException">The links lead in a circle.</exception>
    public static string Of(string path)
    {
        var rest = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        for (var links = 0; links <= MostLinks; links++)
        {
            if (FirstLink(rest) is not var (link, target))
            {
                return rest;
            }

            var behind = rest[link.Length..].TrimStart(Path.DirectorySeparatorChar);
            rest = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(link)!, target, behind)));
        }

        throw new IOException($"Too many symbolic links in '{path}'.");
    }

    /// <summary>Whether a real path is a folder or stands in it.</summary>
    public static bool IsWithin(string path, string folder) =>
        path.Equals(folder, Comparison)
        || path.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, Comparison);

    private static (string Link, string Target)? FirstLink(string path)
    {
        var root = Path.GetPathRoot(path)!;
        for (var end = root.Length; end < path.Length;)
        {
            var separator = path.IndexOf(Path.DirectorySeparatorChar, end);
            var part = separator < 0 ? path : path[..separator];
            if (new FileInfo(part).LinkTarget is { } target)
            {
                return (part, target);
            }

            end = part.Length + 1;
        }

        return null;
    }
}
