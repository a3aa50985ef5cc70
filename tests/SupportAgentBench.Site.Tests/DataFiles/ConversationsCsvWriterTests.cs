using System.Buffers;
using System.Text;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Tests.Metrics;
using SupportAgentBench.Site.DataFiles;

namespace SupportAgentBench.Site.Tests.DataFiles;

public sealed class ConversationsCsvWriterTests
{
    [Fact]
    public void The_header_is_that_of_the_format_and_the_canary_stands_behind_it() => Assert.Equal(
        "model,run,case,useCase,trap,bucket,status,resolved,escalated,unsafeAction,instructionFollowing,sentiment,judgeScore,agentMessages,toolCalls,costUsd,provenance,canary",
        Lines(Northline.Run(Northline.Small, "r1"), "5f0c")[0]);

    [Fact]
    public void Each_number_has_the_unit_of_the_run_file_and_what_is_not_known_is_empty()
    {
        var run = Northline.Run(Northline.Small, "r1");
        var known = run.Conversations[0] with
        {
            Status = ConversationStatus.ModelError,
            Resolved = 5_000,
            Escalated = true,
            UnsafeAction = "reship",
            InstructionFollowing = 9_725,
            Sentiment = 10_000,
            JudgeScore = 8_850,
            AgentMessages = 4,
            ToolCalls = 2,
            CostMicroUsd = 2_100,
        };
        var unknown = known with { Resolved = null, UnsafeAction = null, InstructionFollowing = null, Sentiment = null, JudgeScore = null, ToolCalls = null, CostMicroUsd = null };

        var lines = Lines(run with { Conversations = [known, unknown] });

        Assert.EndsWith(",modelError,0.5,true,reship,0.9725,1,88.5,4,2,0.0021,measured", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(",modelError,,true,,,,,4,,,measured", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_does_not_count_has_no_rows()
    {
        var run = Northline.Run(Northline.Small, "r1");
        var model = Northline.Model("kimi", run);
        var output = new ArrayBufferWriter<byte>();

        ConversationsCsvWriter.Write(
            Northline.Small, model with { Excluded = [new ExcludedRun(run with { Id = new RunId("r2") }, "5 of 162 conversations absent")] }, canary: null, output);

        Assert.DoesNotContain(",r2,", Encoding.UTF8.GetString(output.WrittenSpan), StringComparison.Ordinal);
    }

    [Fact]
    public void A_forbidden_action_of_any_name_stays_one_cell_that_no_spreadsheet_runs()
    {
        var run = Northline.Run(Northline.Small, "r1");

        Assert.Contains(",\"'=a,b\",", Lines(run with { Conversations = [run.Conversations[0] with { UnsafeAction = "=a,b" }] })[1], StringComparison.Ordinal);
    }

    private static string[] Lines(Run run, string? canary = null)
    {
        var output = new ArrayBufferWriter<byte>();
        ConversationsCsvWriter.Write(Northline.Small, Northline.Model("kimi", run), canary, output);
        return Encoding.UTF8.GetString(output.WrittenSpan).TrimEnd('\n').Split('\n');
    }
}
