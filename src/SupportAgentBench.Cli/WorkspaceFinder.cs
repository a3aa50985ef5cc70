using SupportAgentBench.Site.Loading;

namespace SupportAgentBench.Cli;

/// <summary>Finds the workspace to work on.</summary>
internal static class WorkspaceFinder
{
    /// <summary>The workspace that a folder is in, or null.</summary>
    public static string? Above(string folder) => Workspace.Containing(folder)?.Root;

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
        return Directory.Exists(Path.Combine(root, Workspace.DataFolder)) || Directory.Exists(Path.Combine(root, Workspace.TemplatesFolder))
            ? root
            : throw new UsageException($"--root names '{told}', which is no workspace: it has neither data/ nor templates/");
    }
}
