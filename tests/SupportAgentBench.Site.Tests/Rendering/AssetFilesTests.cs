using System.Buffers;
using System.Text;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Rendering;

namespace SupportAgentBench.Site.Tests.Rendering;

public class AssetFilesTests
{
    private const int Kibibyte = 1024;

    private static readonly Workspace Site = new(Repository.Root);

    [Fact]
    public void The_published_sheet_has_at_most_24_KiB() => Assert.InRange(Published(Site, "site.css").Length, 1, 24 * Kibibyte);

    [Fact]
    public void The_published_script_has_at_most_12_KiB() => Assert.InRange(Published(Site, "site.js").Length, 1, 12 * Kibibyte);

    [Fact]
    public void No_file_beside_the_sheet_keeps_a_custom_property_of_it_long()
    {
        var sheet = Published(Site, "site.css");

        Assert.DoesNotContain("--space-", sheet, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("assets/second.css", "a { color: var(--shared) }")]
    [InlineData("assets/a/script.js", "read('--shared')")]
    [InlineData("pages/page.html", "<p style=\"--shared:1\">")]
    public void A_custom_property_that_another_file_names_keeps_its_name(string path, string content)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            Write(folder, "assets/site.css", "a { --shared: 1; --own: 2 }");
            Write(folder, path, content);

            Assert.Equal("a{--shared:1;--A:2}\n", Published(new Workspace(folder.FullName), "site.css"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Write(DirectoryInfo folder, string path, string content)
    {
        var file = new FileInfo(Path.Combine(folder.FullName, "templates", path));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, content);
    }

    // As a build writes it.
    private static string Published(Workspace workspace, string name)
    {
        var output = new ArrayBufferWriter<byte>();
        AssetFiles.Of(workspace).Single(file => file.Route == Route.File($"assets/{name}")).Write(output);
        return Encoding.Latin1.GetString(output.WrittenSpan);
    }
}
