using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Output;

namespace SupportAgentBench.Site.Tests.Output;

public sealed class OutputRefusalTests : IDisposable
{
    private readonly TemporaryWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_folder_with_foreign_files_is_refused_and_left_as_it_is()
    {
        _workspace.Put("site/thesis.txt", "ten years of work");
        _workspace.Put("site/notes/a.txt", "a");

        Assert.Null(_workspace.Build([("index.html", "home")]));

        var diagnostic = Assert.Single(_workspace.Diagnostics);
        Assert.Equal("SAB6001", diagnostic.Descriptor.Id);
        Assert.Equal("site", diagnostic.Location.Path);
        Assert.Contains("'notes' and 1 more", diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal(["notes/a.txt=a", "thesis.txt=ten years of work"], _workspace.Files());
        Assert.Empty(_workspace.Litter());
    }

    [Fact]
    public void A_file_in_the_place_of_the_site_is_refused()
    {
        _workspace.Put("site", "a file");

        Assert.Null(_workspace.Build([("index.html", "home")]));

        Assert.Equal(["SAB6002"], _workspace.Codes);
        Assert.Equal("a file", File.ReadAllText(_workspace.Site));
    }

    [Theory]
    [InlineData("data")]
    [InlineData("data/site")]
    [InlineData("templates/assets/x")]
    [InlineData("site/../data/site")]
    [InlineData("link-to-data/site")]
    public void An_output_among_the_inputs_is_refused(string folder)
    {
        Directory.CreateSymbolicLink(_workspace.At("link-to-data"), "data");

        Assert.Null(_workspace.Build([("index.html", "home")], folder));

        Assert.Equal(["SAB6003"], _workspace.Codes);
        Assert.Empty(_workspace.Files("data"));
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("../..")]
    [InlineData("/")]
    [InlineData("link-to-here")]
    public void The_workspace_and_what_lies_above_it_are_refused(string folder)
    {
        Directory.CreateSymbolicLink(_workspace.At("link-to-here"), ".");

        Assert.Null(_workspace.Build([("index.html", "home")], folder));

        Assert.Equal(["SAB6004"], _workspace.Codes);
    }

    [Fact]
    public void Links_in_a_circle_are_refused()
    {
        Directory.CreateSymbolicLink(_workspace.At("a"), "b");
        Directory.CreateSymbolicLink(_workspace.At("b"), "a");

        Assert.Null(_workspace.Build([("index.html", "home")], "a/site"));

        Assert.Equal(["SAB6006"], _workspace.Codes);
    }

    [Theory]
    [InlineData("SAB6007", "a/index.html", "a/index.html")]
    [InlineData("SAB6008", "models/a/index.html", "models/A/index.html")]
    [InlineData("SAB6008", "a.html", "A.html")]
    [InlineData("SAB6009", "a", "a/index.html")]
    [InlineData("SAB6009", "a/b/index.html", "a/b")]
    public void Two_pages_that_would_overwrite_each_other_are_an_error_and_nothing_is_written(string code, string first, string second)
    {
        _workspace.Build([("index.html", "good")]);

        Assert.Null(_workspace.Build([(first, "1"), (second, "2")]));

        Assert.Equal([code], _workspace.Codes);
        Assert.Equal(["index.html=good"], _workspace.Pages());
    }

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("../outside.html")]
    [InlineData("a/../../outside.html")]
    [InlineData("a/./b.html")]
    [InlineData("a//b.html")]
    [InlineData("a/")]
    [InlineData("C:/windows.html")]
    [InlineData("a\\..\\b.html")]
    [InlineData(".git/config")]
    [InlineData(".sab-site")]
    [InlineData("a\nb.html")]
    [InlineData("a\0b.html")]
    [InlineData("a ./b.html")]
    public void An_address_that_leaves_the_site_or_cannot_be_a_file_is_refused(string path)
    {
        Assert.Null(_workspace.Build([(path, "x")]));

        Assert.Equal(["SAB6010"], _workspace.Codes);
        Assert.False(Directory.Exists(_workspace.Site));
        Assert.Empty(_workspace.Litter());
    }

    [Fact]
    public void A_parent_that_is_a_file_is_reported_without_a_crash()
    {
        _workspace.Put("file", "x");

        Assert.Null(_workspace.Build([("index.html", "home")], "file/site"));

        Assert.Equal(["SAB6006"], _workspace.Codes);
    }

    [Fact]
    public void A_name_too_long_for_the_disk_is_reported_without_a_crash()
    {
        Assert.Null(_workspace.Build([("index.html", "home")], new string('x', 255)));

        Assert.Equal(["SAB6006"], _workspace.Codes);
    }

    [Fact]
    public void A_page_that_the_disk_does_not_take_leaves_the_last_good_site()
    {
        _workspace.Build([("index.html", "good")]);
        var diagnostics = new DiagnosticBag();
        using (var output = FolderOutput.Open(_workspace.Root, _workspace.Site, diagnostics))
        {
            _workspace.Put(".site.sab-stage/new/models", "in the way");
            output!.Write("models/a/index.html", "x"u8);
            output.Write("index.html", "new"u8);
            Assert.Null(output.Commit());
        }

        var diagnostic = Assert.Single(diagnostics.ToSorted());
        Assert.Equal("SAB6006", diagnostic.Descriptor.Id);
        Assert.Equal("site/models/a/index.html", diagnostic.Location.Path);
        Assert.Equal(["index.html=good"], _workspace.Pages());
    }
}
