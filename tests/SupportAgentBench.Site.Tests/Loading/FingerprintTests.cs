using System.IO.Compression;
using System.Security.Cryptography;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Loading;

namespace SupportAgentBench.Site.Tests.Loading;

public class FingerprintTests
{
    private const string Run = "data/runs/alpha/r1.json";

    [Fact]
    public void Every_input_file_is_known_by_the_hash_and_length_of_its_bytes()
    {
        using var copy = new WorkspaceCopy();
        var workspace = new Workspace(copy.Root);

        Load(workspace);

        var inputs = workspace.Inputs.ToSorted();
        Assert.Equal(FilesOf(copy, "data"), inputs.Select(input => input.Path));
        Assert.All(inputs, input => Assert.Equal(Fingerprint(copy, input.Path), (input.Sha256, input.Stamp.Length)));
    }

    [Fact]
    public void A_gzipped_run_is_known_by_its_bytes_as_stored_with_what_stands_behind_its_end()
    {
        using var copy = new WorkspaceCopy();
        using (var target = new GZipStream(File.Create(copy.FullPath(Run + ".gz")), CompressionLevel.Fastest))
        {
            target.Write(File.ReadAllBytes(copy.FullPath(Run)));
        }

        File.AppendAllBytes(copy.FullPath(Run + ".gz"), new byte[100_000]);
        copy.Delete(Run);
        var workspace = new Workspace(copy.Root);

        Load(workspace);

        var input = workspace.Inputs.Find(Run + ".gz")!;
        Assert.Equal(Fingerprint(copy, Run + ".gz"), (input.Sha256, input.Stamp.Length));
    }

    [Theory]
    [InlineData("longer")]
    [InlineData("later")]
    [InlineData("shorter")]
    public void A_run_that_has_changed_since_it_was_read_is_not_read_again(string change)
    {
        using var copy = new WorkspaceCopy();
        var workspace = new Workspace(copy.Root);
        var data = Load(workspace);
        Change(copy.FullPath(Run), change);
        var diagnostics = new DiagnosticBag();
        var visited = 0;

        new Transcripts(workspace).Visit(data.Models[0].Runs[0], data.Models[0].Runs[0].Conversations, diagnostics, (_, _, _) => visited++);

        Assert.Equal([Run + ": error SAB1016"], diagnostics.ToSorted().Select(WorkspaceCopy.InShort));
        Assert.Equal(0, visited);
    }

    [Fact]
    public void A_run_that_changes_while_it_is_read_again_is_told_of_at_the_end()
    {
        using var copy = new WorkspaceCopy();
        var workspace = new Workspace(copy.Root);
        var data = Load(workspace);
        var diagnostics = new DiagnosticBag();

        new Transcripts(workspace).Visit(
            data.Models[0].Runs[0], data.Models[0].Runs[0].Conversations, diagnostics, (_, _, _) => Change(copy.FullPath(Run), "later"));

        Assert.Equal([Run + ": error SAB1016"], diagnostics.ToSorted().Select(WorkspaceCopy.InShort));
    }

    private static BenchmarkData Load(Workspace workspace)
    {
        var diagnostics = new DiagnosticBag();
        var documents = WorkspaceLoader.Load(workspace, threads: 2, diagnostics)!;
        var data = Core.Validation.DocumentValidator.Validate(documents, diagnostics)!;
        Assert.Empty(diagnostics.ToSorted());
        return data;
    }

    private static void Change(string file, string how)
    {
        switch (how)
        {
            case "longer":
                File.AppendAllText(file, "\n");
                break;
            case "shorter":
                var time = File.GetLastWriteTimeUtc(file);
                File.WriteAllText(file, "{}");
                File.SetLastWriteTimeUtc(file, time);
                break;
            default:
                File.SetLastWriteTimeUtc(file, File.GetLastWriteTimeUtc(file).AddSeconds(1));
                break;
        }
    }

    private static IEnumerable<string> FilesOf(WorkspaceCopy copy, string folder) =>
        Directory.EnumerateFiles(copy.FullPath(folder), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(copy.Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    private static (string Sha256, long Length) Fingerprint(WorkspaceCopy copy, string path)
    {
        var bytes = File.ReadAllBytes(copy.FullPath(path));
        return (Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length);
    }
}
