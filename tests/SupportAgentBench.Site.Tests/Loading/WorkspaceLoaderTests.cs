using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Loading;

namespace SupportAgentBench.Site.Tests.Loading;

public class WorkspaceLoaderTests
{
    [Fact]
    public void The_smallest_valid_workspace_is_read_without_a_remark()
    {
        var diagnostics = new DiagnosticBag();

        var documents = WorkspaceLoader.Load(new Workspace(Repository.Fixture("minimal")), threads: 2, diagnostics);

        Assert.Empty(diagnostics.ToSorted());
        Assert.Equal(["tracking-1", "tracking-2", "third-party-1", "vip-skip"], documents!.Cases.Cases.Select(entry => entry.Id.Value));
        Assert.Equal(["data/runs/alpha/r1.json", "data/runs/beta/r1.json"], documents.Runs.Select(run => run.File.Path));
        Assert.Equal("About", Assert.Single(documents.Pages).Title.Text);
    }

    [Fact]
    public void A_conversation_becomes_integers_and_the_place_of_its_record()
    {
        var path = Repository.Fixture("minimal");
        var documents = WorkspaceLoader.Load(new Workspace(path), threads: 1, new DiagnosticBag())!;

        var conversation = documents.Runs[0].Conversations[0];

        Assert.Equal(10_000, conversation.Resolved);
        Assert.Equal(5_000, conversation.InstructionFollowing);
        Assert.Equal(9_700, conversation.Sentiment);
        Assert.Equal(2_100, conversation.CostMicroUsd);
        Assert.True(conversation.HasTranscript);
        var record = File.ReadAllBytes(Path.Combine(path, "data/runs/alpha/r1.json")).AsSpan((int)conversation.Record.Offset, (int)conversation.Record.Length);
        Assert.True(record.StartsWith("{ \"case\": \"tracking-1\""u8));
        Assert.True(record.EndsWith("] }"u8));
    }
}
