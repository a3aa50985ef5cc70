namespace SupportAgentBench.Cli;

/// <summary>Finds the folder that holds <c>data/</c> and <c>templates/</c>.</summary>
internal static class Workspace
{
    private static readonly string[] Parts = ["data", "templates"];

    /// <summary>The folder that was told, or the nearest workspace from the current folder upwards.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static string Find(string? told)
    {
        if (told is null)
        {
            return Above(Directory.GetCurrentDirectory())
                ?? throw new UsageException("no workspace: neither this folder nor one above it has data/ and templates/; name one with --root DIR");
        }

        var root = SharedOptions.FullPath("--root", told);

        // With one of the two the workspace is meant, and loading says what it lacks.
        return Array.Exists(Parts, part => Directory.Exists(Path.Combine(root, part)))
            ? root
            : throw new UsageException($"--root names '{told}', which is no workspace: it has neither data/ nor templates/");
    }

    private static string? Above(string folder)
    {
        for (var candidate = folder; candidate is not null; candidate = Path.GetDirectoryName(candidate))
        {
            if (Array.TrueForAll(Parts, part => Directory.Exists(Path.Combine(candidate, part))))
            {
                return candidate;
            }
        }

        return null;
    }
}
