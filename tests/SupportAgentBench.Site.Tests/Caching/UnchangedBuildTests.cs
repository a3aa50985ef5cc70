using SupportAgentBench.Site.Tests.Building;

namespace SupportAgentBench.Site.Tests.Caching;

/// <summary>A build that has nothing to do says what a build without a cache says, and looks at nothing but sizes and times.</summary>
public sealed class UnchangedBuildTests : IDisposable
{
    private const string Verdict = "data/verdicts/alpha.yaml";

    private readonly SiteWorkspace _workspace = SiteWorkspace.Minimal();

    private string Cache => Path.Combine(_workspace.Root, ".sab");

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void With_nothing_changed_only_changes_are_looked_for()
    {
        _workspace.Build();

        Assert.True(WasSkipped(_workspace.Build()));
    }

    [Fact]
    public void It_tells_the_same_as_a_build_without_a_cache()
    {
        _workspace.WithSite("publishAllow:\n- text: ann@example.org\n  reason: an example\n").Build();

        var cached = _workspace.Build();
        var whole = _workspace.Build(cache: false);

        Assert.True(WasSkipped(cached));
        Assert.NotEmpty(cached.Diagnostics);
        Assert.Equal(whole.Diagnostics.AsEnumerable(), cached.Diagnostics);
        Assert.Equal(whole.Counts.AsEnumerable(), cached.Counts);
    }

    [Fact]
    public void Without_a_cache_nothing_is_read_or_written_there()
    {
        _workspace.Build(cache: false);
        Assert.False(Directory.Exists(Cache));

        _workspace.Build();
        var before = Snapshot();

        Assert.False(WasSkipped(_workspace.Build(cache: false)));
        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public void The_folder_is_ignored_by_git_wherever_it_stands()
    {
        _workspace.Build();

        Assert.Equal("*\n", File.ReadAllText(Path.Combine(Cache, ".gitignore")));
    }

    [Fact]
    public void A_change_of_the_same_length_at_the_same_time_is_seen()
    {
        _workspace.Build();
        var time = File.GetLastWriteTimeUtc(_workspace.Files.FullPath(Verdict));
        _workspace.Files.Replace(Verdict, "a", "e");
        File.SetLastWriteTimeUtc(_workspace.Files.FullPath(Verdict), time);

        Assert.False(WasSkipped(_workspace.Build()));
    }

    [Fact]
    public void A_file_that_was_only_touched_is_no_change()
    {
        _workspace.Build();
        File.SetLastWriteTimeUtc(_workspace.Files.FullPath(Verdict), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.True(WasSkipped(_workspace.Build()));
    }

    [Fact]
    public void An_input_is_not_read_once_it_is_old_enough_for_its_time_to_tell()
    {
        foreach (var file in Directory.EnumerateFiles(_workspace.Root, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        }

        _workspace.Build();
        var time = File.GetLastWriteTimeUtc(_workspace.Files.FullPath(Verdict));
        _workspace.Files.Replace(Verdict, "a", "e");
        File.SetLastWriteTimeUtc(_workspace.Files.FullPath(Verdict), time);

        // What no tool does by accident: this is what the promise of --no-cache is for.
        Assert.True(WasSkipped(_workspace.Build()));
        Assert.False(WasSkipped(_workspace.Build(cache: false)));
    }

    [Fact]
    public void A_longer_text_is_a_change()
    {
        _workspace.Build();
        _workspace.Files.Write(Verdict, _workspace.Files.Read(Verdict) + "\n");

        Assert.False(WasSkipped(_workspace.Build()));
    }

    [Theory]
    [InlineData("data/verdicts/zeta.yaml")]
    [InlineData("data/runs/alpha/r9.json")]
    [InlineData("data/stray.txt")]
    [InlineData("templates/assets/new.css")]
    public void A_new_input_is_a_change(string path)
    {
        _workspace.Build();
        _workspace.Files.Write(path, "x");

        Assert.False(WasSkipped(_workspace.Build()));
    }

    [Fact]
    public void A_deleted_input_is_a_change()
    {
        _workspace.Files.Write("templates/assets/more.css", "a{}");
        _workspace.Build();
        _workspace.Files.Delete("templates/assets/more.css");

        Assert.False(WasSkipped(_workspace.Build()));
        Assert.DoesNotContain("assets/more.css", _workspace.SiteFiles());
    }

    [Fact]
    public void A_changed_page_of_the_site_is_written_again()
    {
        _workspace.Build();
        var page = _workspace.SiteBytes("index.html");
        File.WriteAllBytes(Path.Combine(_workspace.Site, "index.html"), new byte[page.Length]);

        Assert.False(WasSkipped(_workspace.Build()));
        Assert.Equal(page, _workspace.SiteBytes("index.html"));
    }

    [Fact]
    public void A_missing_page_of_the_site_is_written_again()
    {
        _workspace.Build();
        File.Delete(Path.Combine(_workspace.Site, "index.html"));

        Assert.False(WasSkipped(_workspace.Build()));
        Assert.Contains("index.html", _workspace.SiteFiles());
    }

    [Fact]
    public void A_foreign_file_in_the_site_is_removed_again()
    {
        _workspace.Build();
        File.WriteAllText(Path.Combine(_workspace.Site, "foreign.txt"), "x");

        Assert.False(WasSkipped(_workspace.Build()));
        Assert.DoesNotContain("foreign.txt", _workspace.SiteFiles());
    }

    [Fact]
    public void What_the_owner_of_the_output_folder_keeps_there_is_no_change()
    {
        _workspace.Build();
        File.WriteAllText(Path.Combine(_workspace.Site, ".gitignore"), "*");

        Assert.True(WasSkipped(_workspace.Build()));
    }

    [Fact]
    public void Other_options_are_another_build()
    {
        _workspace.Build();

        Assert.False(WasSkipped(_workspace.Build(strict: true)));
        Assert.False(WasSkipped(SiteBuilder.Build(new BuildOptions { Root = _workspace.Root, BaseUrl = new Uri("https://elsewhere.example/") })));
    }

    [Fact]
    public void Each_output_folder_is_remembered_for_itself()
    {
        var other = Path.Combine(_workspace.Root, "other");
        _workspace.Build();
        _workspace.Build(output: other);

        Assert.True(WasSkipped(_workspace.Build()));
        Assert.True(WasSkipped(_workspace.Build(output: other)));
    }

    [Fact]
    public void A_build_with_errors_is_not_remembered()
    {
        _workspace.Build();
        _workspace.Files.Write(Verdict, "hedline: x\n");

        Assert.False(_workspace.Build().Succeeded);
        Assert.False(_workspace.Build().Succeeded);
    }

    [Fact]
    public void A_check_does_its_whole_work()
    {
        _workspace.Build();

        var check = SiteBuilder.Build(new BuildOptions { Root = _workspace.Root, Write = false, CheckTranscripts = true });

        Assert.Contains(check.Phases, phase => phase.Phase == "check transcripts");
    }

    [Fact]
    public void Behind_a_link_anything_may_change_so_nothing_is_remembered()
    {
        File.CreateSymbolicLink(_workspace.Files.FullPath("templates/assets/link.css"), _workspace.Files.FullPath("templates/assets/site.css"));
        _workspace.Build();

        Assert.False(WasSkipped(_workspace.Build()));
    }

    [Fact]
    public void What_a_killed_build_left_is_mended_first()
    {
        _workspace.Build();
        Directory.CreateDirectory(Path.Combine(_workspace.Root, ".site.sab-stage"));

        Assert.False(WasSkipped(_workspace.Build()));
    }

    [Fact]
    public void A_linked_folder_of_the_cache_is_left_alone()
    {
        var elsewhere = Directory.CreateDirectory(Path.Combine(_workspace.Root, "elsewhere"));
        Directory.CreateSymbolicLink(Cache, elsewhere.FullName);

        Assert.True(_workspace.Build().Succeeded);
        Assert.Empty(elsewhere.EnumerateFileSystemInfos());
    }

    [Fact]
    public void A_file_where_the_cache_should_be_only_keeps_builds_from_being_remembered()
    {
        File.WriteAllText(Cache, "mine");
        _workspace.Build();

        Assert.False(WasSkipped(_workspace.Build()));
        Assert.Equal("mine", File.ReadAllText(Cache));
    }

    private static bool WasSkipped(BuildReport report) => report.Phases is [{ Phase: "look for changes" }];

    private string[] Snapshot() =>
        [.. Directory.EnumerateFiles(Cache).Select(file => $"{file} {File.GetLastWriteTimeUtc(file):O}").Order(StringComparer.Ordinal)];
}
