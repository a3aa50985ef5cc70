using System.Net.Sockets;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Verification;

namespace SupportAgentBench.Site.Tests.Building;

public sealed class VerificationTests
{
    [Fact]
    public void A_site_is_what_its_inputs_make_at_whatever_address_it_was_built_for()
    {
        using var workspace = SiteWorkspace.Minimal();
        SiteBuilder.Build(new BuildOptions { Root = workspace.Root, BaseUrl = new Uri("https://example.org/elsewhere/") });

        Assert.Empty(Verify(workspace));
    }

    [Fact]
    public void Every_difference_of_the_site_is_told_with_its_first_byte_and_line()
    {
        using var workspace = SiteWorkspace.Minimal().Built();
        var site = new SiteFolder(workspace);
        site.Replace("robots.txt", "Allow", "Allows");
        site.Delete("data/board.csv");
        site.Write("more/page.html", "not ours");

        Assert.Equal(
            [
                "site/data/board.csv: error SAB6107",
                "site/more/page.html: error SAB6108",
                "site/robots.txt(2,1): error SAB6109",
            ],
            Verify(workspace).Select(Loading.WorkspaceCopy.InShort));
        Assert.Contains(Verify(workspace), difference => difference.Message.StartsWith("byte 20 is the first that differs", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(150_000, "byte 150007 is the first that differs from what the inputs make; 200006 bytes here, 200006 from the inputs")]
    [InlineData(0, "byte 7 is the first that differs from what the inputs make; 200006 bytes here, 200006 from the inputs")]
    public void A_difference_far_down_a_large_file_is_told(int at, string message)
    {
        using var workspace = SiteWorkspace.Minimal();
        workspace.Files.Write("templates/assets/large.svg", "<svg/>" + new string('x', 200_000));
        workspace.Built();
        new SiteFolder(workspace).Write("assets/large.svg", "<svg/>" + new string('x', at) + "y" + new string('x', 200_000 - at - 1));

        Assert.Equal(message, Assert.Single(Verify(workspace)).Message);
    }

    [Theory]
    [InlineData("robots.txt")]
    [InlineData("models/alpha/index.html")]
    public void A_file_that_cannot_be_read_is_told_as_such(string path)
    {
        using var workspace = SiteWorkspace.Minimal().Built();
        new SiteFolder(workspace).Delete(path);
        // Nobody can read a socket's place in a folder, whoever runs the tests.
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(Path.Combine(workspace.Root, "site", path)));

        Assert.Equal([$"site/{path}: error SAB1002"], Verify(workspace).Select(Loading.WorkspaceCopy.InShort));
    }

    [Fact]
    public void An_input_that_changed_went_or_came_is_named()
    {
        using var workspace = SiteWorkspace.Minimal().Built();
        workspace.Files.Replace("data/models.yaml", "First Lab", "Other Lab");
        workspace.Files.Delete("data/verdicts/alpha.yaml");
        workspace.Files.Write("templates/assets/new.svg", "<svg/>");

        var inputs = Verify(workspace).Where(diagnostic => !diagnostic.Location.Path.StartsWith("site", StringComparison.Ordinal)).Select(Loading.WorkspaceCopy.InShort);

        Assert.Equal(["data/models.yaml: error SAB6104", "data/verdicts/alpha.yaml: error SAB6103", "templates/assets/new.svg: error SAB6105"], inputs);
    }

    [Fact]
    public void Inputs_that_no_longer_build_are_told_of_with_what_changed()
    {
        using var workspace = SiteWorkspace.Minimal().Built();
        workspace.Files.Replace("data/models.yaml", "lab: First Lab", "laboratory: First Lab");

        var found = Verify(workspace).Select(diagnostic => diagnostic.Descriptor.Id).ToArray();

        Assert.Contains("SAB6104", found);
        Assert.Contains("SAB1030", found);
        Assert.DoesNotContain("SAB6103", found);
    }

    [Fact]
    public void Nothing_is_written()
    {
        using var workspace = SiteWorkspace.Minimal().Built();
        new SiteFolder(workspace).Replace("robots.txt", "Allow", "Allows");
        var before = Times(workspace);

        Verify(workspace);

        Assert.Equal(before, Times(workspace));
    }

    [Theory]
    [InlineData(null, "SAB6101")]
    [InlineData("", "SAB6102")]
    [InlineData("[]", "SAB6102")]
    [InlineData("{\"format\":\"sab-manifest/2\",\"program\":\"sab 1\",\"baseUrl\":\"https://example.org/\",\"inputs\":[]}", "SAB6102")]
    [InlineData("{\"format\":\"sab-manifest/1\",\"program\":\"sab 1\",\"baseUrl\":\"file:///etc/\",\"inputs\":[]}", "SAB6102")]
    [InlineData("{\"format\":\"sab-manifest/1\",\"program\":\"sab 1\",\"baseUrl\":\"https://example.org/\",\"inputs\":[1]}", "SAB6102")]
    [InlineData("{\"format\":\"sab-manifest/1\",\"program\":\"\\ud800\",\"baseUrl\":\"https://example.org/\",\"inputs\":[]}", "SAB6102")]
    public void A_folder_without_a_manifest_is_no_site(string? manifest, string expected)
    {
        using var workspace = SiteWorkspace.Minimal();
        Directory.CreateDirectory(workspace.Site);
        if (manifest is not null)
        {
            new SiteFolder(workspace).Write("data/manifest.json", manifest);
        }

        Assert.Equal([expected], Verify(workspace).Select(diagnostic => diagnostic.Descriptor.Id));
    }

    [Fact]
    public void Ten_thousand_brackets_are_no_manifest()
    {
        using var workspace = SiteWorkspace.Minimal();
        new SiteFolder(workspace).Write("data/manifest.json", new string('[', 10_000));

        Assert.Equal(["SAB6102"], Verify(workspace).Select(diagnostic => diagnostic.Descriptor.Id));
    }

    [Fact]
    public void A_manifest_that_names_files_elsewhere_opens_none()
    {
        using var workspace = SiteWorkspace.Minimal().Built();
        var outside = Path.Combine(Path.GetTempPath(), Path.GetFileName(workspace.Root) + "-outside");
        File.WriteAllText(outside, "x");
        new SiteFolder(workspace).Replace("data/manifest.json", "\"data/benchmark.yaml\"", $"\"data/../../{Path.GetFileName(outside)}\"");

        var found = Verify(workspace);
        File.Delete(outside);

        Assert.Contains(found, diagnostic => diagnostic.Descriptor.Id == "SAB6103" && diagnostic.Location.Path.EndsWith("-outside", StringComparison.Ordinal));
    }

    private static Diagnostic[] Verify(SiteWorkspace workspace) =>
        [.. SiteVerifier.Verify(new BuildOptions { Root = workspace.Root }, workspace.Site).Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)];

    private static (string, DateTime)[] Times(SiteWorkspace workspace) =>
        [.. Directory.EnumerateFileSystemEntries(workspace.Root, "*", SearchOption.AllDirectories).Select(entry => (entry, File.GetLastWriteTimeUtc(entry)))];

    private sealed class SiteFolder(SiteWorkspace workspace)
    {
        public void Write(string path, string text) => workspace.Files.Write($"site/{path}", text);

        public void Replace(string path, string old, string replacement) => workspace.Files.Replace($"site/{path}", old, replacement);

        public void Delete(string path) => workspace.Files.Delete($"site/{path}");
    }
}
