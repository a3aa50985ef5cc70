using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Output;

namespace SupportAgentBench.Site.Tests.Output;

public sealed class FolderOutputTests : IDisposable
{
    private readonly TemporaryWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void The_first_build_makes_the_folder_with_its_marker()
    {
        var counts = _workspace.Build([("index.html", "home"), ("models/a/index.html", "a")]);

        Assert.Equal(new OutputCounts(Written: 4, Unchanged: 0, Removed: 0), counts);
        Assert.Equal(["index.html=home", "models/a/index.html=a"], _workspace.Pages());
        Assert.True(File.Exists(_workspace.At("site/.sab-site")));
        Assert.Equal(0, new FileInfo(_workspace.At("site/.nojekyll")).Length);
        Assert.Empty(_workspace.Litter());
    }

    [Fact]
    public void Changed_pages_are_written_unchanged_ones_keep_their_time_and_stale_ones_go()
    {
        _workspace.Build([("same.html", "same"), ("changed.html", "old"), ("gone/index.html", "gone")]);
        var time = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_workspace.At("site/same.html"), time);

        var counts = _workspace.Build([("same.html", "same"), ("changed.html", "new"), ("added/index.html", "added")]);

        Assert.Equal(new OutputCounts(Written: 2, Unchanged: 3, Removed: 1), counts);
        Assert.Equal(["added/index.html=added", "changed.html=new", "same.html=same"], _workspace.Pages());
        Assert.Equal(time, File.GetLastWriteTimeUtc(_workspace.At("site/same.html")));
        Assert.False(Directory.Exists(_workspace.At("site/gone")));
        Assert.Empty(_workspace.Litter());
    }

    [Fact]
    public void When_nothing_changed_nothing_is_touched()
    {
        _workspace.Build([("index.html", "home"), ("a/index.html", "a")]);
        var time = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        foreach (var entry in Directory.EnumerateFileSystemEntries(_workspace.Site, "*", SearchOption.AllDirectories).Append(_workspace.Site))
        {
            Directory.SetLastWriteTimeUtc(entry, time);
        }

        var counts = _workspace.Build([("a/index.html", "a"), ("index.html", "home")]);

        Assert.Equal(new OutputCounts(Written: 0, Unchanged: 4, Removed: 0), counts);
        Assert.All(
            Directory.EnumerateFileSystemEntries(_workspace.Site, "*", SearchOption.AllDirectories).Append(_workspace.Site),
            entry => Assert.Equal(time, Directory.GetLastWriteTimeUtc(entry)));
    }

    [Theory]
    [InlineData("one")]
    [InlineData("another of the same length!")]
    public void A_page_of_the_same_length_but_other_content_is_written(string suffix)
    {
        var large = new string('x', 200_000);
        _workspace.Build([("index.html", large + suffix)]);

        var counts = _workspace.Build([("index.html", large + suffix.ToUpperInvariant())]);

        Assert.Equal(1, counts?.Written);
        Assert.Equal([$"index.html={large}{suffix.ToUpperInvariant()}"], _workspace.Pages());
    }

    [Fact]
    public void A_page_may_become_a_folder_and_a_folder_a_page()
    {
        _workspace.Build([("a", "file"), ("b/index.html", "folder")]);

        _workspace.Build([("a/index.html", "folder"), ("b", "file")]);

        Assert.Equal(["a/index.html=folder", "b=file"], _workspace.Pages());
    }

    [Fact]
    public void A_folder_of_dot_files_only_becomes_the_site_and_keeps_them()
    {
        _workspace.Put("site/.gitignore", "*");
        _workspace.Put("site/.git/refs/heads/pages", "abc");
        File.CreateSymbolicLink(_workspace.At("site/.well-known"), "../data");

        _workspace.Build([("index.html", "one")]);
        _workspace.Build([("index.html", "two")]);

        Assert.Equal(["index.html=two"], _workspace.Pages());
        Assert.Equal("*", File.ReadAllText(_workspace.At("site/.gitignore")));
        Assert.Equal("abc", File.ReadAllText(_workspace.At("site/.git/refs/heads/pages")));
        Assert.Equal("../data", new FileInfo(_workspace.At("site/.well-known")).LinkTarget);
    }

    [Fact]
    public void An_output_that_is_a_link_is_written_where_the_link_leads()
    {
        Directory.CreateDirectory(_workspace.At("elsewhere"));
        Directory.CreateSymbolicLink(_workspace.Site, "elsewhere");

        _workspace.Build([("index.html", "one")]);
        _workspace.Build([("index.html", "two")]);

        Assert.Equal("elsewhere", new FileInfo(_workspace.Site).LinkTarget);
        Assert.Equal(["index.html=two"], _workspace.Pages("elsewhere"));
    }

    [Fact]
    public void A_link_inside_the_site_is_replaced_by_the_page_and_its_target_is_left_alone()
    {
        _workspace.Build([("index.html", "home")]);
        _workspace.Put("data/secret.html", "home");
        File.Delete(_workspace.At("site/index.html"));
        File.CreateSymbolicLink(_workspace.At("site/index.html"), _workspace.At("data/secret.html"));

        _workspace.Build([("index.html", "home")]);

        Assert.Null(new FileInfo(_workspace.At("site/index.html")).LinkTarget);
        Assert.True(File.Exists(_workspace.At("data/secret.html")));
    }

    [Theory]
    [InlineData("new")]
    [InlineData("old/within")]
    public void A_link_that_somebody_put_into_the_stage_is_removed_and_not_followed(string link)
    {
        _workspace.Put("data/kept/index.html", "mine");
        _workspace.Put(".site.sab-stage/lock", string.Empty);
        Directory.CreateDirectory(Path.GetDirectoryName(_workspace.At($".site.sab-stage/{link}"))!);
        Directory.CreateSymbolicLink(_workspace.At($".site.sab-stage/{link}"), _workspace.At("data"));

        _workspace.Build([("index.html", "good")]);

        Assert.Equal(["index.html=good"], _workspace.Pages());
        Assert.Equal("mine", File.ReadAllText(_workspace.At("data/kept/index.html")));
        Assert.Empty(_workspace.Litter());
    }

    [Fact]
    public void Without_a_commit_the_standing_site_stays()
    {
        _workspace.Build([("index.html", "good")]);
        using (var output = FolderOutput.Open(_workspace.Root, _workspace.Site, new DiagnosticBag()))
        {
            output!.Write("index.html", "half"u8);
        }

        Assert.Equal(["index.html=good"], _workspace.Pages());
        Assert.Empty(_workspace.Litter());
    }

    [Fact]
    public void An_error_in_the_bag_forbids_the_commit()
    {
        _workspace.Build([("index.html", "good")]);
        var diagnostics = new DiagnosticBag();
        using var output = FolderOutput.Open(_workspace.Root, _workspace.Site, diagnostics);
        output!.Write("index.html", "bad"u8);
        diagnostics.Add(OutputDiagnostics.AddressTaken.At(new SourceLocation("x"), "x"));

        Assert.Null(output.Commit());
        Assert.Equal(["index.html=good"], _workspace.Pages());
    }

    [Fact]
    public void Pages_may_come_from_many_threads()
    {
        var pages = Enumerable.Range(0, 500).Select(number => FormattableString.Invariant($"models/m{number % 20}/cases/c{number}/index.html")).ToArray();
        var diagnostics = new DiagnosticBag();
        using var output = FolderOutput.Open(_workspace.Root, _workspace.Site, diagnostics);

        Parallel.ForEach(pages, page => output!.Write(page, System.Text.Encoding.UTF8.GetBytes(page)));

        Assert.Equal(502, output!.Commit()?.Written);
        Assert.Equal(pages.Select(page => $"{page}={page}").Order(StringComparer.Ordinal), _workspace.Pages());
    }

    [Fact]
    public void A_second_build_of_the_same_site_is_refused_while_the_first_is_at_work()
    {
        using (var first = FolderOutput.Open(_workspace.Root, _workspace.Site, new DiagnosticBag()))
        {
            Assert.Null(_workspace.Build([("index.html", "second")]));
            Assert.Equal(["SAB6005"], _workspace.Codes);
            first!.Write("index.html", "first"u8);
            Assert.NotNull(first.Commit());
        }

        Assert.Equal(["index.html=first"], _workspace.Pages());
        Assert.NotNull(_workspace.Build([("index.html", "second")]));
    }

    [Fact]
    public void Two_builds_of_different_sites_do_not_meet()
    {
        using var first = FolderOutput.Open(_workspace.Root, _workspace.Site, new DiagnosticBag());

        Assert.NotNull(_workspace.Build([("index.html", "other")], folder: "site-2"));
        Assert.Equal(["index.html=other"], _workspace.Pages("site-2"));
    }

    [Fact]
    public void The_stage_of_a_killed_build_is_cleared()
    {
        _workspace.Put(".site.sab-stage/lock", string.Empty);
        _workspace.Put(".site.sab-stage/new/half.html", "half");

        _workspace.Build([("index.html", "home")]);

        Assert.Equal(["index.html=home"], _workspace.Pages());
        Assert.Empty(_workspace.Litter());
    }

    [Fact]
    public void A_check_keeps_nothing_but_finds_two_pages_at_one_address()
    {
        var diagnostics = new DiagnosticBag();
        using var output = new NullOutput(diagnostics);
        output.Write("index.html", "one"u8);
        Assert.NotNull(output.Commit());
        output.Write("index.html", "two"u8);

        Assert.Equal("SAB6007", Assert.Single(diagnostics.ToSorted()).Descriptor.Id);
        Assert.Null(output.Commit());
    }
}
