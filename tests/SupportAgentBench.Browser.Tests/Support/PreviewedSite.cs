using System.Diagnostics;

namespace SupportAgentBench.Browser.Tests.Support;

/// <summary>A copy of the repository's workspace, and the program previewing it.</summary>
internal sealed class PreviewedSite : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sab-previewed-");
    private readonly Process _program;

    public PreviewedSite()
        : this(root =>
        {
            foreach (var folder in new[] { "data", "templates" })
            {
                Copy(Path.Combine(SampleSite.Repository, folder), Path.Combine(root, folder));
            }
        })
    {
    }

    /// <param name="fill">Makes a workspace in an empty folder.</param>
    public PreviewedSite(Action<string> fill)
    {
        fill(_folder.FullName);
        _program = Start("preview", "--port", "0", "--root", _folder.FullName);
        _program.ErrorDataReceived += (_, _) => { };
        _program.BeginErrorReadLine();
        Address = new Uri(_program.StandardOutput.ReadLine()!.Split(' ')[2]);
    }

    /// <summary>Of the front page.</summary>
    public Uri Address { get; }

    /// <summary>Starts the program that the tests were built with.</summary>
    public static Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "sab.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    public string Read(string path) => File.ReadAllText(Path.Combine(_folder.FullName, path));

    public void Write(string path, string text) => File.WriteAllText(Path.Combine(_folder.FullName, path), text);

    /// <summary>Changes one place of a file; the place must exist.</summary>
    public void Replace(string path, string old, string replacement)
    {
        Assert.Contains(old, Read(path), StringComparison.Ordinal);
        Write(path, Read(path).Replace(old, replacement, StringComparison.Ordinal));
    }

    public void Dispose()
    {
        _program.Kill();
        _program.WaitForExit();
        _program.Dispose();
        _folder.Delete(recursive: true);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
