namespace SupportAgentBench.Site;

/// <summary>Follows symbolic links, wherever in a path they stand, so that two names of one folder are seen as one.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    private static readonly StringComparison Comparison =
        OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>The path with every link replaced by what it leads to; what does not exist yet is taken as it is written. Null where links lead in a circle.</summary>
    /// <param name="path">Absolute.</param>
    public static string? Of(string path)
    {
        path = Path.GetFullPath(path);
        var waiting = new Stack<string>(Parts(path));
        var real = Path.GetPathRoot(path)!;
        var links = 0;
        while (waiting.TryPop(out var part))
        {
            var next = Path.Combine(real, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MostLinks)
            {
                return null;
            }

            var full = Path.GetFullPath(target, real);
            real = Path.GetPathRoot(full)!;
            foreach (var step in Parts(full))
            {
                waiting.Push(step);
            }
        }

        return real;
    }

    /// <summary>The same for a place that is to be written to.</summary>
    /// <exception cref="IOException">The links lead in a circle.</exception>
    public static string OfPlace(string path) => Of(path) ?? throw new IOException($"Too many symbolic links in '{path}'.");

    /// <summary>The same; null also where it leads to nothing.</summary>
    public static string? OfExisting(string path) => Of(path) is { } real && Path.Exists(real) ? real : null;

    /// <summary>Whether a real path is a folder or stands in it.</summary>
    public static bool IsIn(string path, string folder) =>
        path.Equals(folder, Comparison)
        || path.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, Comparison);

    // Last first, to be pushed.
    private static IEnumerable<string> Parts(string path) =>
        path[Path.GetPathRoot(path)!.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse();
}
