using System.IO.Compression;
using System.Text;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Site.Loading.Formats;
using SupportAgentBench.Site.Loading.Json;

namespace SupportAgentBench.Site.Tests.Loading;

public class RunReadingTests
{
    private const string Path = "data/runs/alpha/r1.json";

    [Fact]
    public void A_byte_order_mark_changes_nothing()
    {
        using var workspace = new WorkspaceCopy();
        workspace.Write(Path, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(workspace.Read(Path))]);

        Assert.Empty(workspace.Diagnose());
    }

    [Fact]
    public void Behind_a_byte_order_mark_columns_are_as_an_editor_shows_them()
    {
        using var workspace = new WorkspaceCopy();
        workspace.Write(Path, [.. Encoding.UTF8.Preamble, .. "{\"extra\":1}"u8]);

        Assert.Contains($"{Path}(1,2): error SAB1030", workspace.Diagnose());
    }

    [Fact]
    public void Columns_count_UTF_16_units_and_lines_may_end_with_CRLF()
    {
        using var workspace = new WorkspaceCopy();
        workspace.Write(Path, workspace.Read(Path)
            .Replace("\"run\": \"r1\",", "\"harness\": \"é😀\", \"extra\": 1, \"run\": \"r1\",", StringComparison.Ordinal)
            .ReplaceLineEndings("\r\n"));

        Assert.Equal([$"{Path}(5,21): error SAB1030"], workspace.Diagnose());
    }

    [Fact]
    public void A_gzipped_run_gives_the_same_conversations_and_slices()
    {
        using var workspace = new WorkspaceCopy();
        var plain = workspace.Load(new DiagnosticBag())!.Models[0].Runs[0];
        Gzip(workspace);

        var gzipped = workspace.Load(new DiagnosticBag())!.Models[0].Runs[0];

        Assert.Equal(Path + ".gz", gzipped.Path);
        Assert.Equal(plain.Conversations.Select(Short), gzipped.Conversations.Select(Short));
    }

    [Fact]
    public void An_error_in_a_gzipped_run_has_its_line_and_column()
    {
        using var workspace = new WorkspaceCopy();
        workspace.Replace(Path, "\"resolved\": 1,", "\"resolved\": 1.2,");
        Gzip(workspace);

        Assert.Equal([$"{Path}.gz(9,57): error SAB1034"], workspace.Diagnose());
    }

    [Fact]
    public void Members_and_conversations_may_stand_in_any_order()
    {
        using var workspace = new WorkspaceCopy();
        var expected = workspace.Load(new DiagnosticBag())!.Models[1].Runs[0].Conversations.Select(Short).ToArray();
        workspace.Write("data/runs/beta/r1.json", """
            { "conversations": [
                { "unsafeAction": null, "case": "vip-skip", "agentMessages": 1, "escalated": false, "status": "ok" },
                { "agentMessages": 2, "resolved": 2.5e-1, "escalated": false, "case": "tracking-1", "status": "ok", "unsafeAction": null },
                { "error": "empty reply", "resolved": null, "case": "tracking-2", "status": "modelError", "escalated": false, "unsafeAction": null, "agentMessages": 0 },
                { "escalated": false, "case": "third-party-1", "status": "ok", "unsafeAction": null, "agentMessages": 1 } ],
              "startedAt": "2026-06-30T09:00:00Z", "provenance": "measured", "run": "r1", "model": "beta", "benchmark": "sab-mini", "format": "sab-run/1" }
            """);

        var reordered = workspace.Load(new DiagnosticBag())!.Models[1].Runs[0].Conversations;

        Assert.Equal(expected.Select(WithoutSlice), reordered.Select(Short).Select(WithoutSlice));
    }

    [Fact]
    public void The_result_is_the_same_for_every_size_of_the_window()
    {
        var bytes = File.ReadAllBytes(Repository.Fixture("minimal/" + Path));
        var text = Encoding.UTF8.GetString(bytes).Replace("It has shipped.", "It has \\\"shipped\\\" \\u00e9 é 😀 \\ud83d\\ude00.", StringComparison.Ordinal);
        bytes = Encoding.UTF8.GetBytes(text);
        var expected = ReadWith(bytes, ByteWindow.DefaultCapacity);

        for (var capacity = 4; capacity < 400; capacity++)
        {
            Assert.Equal(expected, ReadWith(bytes, capacity));
        }
    }

    [Fact]
    public void A_fault_has_the_same_place_wherever_the_border_of_a_read_falls()
    {
        var bytes = File.ReadAllBytes(Repository.Fixture("minimal/" + Path));
        bytes[Encoding.UTF8.GetString(bytes).IndexOf("One moment", StringComparison.Ordinal)] = 0xC3;
        var expected = ReadWith(bytes, ByteWindow.DefaultCapacity);
        Assert.Contains("SAB1011", expected, StringComparison.Ordinal);

        for (var capacity = 4; capacity < 200; capacity++)
        {
            Assert.Equal(expected, ReadWith(bytes, capacity));
        }
    }

    [Fact]
    public void A_message_of_ten_megabytes_is_passed_over_and_found_again()
    {
        using var workspace = new WorkspaceCopy();
        var message = string.Concat(Enumerable.Repeat("long \\n text ", 1_000_000));
        workspace.Replace(Path, "It has shipped.", message);
        var diagnostics = new DiagnosticBag();
        var run = workspace.Load(diagnostics)!.Models[0].Runs[0];

        var record = new Transcripts(new Workspace(workspace.Root)).Read(run, run.Conversations.First(conversation => conversation.HasTranscript), diagnostics);

        Assert.Empty(diagnostics.ToSorted());
        Assert.Equal(message.Replace("\\n", "\n", StringComparison.Ordinal), record!.Messages[2].Text);
    }

    [Theory]
    [InlineData("1e-3", 10L)]
    [InlineData("0.00005", 1L)]
    [InlineData("0.00004999", 0L)]
    [InlineData("1.0000", 10_000L)]
    [InlineData("0.12345e0", 1_235L)]
    [InlineData("1E0", 10_000L)]
    [InlineData("0e999999999", 0L)]
    [InlineData("-0", 0L)]
    public void A_share_is_kept_in_ten_thousandths_rounded_half_away_from_zero(string written, long kept)
    {
        var number = ExactNumber.Scale(written, 4);

        Assert.Equal(kept, number!.Value.Rounded);
        Assert.True(number.Value.IsWithin(0, 1, 4));
    }

    [Theory]
    [InlineData("1.00001")]
    [InlineData("-0.00001")]
    [InlineData("1e999999999")]
    [InlineData("123456789012345678901234567890")]
    public void A_share_is_in_range_as_written_not_as_rounded(string written)
    {
        Assert.False(ExactNumber.Scale(written, 4)!.Value.IsWithin(0, 1, 4));
    }

    [Theory]
    [InlineData("")]
    [InlineData("01")]
    [InlineData(".5")]
    [InlineData("1.")]
    [InlineData("+1")]
    [InlineData("1_000")]
    [InlineData("0x1F")]
    [InlineData("1e")]
    [InlineData("NaN")]
    public void What_is_no_JSON_number_is_no_number(string written) => Assert.Null(ExactNumber.Scale(written, 4));

    private static void Gzip(WorkspaceCopy workspace)
    {
        using (var target = new GZipStream(File.Create(workspace.FullPath(Path + ".gz")), CompressionLevel.Fastest))
        {
            target.Write(File.ReadAllBytes(workspace.FullPath(Path)));
        }

        workspace.Delete(Path);
    }

    private static string ReadWith(byte[] bytes, int capacity)
    {
        var findings = new Findings(new UnlocatedFile());
        RunDocument? document = null;
        try
        {
            using var window = new ByteWindow(new MemoryStream(bytes), capacity: capacity);
            document = RunReader.Read(RunFormat.Table("alpha", "r1"), window, findings, new TextPool());
        }
        catch (BrokenDocumentException broken)
        {
            broken.AddTo(findings);
        }

        var diagnostics = new DiagnosticBag();
        findings.Publish(diagnostics);
        return string.Join('\n', [.. document?.Conversations.Select(conversation => $"{conversation.Case} {conversation.Record} {conversation.Spans} {string.Join(',', conversation.ToolCalls.Names.IsDefault ? [] : conversation.ToolCalls.Names)}") ?? [], .. diagnostics.ToSorted().Select(diagnostic => diagnostic.Descriptor.Id + diagnostic.Location)]);
    }

    private static string Short(Conversation conversation) => FormattableString.Invariant(
        $"{conversation.Case.Id} {conversation.Status} {conversation.Resolved} {conversation.Escalated} {conversation.UnsafeAction} {conversation.AgentMessages} {conversation.ToolCalls}@{conversation.Record}");

    private static string WithoutSlice(string conversation) => conversation.Split('@')[0];
}
