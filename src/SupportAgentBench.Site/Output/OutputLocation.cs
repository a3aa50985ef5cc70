using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Site.Output;

/// <summary>Decides whether a folder may become the site: never one that holds anybody's work.</summary>
/// <param name="Folder">The real path, links followed.</param>
/// <param name="Shown">The path to print: relative to the workspace where it lies in it, with forward slashes.</param>
internal sealed record OutputLocation(string Folder, string Shown)
{
    /// <summary>Marks a folder as written by this program.</summary>
    public const string Marker = ".sab-site";

    private static readonly string[] Inputs = ["data", "templates"];

    /// <summary>The place of a file of the site, or of the site itself, for a diagnostic.</summary>
    public SourceLocation At(string? path = null) => new(path is null ? Shown : $"{Shown}/{path}");

    /// <summary>The location, or null after an error that says what stands there and what to do. Touches nothing.</summary>
    public static OutputLocation? Find(string workspace, string output, DiagnosticBag diagnostics)
    {
        var root = RealPath.OfPlace(workspace);
        var location = new OutputLocation(RealPath.OfPlace(output), Show(workspace, output));
        if (location.Objection(root) is { } objection)
        {
            diagnostics.Add(objection);
            return null;
        }

        return location;
    }

    /// <summary>A path as it is printed.</summary>
    public static string Show(string workspace, string output)
    {
        var relative = Path.GetRelativePath(workspace, output);
        var shown = relative.StartsWith("..", StringComparison.Ordinal) ? Path.GetFullPath(output) : relative;
        return shown.Replace(Path.DirectorySeparatorChar, '/');
    }

    private Diagnostic? Objection(string root)
    {
        if (RealPath.IsIn(root, Folder))
        {
            return OutputDiagnostics.HoldsWorkspace.At(At());
        }

        if (Inputs.FirstOrDefault(input => RealPath.IsIn(Folder, RealPath.OfPlace(Path.Combine(root, input)))) is { } among)
        {
            return OutputDiagnostics.AmongInputs.At(At(), among);
        }

        if (File.Exists(Folder))
        {
            return OutputDiagnostics.NotAFolder.At(At());
        }

        return Foreign() is { } foreign ? OutputDiagnostics.NotOurs.At(At(), foreign) : null;
    }

    // Dot-files alone make no site: a folder may be committed with a .gitignore in it.
    private string? Foreign()
    {
        if (!Directory.Exists(Folder) || File.Exists(Path.Combine(Folder, Marker)))
        {
            return null;
        }

        var names = Directory.EnumerateFileSystemEntries(Folder)
            .Select(entry => Path.GetFileName(entry))
            .Where(name => !name.StartsWith('.'))
            .Order(StringComparer.Ordinal)
            .ToArray();
        return names switch
        {
            [] => null,
            [var only] => $"'{only}'",
            [var first, ..] => FormattableString.Invariant($"'{first}' and {names.Length - 1} more"),
        };
    }
}
