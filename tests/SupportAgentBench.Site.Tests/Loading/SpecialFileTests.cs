using System.Diagnostics;
using System.Net.Sockets;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Site.Output;
using SupportAgentBench.Site.Tests.Building;
using SupportAgentBench.Site.Verification;
using Diagnostic = SupportAgentBench.Core.Diagnostics.Diagnostic;

namespace SupportAgentBench.Site.Tests.Loading;

/// <summary>Whoever opens a pipe waits until somebody writes into it. Nothing but an ordinary file is opened.</summary>
public class SpecialFileTests
{
    // A build that waits for a pipe waits for good.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("data/site.yaml")]
    [InlineData("data/runs/alpha/r1.json")]
    [InlineData("data/runs/alpha/r2.json.gz")]
    [InlineData("data/verdicts/alpha.yaml")]
    [InlineData("data/verdicts/alpha.figures.json")]
    [InlineData("data/pages/methodology.md")]
    [InlineData("templates/pages/report.html")]
    [InlineData("templates/partials/unused.html")]
    [InlineData("templates/assets/site.css")]
    [InlineData("templates/assets/unused.bin")]
    public async Task A_pipe_where_a_file_is_due_is_an_error(string path)
    {
        using var workspace = SiteWorkspace.Minimal();
        MakePipe(workspace, path);

        var error = Assert.Single(await Build(workspace));

        Assert.Equal($"{path}: error SAB1002", WorkspaceCopy.InShort(error));
        Assert.Equal("the file cannot be read: it is a pipe, socket or device; put an ordinary file in its place", error.Message);
    }

    [Theory]
    [InlineData("data/runs/alpha/r2.json")]
    [InlineData("templates/assets/logo.svg")]
    public async Task A_socket_where_a_file_is_due_is_an_error(string path)
    {
        using var workspace = SiteWorkspace.Minimal();
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(workspace.Files.FullPath(path)));

        Assert.Equal([$"{path}: error SAB1002"], (await Build(workspace)).Select(WorkspaceCopy.InShort));
    }

    [Fact]
    public async Task A_link_to_a_pipe_is_an_error_too()
    {
        using var workspace = SiteWorkspace.Minimal();
        MakePipe(workspace, "pipe");
        File.CreateSymbolicLink(workspace.Files.FullPath("data/runs/alpha/r2.json"), "../../../pipe");

        Assert.Equal(["data/runs/alpha/r2.json: error SAB1002"], (await Build(workspace)).Select(WorkspaceCopy.InShort));
    }

    [Fact]
    public async Task A_pipe_that_has_taken_the_place_of_an_empty_file_since_the_last_build_is_an_error()
    {
        using var workspace = SiteWorkspace.Minimal();
        workspace.Files.Write("templates/assets/empty.txt", string.Empty);
        workspace.Built();
        MakePipe(workspace, "templates/assets/empty.txt");

        Assert.Equal(["templates/assets/empty.txt: error SAB1002"], (await Build(workspace)).Select(WorkspaceCopy.InShort));
    }

    [Fact]
    public async Task A_pipe_in_the_place_of_a_published_file_is_not_waited_for()
    {
        using var workspace = SiteWorkspace.Minimal().Built();
        MakePipe(workspace, "site/data/board.json");

        Assert.Null(new StandingSite(workspace.Site, []).TryOpen("data/board.json", length: null));
        Assert.Empty(await Build(workspace));
        Assert.False(SpecialFile.IsAt(workspace.Files.FullPath("site/data/board.json")));
    }

    [Fact]
    public async Task A_pipe_in_the_place_of_a_published_file_is_a_finding_of_the_verification()
    {
        using var workspace = SiteWorkspace.Minimal().Built();
        MakePipe(workspace, "site/robots.txt");

        var report = await Task.Run(() => SiteVerifier.Verify(new BuildOptions { Root = workspace.Root }, workspace.Site)).WaitAsync(Patience);

        Assert.Contains(report.Diagnostics, found => found.Location.Path == "site/robots.txt" && found.Severity == Severity.Error);
    }

    [Fact]
    public void A_device_is_special_and_files_and_folders_are_not()
    {
        using var workspace = new WorkspaceCopy();

        Assert.True(SpecialFile.IsAt("/dev/null"));
        Assert.False(SpecialFile.IsAt(workspace.FullPath("data/site.yaml")));
        Assert.False(SpecialFile.IsAt(workspace.FullPath("data")));
        Assert.False(SpecialFile.IsAt(workspace.FullPath("data/nothing.yaml")));
    }

    private static void MakePipe(SiteWorkspace workspace, string path)
    {
        workspace.Files.Delete(path);
        using var process = Process.Start("mkfifo", [workspace.Files.FullPath(path)]);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    private static async Task<IEnumerable<Diagnostic>> Build(SiteWorkspace workspace) =>
        (await Task.Run(() => workspace.Build()).WaitAsync(Patience)).Diagnostics;
}
