namespace SupportAgentBench.Cli.Tests;

/// <summary>The smallest workspace of the fixtures with the repository's templates, in a folder of its own.</summary>
public sealed class TemporaryWorkspace : IDisposable
{
    public TemporaryWorkspace()
    {
        Root = Directory.CreateTempSubdirectory("sab-cli-").FullName;
        Copy(Path.Combine(Repository, "tests", "fixtures", "minimal", "data"), At("data"));
        Copy(Path.Combine(Repository, "templates"), At("templates"));
    }

    public string Root { get; }

    private static string Repository { get; } = FindRepository();

    public string At(string path) => Path.Combine(Root, path);

    public SabProcess Sab(params string[] arguments) => SabProcess.Run(Root, new Dictionary<string, string>(), arguments);

    /// <summary>Puts an unknown member into the verdict, on a line of its own.</summary>
    /// <returns>The line's number.</returns>
    public int BreakVerdict()
    {
        var verdict = Directory.EnumerateFiles(At("data/verdicts")).First();
        var lines = File.ReadAllLines(verdict);
        File.WriteAllLines(verdict, [.. lines, "hedline: |", "  text"]);
        return lines.Length + 1;
    }

    /// <summary>Every file of the site with the time it was written.</summary>
    public IReadOnlyList<string> SiteFiles() =>
        [.. Directory.EnumerateFiles(At("site"), "*", SearchOption.AllDirectories).Select(file => $"{file} {File.GetLastWriteTimeUtc(file):O}").Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SupportAgentBench.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run from inside the repository.");
        }

        return folder.FullName;
    }
}
