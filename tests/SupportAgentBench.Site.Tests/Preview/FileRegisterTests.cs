using SupportAgentBench.Site.Loading;
using SupportAgentBench.Site.Preview;
using SupportAgentBench.Site.Tests.Loading;

namespace SupportAgentBench.Site.Tests.Preview;

public sealed class FileRegisterTests : IDisposable
{
    private const string Page = "data/pages/about.md";

    private readonly WorkspaceCopy _files = new();
    private readonly FileRegister _register;

    public FileRegisterTests()
    {
        _register = new FileRegister(new Workspace(_files.Root), TimeProvider.System);
        _register.Rescan();
    }

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Where_nothing_has_happened_nothing_has_changed() => Assert.Empty(_register.Rescan());

    [Fact]
    public void New_changed_and_deleted_files_have_changed()
    {
        _files.Write("data/pages/new.md", "x");
        _files.Write("data/site.yaml", "y");
        _files.Delete(Page);

        Assert.Equal([Page, "data/pages/new.md", "data/site.yaml"], _register.Rescan().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_that_was_replaced_under_its_name_has_changed()
    {
        _files.Write("elsewhere.tmp", "# other");
        File.Move(_files.FullPath("elsewhere.tmp"), _files.FullPath(Page), overwrite: true);

        Assert.Equal([Page], _register.Rescan());
    }

    [Fact]
    public void Two_writes_of_one_length_in_one_instant_are_two_changes()
    {
        var now = DateTime.Parse("2100-01-01", System.Globalization.CultureInfo.InvariantCulture);
        Write("aaa");
        Assert.Equal([Page], _register.Rescan());

        Write("bbb");

        Assert.Equal([Page], _register.Rescan());

        void Write(string text)
        {
            _files.Write(Page, text);
            File.SetLastWriteTimeUtc(_files.FullPath(Page), now);
        }
    }

    [Fact]
    public void What_editors_leave_for_a_moment_changes_nothing()
    {
        foreach (var name in new[] { "4913", "about.md~", ".about.md.swp", "#about.md#" })
        {
            _files.Write("data/pages/" + name, "x");
        }

        Assert.Empty(_register.Rescan());
    }

    [Fact]
    public void A_circle_of_links_ends()
    {
        Directory.CreateSymbolicLink(_files.FullPath("data/pages/loop"), _files.FullPath("data"));

        _register.Rescan();

        Assert.Contains(Page, _register.Paths);
    }
}
