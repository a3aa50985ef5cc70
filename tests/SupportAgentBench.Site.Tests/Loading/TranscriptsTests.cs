using System.IO.Compression;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Loading;

namespace SupportAgentBench.Site.Tests.Loading;

public class TranscriptsTests
{
    private const string Run = "data/runs/alpha/r1.json";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_conversation_is_found_again_with_its_messages(bool gzipped)
    {
        using var workspace = new WorkspaceCopy();
        Store(workspace, gzipped);
        var diagnostics = new DiagnosticBag();
        var run = workspace.Load(diagnostics)!.Models[0].Runs[0];

        var record = new Transcripts(new Workspace(workspace.Root)).Read(run, run.Conversations.Single(conversation => conversation.HasTranscript), diagnostics);

        Assert.Empty(diagnostics.ToSorted());
        Assert.Equal([Role.Customer, Role.Agent, Role.Agent], record!.Messages.Select(message => message.Role));
        Assert.Equal("Where is my order?", record.Messages[0].Text);
        Assert.Equal(new ToolCall("order_lookup", """{"order":"1140"}""", """{"status":"shipped"}"""), Assert.Single(record.Messages[1].ToolCalls));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void All_records_of_a_run_are_visited_in_one_pass(bool gzipped)
    {
        using var workspace = new WorkspaceCopy();
        Store(workspace, gzipped);
        var diagnostics = new DiagnosticBag();
        var run = workspace.Load(diagnostics)!.Models[0].Runs[0];
        var visited = new List<string>();

        new Transcripts(new Workspace(workspace.Root)).Visit(run, run.Conversations, diagnostics, (conversation, _, _) => visited.Add(conversation.Case.Id.Value));

        Assert.Empty(diagnostics.ToSorted());
        Assert.Equal(["tracking-1", "tracking-2", "third-party-1", "vip-skip"], visited);
    }

    [Theory]
    [InlineData("\"text\": \"One moment.\"", "\"text\": \"One moment.\", \"mood\": 1", "(12,51): error SAB1030")]
    [InlineData("\"text\": \"One moment.\"", "\"text\": \"One moment.\", \"text\": \"x\"", "(12,51): error SAB1031")]
    [InlineData("{ \"order\": \"1140\" }", "{ \"order\": 1, \"order\": 2 }", "(12,118): error SAB1031")]
    [InlineData("\"role\": \"customer\"", "\"role\": \"client\"", "(11,19): error SAB1035")]
    [InlineData(", \"text\": \"It has shipped.\"", "", "(13,9): error SAB1032")]
    [InlineData("\"agentMessages\": 2", "\"agentMessages\": 3", "(9,5): error SAB2024")]
    [InlineData("\"toolCalls\": [\"order_lookup\"]", "\"toolCalls\": [\"cancel_order\"]", "(9,5): error SAB2025")]
    [InlineData("\"toolCalls\": [\"order_lookup\"],", "\"toolCalls\": 2,", "(9,5): error SAB2025")]
    public void A_fault_inside_a_transcript_is_found_by_the_check_and_not_by_the_build(string old, string replacement, string expected)
    {
        using var workspace = new WorkspaceCopy();
        workspace.Replace(Run, old, replacement);
        var diagnostics = new DiagnosticBag();
        var data = workspace.Load(diagnostics);
        Assert.Empty(diagnostics.ToSorted());

        new Transcripts(new Workspace(workspace.Root)).CheckAll(data!, threads: 2, diagnostics);

        Assert.Equal([Run + expected], diagnostics.ToSorted().Select(WorkspaceCopy.InShort));
    }

    [Fact]
    public void A_handover_that_only_the_transcript_tells_is_found_by_the_check()
    {
        using var workspace = new WorkspaceCopy();
        workspace.Replace(Run, "\"toolCalls\": [\"order_lookup\"],", "");
        workspace.Replace(Run, "{ \"name\": \"order_lookup\"", "{ \"name\": \"handover_to_human\"");
        var diagnostics = new DiagnosticBag();

        new Transcripts(new Workspace(workspace.Root)).CheckAll(workspace.Load(diagnostics)!, threads: 1, diagnostics);

        Assert.Equal([Run + "(9,5): error SAB2012"], diagnostics.ToSorted().Select(WorkspaceCopy.InShort));
    }

    private static void Store(WorkspaceCopy workspace, bool gzipped)
    {
        if (!gzipped)
        {
            return;
        }

        using (var target = new GZipStream(File.Create(workspace.FullPath(Run + ".gz")), CompressionLevel.Fastest))
        {
            target.Write(File.ReadAllBytes(workspace.FullPath(Run)));
        }

        workspace.Delete(Run);
    }
}
