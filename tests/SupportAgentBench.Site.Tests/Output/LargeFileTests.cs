using System.Buffers;
using System.Text;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Output;

namespace SupportAgentBench.Site.Tests.Output;

public sealed class LargeFileTests : IDisposable
{
    private const string Path = "data/board.json";

    private static readonly string Large = string.Concat(Enumerable.Range(0, 40_000).Select(number => FormattableString.Invariant($"line {number}\n")));

    private readonly TemporaryWorkspace _workspace = new();

    public static TheoryData<string> Changes => new(
        Large.Replace("line 0\n", "LINE 0\n", StringComparison.Ordinal),
        Large.Replace("line 20000\n", "LINE 20000\n", StringComparison.Ordinal),
        Large[..^1] + "!",
        Large[..^1],
        Large[..300_000],
        Large + "more");

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_file_written_in_pieces_is_the_file()
    {
        Assert.Equal(3, Build(Large)?.Written);
        Assert.Equal([$"{Path}={Large}"], _workspace.Pages());
    }

    [Fact]
    public void A_file_that_stands_already_is_not_written()
    {
        Build(Large);
        var time = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_workspace.At("site/" + Path), time);

        Assert.Equal(new OutputCounts(Written: 0, Unchanged: 3, Removed: 0), Build(Large));
        Assert.Equal(time, File.GetLastWriteTimeUtc(_workspace.At("site/" + Path)));
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_file_that_begins_like_the_one_that_stands_is_written_from_its_beginning(string changed)
    {
        Build(Large);

        Assert.Equal(1, Build(changed)?.Written);
        Assert.Equal([$"{Path}={changed}"], _workspace.Pages());
    }

    [Fact]
    public void A_request_for_more_than_a_piece_is_met()
    {
        using var output = Open(new DiagnosticBag());
        output.Write(Path, content =>
        {
            content.Write("first "u8);
            var room = content.GetSpan(200_000);
            room[..200_000].Fill((byte)'x');
            content.Advance(200_000);
            content.Write(" last"u8);
        });
        output.Commit();

        Assert.Equal([$"{Path}=first {new string('x', 200_000)} last"], _workspace.Pages());
    }

    [Fact]
    public void A_file_that_is_left_half_way_leaves_the_last_good_site()
    {
        Build(Large);
        var diagnostics = new DiagnosticBag();
        using (var output = Open(diagnostics))
        {
            Assert.Throws<NotSupportedException>(() => output.Write(Path, content =>
            {
                content.Write(Encoding.UTF8.GetBytes(Large + Large));
                throw new NotSupportedException();
            }));
            diagnostics.Add(OutputDiagnostics.AddressTaken.At(new SourceLocation(Path), Path));
            Assert.Null(output.Commit());
        }

        Assert.Equal([$"{Path}={Large}"], _workspace.Pages());
        Assert.Empty(_workspace.Litter());
    }

    [Fact]
    public void A_file_that_the_disk_does_not_take_leaves_the_last_good_site()
    {
        _workspace.Build([("index.html", "good")]);
        var diagnostics = new DiagnosticBag();
        using (var output = Open(diagnostics))
        {
            _workspace.Put(".site.sab-stage/new/data", "in the way");
            output.Write(Path, content => content.Write(Encoding.UTF8.GetBytes(Large)));
            Assert.Null(output.Commit());
        }

        Assert.Equal($"site/{Path}", Assert.Single(diagnostics.ToSorted()).Location.Path);
        Assert.Equal(["index.html=good"], _workspace.Pages());
    }

    [Fact]
    public void A_file_at_an_address_that_is_taken_is_refused()
    {
        var diagnostics = new DiagnosticBag();
        using var output = Open(diagnostics);
        output.Write(Path, "small"u8);
        output.Write(Path, content => content.Write(Encoding.UTF8.GetBytes(Large)));

        Assert.Equal("SAB6007", Assert.Single(diagnostics.ToSorted()).Descriptor.Id);
        Assert.Null(output.Commit());
    }

    private FolderOutput Open(DiagnosticBag diagnostics) => FolderOutput.Open(_workspace.Root, _workspace.Site, diagnostics)!;

    private OutputCounts? Build(string content)
    {
        using var output = Open(new DiagnosticBag());
        output.Write(Path, pieces => pieces.Write(Encoding.UTF8.GetBytes(content)));
        return output.Commit();
    }
}
