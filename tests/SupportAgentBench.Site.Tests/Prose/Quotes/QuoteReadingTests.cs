using System.IO.Compression;

namespace SupportAgentBench.Site.Tests.Prose.Quotes;

/// <summary>Which records are read, and what happens when one cannot be.</summary>
public class QuoteReadingTests
{
    [Fact]
    public void Without_quotes_no_file_is_read_again()
    {
        using var desk = new QuoteDesk();

        Assert.Empty(desk.Read(() => desk.Files.Delete("data/runs/alpha")));
    }

    [Fact]
    public void A_file_that_is_gone_is_told_once()
    {
        using var desk = new QuoteDesk();
        Quote(desk, "[“It has shipped”](quote:r1/tracking-1/3) and [“Skip it”](quote:r1/vip-skip/1)");

        var found = Assert.Single(desk.Read(() => desk.Files.Delete(QuoteDesk.RunFile("r1"))));

        Assert.Equal(("SAB1002", QuoteDesk.RunFile("r1")), (found.Descriptor.Id, found.Location.Path));
    }

    [Fact]
    public void A_record_that_cannot_be_read_is_told_once_however_often_it_is_quoted()
    {
        using var desk = new QuoteDesk();
        Quote(desk, "[“It has shipped”](quote:r1/tracking-1/3) and [“One moment”](quote:r1/tracking-1/2)");
        desk.Files.Replace(QuoteDesk.RunFile("r1"), "\"role\":\"agent\",\"text\":\"One", "\"role\":\"agent\",\"tixt\":1,\"text\":\"One");

        Assert.Single(desk.Read(() => { }));
    }

    [Fact]
    public void A_gzipped_run_is_quoted_as_any_other()
    {
        using var desk = new QuoteDesk();
        using (var packed = new GZipStream(File.Create(desk.Files.FullPath(QuoteDesk.RunFile("r1") + ".gz")), CompressionMode.Compress))
        {
            packed.Write(File.ReadAllBytes(desk.Files.FullPath(QuoteDesk.RunFile("r1"))));
        }

        desk.Files.Delete(QuoteDesk.RunFile("r1"));

        Assert.Empty(desk.Faults("[“same for every customer”](quote:r1/vip-skip/2) and [“It has shipped”](quote:r1/tracking-1/3)"));
    }

    [Fact]
    public void A_lone_surrogate_of_a_message_is_quoted_as_it_is_shown()
    {
        using var desk = new QuoteDesk();
        desk.Say("r1", "tracking-1", "half MARK stands here");
        desk.Files.Replace(QuoteDesk.RunFile("r1"), "MARK", "\\ud83d");

        var (_, found) = desk.Bind("[“half \uFFFD stands”](quote:r1/tracking-1/1)");

        Assert.Equal(["SAB1012"], found.Select(each => each.Descriptor.Id));
    }

    private static void Quote(QuoteDesk desk, string headline) => desk.Files.Write(
        "data/verdicts/alpha.yaml", $"format: sab-verdict/1\nmodel: alpha\nupdated: 2026-07-01\nheadline: '{headline}'\n");
}
