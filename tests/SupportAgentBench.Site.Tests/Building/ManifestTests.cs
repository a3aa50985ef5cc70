using System.Security.Cryptography;
using System.Text.Json;

namespace SupportAgentBench.Site.Tests.Building;

public sealed class ManifestTests
{
    [Fact]
    public void The_manifest_names_every_file_the_site_was_made_from_with_its_hash()
    {
        using var workspace = SiteWorkspace.Minimal().Built();
        using var manifest = JsonDocument.Parse(workspace.SiteBytes("data/manifest.json"));

        var inputs = manifest.RootElement.GetProperty("inputs").EnumerateArray().ToDictionary(input => input.GetProperty("path").GetString()!);

        Assert.Equal(Files(workspace), inputs.Keys);
        Assert.All(inputs, input =>
        {
            var bytes = File.ReadAllBytes(Path.Combine(workspace.Root, input.Key));
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), input.Value.GetProperty("sha256").GetString());
            Assert.Equal(bytes.Length, input.Value.GetProperty("bytes").GetInt32());
        });
    }

    [Fact]
    public void The_manifest_names_the_base_address_that_was_asked_for()
    {
        using var workspace = SiteWorkspace.Minimal();
        SiteBuilder.Build(new BuildOptions { Root = workspace.Root, BaseUrl = new Uri("https://example.org/reports/") });
        using var manifest = JsonDocument.Parse(workspace.SiteBytes("data/manifest.json"));

        Assert.Equal("https://example.org/reports/", manifest.RootElement.GetProperty("baseUrl").GetString());
        Assert.Matches(@"^sab \d+\.\d+\.\d+$", manifest.RootElement.GetProperty("program").GetString());
    }

    [Fact]
    public void Notes_for_editors_are_nowhere_in_the_site()
    {
        const string secret = "not-for-readers-4711";
        using var workspace = SiteWorkspace.Minimal();
        workspace.Files.Replace("data/runs/alpha/r1.json", "\"run\": \"r1\",", $"\"run\": \"r1\", \"notes\": \"{secret}\",");
        workspace.Files.Replace("data/verdicts/alpha.yaml", "headline:", $"notes: {secret}\nheadline:");
        workspace.Built();

        Assert.All(workspace.SiteFiles(), file =>
            Assert.DoesNotContain(secret, System.Text.Encoding.UTF8.GetString(workspace.SiteBytes(file)), StringComparison.Ordinal));
    }

    private static IEnumerable<string> Files(SiteWorkspace workspace) =>
        new[] { "data", "templates" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(workspace.Root, folder), "*", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(workspace.Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
}
