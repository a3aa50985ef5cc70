using SupportAgentBench.Site.Output;

namespace SupportAgentBench.Site.Tests.Output;

public sealed class FolderSwapTests : IDisposable
{
    private const string Stage = ".site.sab-stage";

    private readonly TemporaryWorkspace _workspace = new();

    private readonly string[] _stale = ["gone.html", "folder"];

    public FolderSwapTests()
    {
        _workspace.Put("site/index.html", "old");
        _workspace.Put("site/gone.html", "old");
        _workspace.Put("site/folder", "old");
        _workspace.Put("site/page/index.html", "old");
        _workspace.Put($"{Stage}/new/index.html", "new");
        _workspace.Put($"{Stage}/new/folder/index.html", "new");
        _workspace.Put($"{Stage}/new/page", "new");
    }

    private static string[] NewSite => ["folder/index.html=new", "index.html=new", "page=new"];

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Two_folders_are_exchanged_in_one_step_where_the_disk_can()
    {
        Assert.True(NativeFiles.TryExchange(_workspace.At($"{Stage}/new"), _workspace.Site));

        Assert.Equal(NewSite, _workspace.Files());
        Assert.Equal(4, _workspace.Files($"{Stage}/new").Count);
    }

    [Fact]
    public void Where_the_disk_cannot_exchange_the_old_site_is_renamed_aside()
    {
        Swap().Replace(_stale);

        Assert.Equal(NewSite, _workspace.Files());
        Assert.Equal(4, _workspace.Files($"{Stage}/old").Count);
    }

    [Fact]
    public void Where_the_site_cannot_be_renamed_its_files_are_moved_one_by_one()
    {
        ForbidRenaming();

        Swap().Replace(["gone.html"]);

        Assert.Equal(NewSite, _workspace.Files());
    }

    [Fact]
    public void Files_behind_a_link_are_not_moved()
    {
        ForbidRenaming();
        _workspace.Put("data/mine.txt", "mine");
        Directory.CreateSymbolicLink(_workspace.At($"{Stage}/new/.link"), _workspace.At("data"));
        Directory.CreateSymbolicLink(_workspace.At("site/.link"), _workspace.At("data"));

        Swap().Replace(["gone.html"]);

        Assert.Equal(["mine.txt=mine"], _workspace.Files("data"));
        Assert.Equal(_workspace.At("data"), new FileInfo(_workspace.At("site/.link")).LinkTarget);
    }

    [Fact]
    public void A_kill_between_the_two_renames_leaves_the_old_site_to_be_put_back()
    {
        Directory.Move(_workspace.Site, _workspace.At($"{Stage}/old"));

        Assert.NotNull(Swap().Recover());

        Assert.Equal(["folder=old", "gone.html=old", "index.html=old", "page/index.html=old"], _workspace.Files());
    }

    [Fact]
    public void A_kill_while_files_are_moved_is_mended_by_moving_the_rest()
    {
        _workspace.Put($"{Stage}/in-place", string.Empty);
        File.Move(_workspace.At($"{Stage}/new/index.html"), _workspace.At("site/index.html"), overwrite: true);

        Assert.NotNull(Swap().Recover());

        Assert.Equal(["folder/index.html=new", "gone.html=old", "index.html=new", "page=new"], _workspace.Files());
    }

    [Fact]
    public void A_move_that_stopped_half_way_keeps_what_is_left_for_the_next_build()
    {
        using (Site.Output.Stage.TryOpen(_workspace.Site))
        {
            _workspace.Put($"{Stage}/new/index.html", "new");
            _workspace.Put($"{Stage}/in-place", string.Empty);
        }

        Assert.True(File.Exists(_workspace.At($"{Stage}/new/index.html")));
        Assert.NotNull(Swap().Recover());
        Assert.Equal("new", File.ReadAllText(_workspace.At("site/index.html")));
        Assert.False(Swap().IsHalfDone);
    }

    [Fact]
    public void After_a_kill_before_the_swap_there_is_nothing_to_mend()
    {
        Assert.Null(Swap().Recover());

        Assert.Equal(4, _workspace.Files().Count);
    }

    [Fact]
    public void The_next_build_tells_that_it_put_the_last_good_site_back()
    {
        Directory.Move(_workspace.Site, _workspace.At($"{Stage}/old"));
        _workspace.Put($"{Stage}/old/.sab-site", string.Empty);

        Assert.NotNull(_workspace.Build([("index.html", "next")]));

        Assert.Equal(["SAB6011"], _workspace.Codes);
        Assert.Equal(["index.html=next"], _workspace.Pages());
    }

    private FolderSwap Swap() => new(_workspace.Site, _workspace.At(Stage), (_, _) => false);

    // A folder that is not empty cannot be renamed over: the same refusal as for a mount point, without mounting one.
    private void ForbidRenaming() => _workspace.Put($"{Stage}/old/in-the-way", "x");
}
