using System.Net;
using System.Text.Json;

namespace SupportAgentBench.Cli.Tests.Preview;

/// <summary>What a page in a browser hears while an editor works.</summary>
public sealed class PreviewEventTests
{
    private const string Report = "models/alpha/index.html";
    private const string Other = "models/beta/index.html";

    // For a longer look, on a machine of one's own.
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("SAB_LONG_TESTS") == "1";

    [Fact]
    public async Task An_edited_verdict_is_heard_by_its_page_and_there_when_it_is_fetched()
    {
        await using var desk = await PreviewDesk.OpenAsync();
        using var page = await desk.ListenAsync(Report);
        await page.NextAsync("state");

        desk.Say("Alpha hands over {{ escalation_accuracy }}.");
        await desk.HearAsync(page, "page", PreviewDesk.Report, "Alpha hands over");

        Assert.Equal("text/event-stream", page.ContentType);
    }

    [Fact]
    public async Task A_page_that_has_missed_something_hears_it_when_it_comes_back()
    {
        await using var desk = await PreviewDesk.OpenAsync();
        using var page = await desk.ListenAsync(Report, version: "0123456789abcdef");

        var version = await page.NextAsync("page");

        Assert.Contains($"data-version=\"{version}\"", await desk.TextAsync(PreviewDesk.Report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_style_sheet_is_heard_of_by_name_without_a_new_page()
    {
        await using var desk = await PreviewDesk.OpenAsync();
        var version = await VersionAsync(desk);
        using var page = await desk.ListenAsync(Report, version);

        await File.WriteAllTextAsync(desk.Workspace.At("templates/assets/site.css"), "body { color: teal }");

        await desk.HearAsync(page, "assets", PreviewDesk.Base + "assets/site.css", "teal");
        Assert.Equal(version, await VersionAsync(desk));
    }

    [Fact]
    public async Task A_broken_claim_is_marked_and_told_and_both_are_gone_once_it_is_mended()
    {
        await using var desk = await PreviewDesk.OpenAsync();
        using var page = await desk.ListenAsync(Report);

        desk.Say("Alpha is [the worst](<claim: below(resolution, 0.1)>).");
        using var wrong = JsonDocument.Parse(await page.NextAsync("state", state => state.Contains("SAB7013", StringComparison.Ordinal)));
        var marked = await desk.TextAsync(PreviewDesk.Report);
        desk.Say("Alpha resolves {{ resolution }}.");
        await page.NextAsync("state", state => !state.Contains("SAB7013", StringComparison.Ordinal));

        var told = wrong.RootElement.GetProperty("diagnostics").EnumerateArray().Single(each => each.GetProperty("code").GetString() == "SAB7013");
        Assert.Equal("data/verdicts/alpha.yaml", told.GetProperty("path").GetString());
        Assert.Equal(6, told.GetProperty("line").GetInt32());
        Assert.Contains("data-sab-code=\"SAB7013\"", marked, StringComparison.Ordinal);
        Assert.DoesNotContain("data-sab-code", await desk.TextAsync(PreviewDesk.Report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_template_leaves_the_last_good_page()
    {
        await using var desk = await PreviewDesk.OpenAsync();
        var before = await VersionAsync(desk);
        using var page = await desk.ListenAsync(Report, before);

        await File.AppendAllTextAsync(desk.Workspace.At("templates/partials/figure.html"), "{{ nobody_knows_this }}");
        await page.NextAsync("state", state => state.Contains("nobody_knows_this", StringComparison.Ordinal));

        Assert.Equal(before, await VersionAsync(desk));
    }

    [Fact]
    public async Task A_preview_of_a_broken_workspace_says_so_and_recovers()
    {
        await using var desk = await PreviewDesk.OpenAsync(workspace => File.Move(workspace.At("data/site.yaml"), workspace.At("site.yaml")));
        using var waiting = await desk.GetAsync("/");
        using var page = await desk.ListenAsync("index.html", "none");
        await page.NextAsync("state", state => state.Contains("data/site.yaml", StringComparison.Ordinal));

        File.Move(desk.Workspace.At("site.yaml"), desk.Workspace.At("data/site.yaml"));
        await page.NextAsync("page");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, waiting.StatusCode);
        Assert.Contains("client.js", await waiting.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await desk.StatusAsync(PreviewDesk.Base));
    }

    [Theory]
    [InlineData("in place")]
    [InlineData("atomic")]
    [InlineData("vim")]
    [InlineData("pieces")]
    public async Task Every_way_of_saving_is_noticed(string way)
    {
        await using var desk = await PreviewDesk.OpenAsync();
        using var page = await desk.ListenAsync(Report, await VersionAsync(desk));
        var verdict = desk.Workspace.At("data/verdicts/alpha.yaml");

        await SaveAsync(verdict, (await File.ReadAllTextAsync(verdict)).Replace("Alpha resolves", "Alpha now resolves", StringComparison.Ordinal), way);

        await desk.HearAsync(page, "page", PreviewDesk.Report, "Alpha now resolves");
    }

    [Fact]
    public async Task Of_many_edits_in_a_row_none_is_lost()
    {
        await using var desk = await PreviewDesk.OpenAsync();
        using var page = await desk.ListenAsync(Report, await VersionAsync(desk));

        for (var edit = 0; edit < (IsLong ? 500 : 60); edit++)
        {
            var sentence = FormattableString.Invariant($"Alpha resolves {{{{ resolution }}}}, says editor {(char)('a' + (edit % 26))}{(char)('a' + (edit / 26))}.");
            desk.Say(sentence);
            await desk.HearAsync(page, "page", PreviewDesk.Report, sentence[^10..]);
        }
    }

    [Fact]
    public async Task Pages_that_come_and_go_leave_nothing_behind()
    {
        await using var desk = await PreviewDesk.OpenAsync();
        using var stays = await desk.ListenAsync(Other);
        await stays.NextAsync("state");
        for (var client = 0; client < 30; client++)
        {
            using var page = await desk.ListenAsync(Report);
            await page.NextAsync("state");
        }

        // Who is gone is noticed when it is told something at the latest.
        for (var round = 0; desk.Session.Clients > 1 && round < 200; round++)
        {
            await Task.Delay(20);
        }

        Assert.Equal(1, desk.Session.Clients);
    }

    [Fact]
    public async Task Memory_levels_off_over_many_rebuilds()
    {
        await using var desk = await PreviewDesk.OpenAsync();
        using var page = await desk.ListenAsync(Report, await VersionAsync(desk));
        var (rounds, edits) = IsLong ? (4, 250) : (3, 15);
        var memory = new List<long>();
        for (var round = 0; round < rounds; round++)
        {
            for (var edit = 0; edit < edits; edit++)
            {
                desk.Say($"Alpha resolves {{{{ resolution }}}}, says editor {(char)('a' + (edit % 26))}{(char)('a' + (edit / 26))}{(char)('a' + round)}.");
                await page.NextAsync("page");
            }

            memory.Add(GC.GetTotalMemory(forceFullCollection: true));
        }

        Assert.True(memory[^1] < memory[0] + (8 << 20), $"{memory[0]:N0} bytes after the first round, {memory[^1]:N0} after the last");
    }

    private static async Task<string> VersionAsync(PreviewDesk desk) => (await desk.TextAsync(PreviewDesk.Report)).Split("data-version=\"")[1][..16];

    private static async Task SaveAsync(string file, string text, string way)
    {
        switch (way)
        {
            case "atomic":
                await File.WriteAllTextAsync(file + ".tmp", text);
                File.Move(file + ".tmp", file, overwrite: true);
                break;
            case "vim":
                await File.WriteAllTextAsync(Path.Combine(Path.GetDirectoryName(file)!, "4913"), string.Empty);
                File.Delete(Path.Combine(Path.GetDirectoryName(file)!, "4913"));
                File.Move(file, file + "~");
                await File.WriteAllTextAsync(file, text);
                File.Delete(file + "~");
                break;
            case "pieces":
                await File.WriteAllTextAsync(file, string.Empty);
                foreach (var line in text.Split('\n'))
                {
                    await File.AppendAllTextAsync(file, line + "\n");
                }

                break;
            default:
                await File.WriteAllTextAsync(file, text);
                break;
        }
    }
}
