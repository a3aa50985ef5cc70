namespace SupportAgentBench.Site.Loading;

/// <summary>Follows symbolic links, wherever in a path they stand.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>The path with every link replaced by what it leads to; null where it leads nowhere or in a circle.</summary>
    /// <param name="path">Absolute.</param>
    public static string? Of(string path)
    {
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

        return Path.Exists(real) ? real : null;
    }

    /// <summary>Whether a real path lies in a real folder.</summary>
    public static bool IsIn(string path, string folder) =>
        path == folder || path.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    // Last first, to be pushed.
    private static IEnumerable<string> Parts(string path) =>
        path[Path.GetPathRoot(path)!.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse();
}
