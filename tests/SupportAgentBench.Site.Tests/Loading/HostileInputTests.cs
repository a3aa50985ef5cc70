using System.Text;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Loading;

namespace SupportAgentBench.Site.Tests.Loading;

/// <summary>Inputs that are too large or too odd to lie in a folder of fixtures. None may crash; each has a message.</summary>
public class HostileInputTests
{
    private const string Run = "data/runs/alpha/r1.json";

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public void Ten_thousand_nested_brackets_in_JSON_are_an_error(string bracket)
    {
        using var workspace = new WorkspaceCopy();
        workspace.Write(Run, string.Concat(Enumerable.Repeat(bracket, 10_000)));

        Assert.Contains(workspace.Diagnose(), line => line.StartsWith(Run, StringComparison.Ordinal) && line.EndsWith("SAB1023", StringComparison.Ordinal));
    }

    [Fact]
    public void Ten_thousand_nested_brackets_in_a_transcript_are_an_error()
    {
        using var workspace = new WorkspaceCopy();
        workspace.Replace(Run, "{ \"order\": \"1140\" }", new string('[', 10_000) + new string(']', 10_000));

        Assert.Equal([$"{Run}(12,161): error SAB1023"], workspace.Diagnose());
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    public void Ten_thousand_nested_brackets_in_YAML_are_an_error(string bracket)
    {
        using var workspace = new WorkspaceCopy();
        workspace.Write("data/models.yaml", "format: sab-models/1\nmodels:\n  " + string.Concat(Enumerable.Repeat(bracket, 10_000)));

        Assert.Contains("SAB1023", Assert.Single(workspace.Diagnose(), line => line.Contains("SAB1023", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_where_a_run_file_is_due_is_an_error()
    {
        using var workspace = new WorkspaceCopy();
        Directory.CreateDirectory(workspace.FullPath("data/runs/alpha/r2.json"));

        Assert.Equal(["data/runs/alpha/r2.json: error SAB1003"], workspace.Diagnose());
    }

    [Fact]
    public void A_link_that_leads_out_of_the_workspace_is_an_error()
    {
        using var workspace = new WorkspaceCopy();
        using var outside = new WorkspaceCopy();
        File.CreateSymbolicLink(workspace.FullPath("data/runs/alpha/r2.json"), outside.FullPath(Run));
        Directory.CreateSymbolicLink(workspace.FullPath("data/runs/gamma"), outside.FullPath("data/runs/alpha"));
        File.CreateSymbolicLink(workspace.FullPath("data/pages/nowhere.md"), "does-not-exist.md");

        Assert.Equal(
            ["data/pages/nowhere.md: error SAB1004", "data/runs/alpha/r2.json: error SAB1004", "data/runs/gamma: error SAB1004"],
            workspace.Diagnose());
    }

    [Fact]
    public void A_link_within_the_workspace_is_followed()
    {
        using var workspace = new WorkspaceCopy();
        File.Move(workspace.FullPath("data/site.yaml"), workspace.FullPath("data/elsewhere.yaml"));
        File.CreateSymbolicLink(workspace.FullPath("data/site.yaml"), "elsewhere.yaml");

        Assert.Empty(workspace.Diagnose());
    }

    [Fact]
    public void A_million_faults_in_a_file_are_counted_not_kept()
    {
        using var workspace = new WorkspaceCopy();
        workspace.Replace(Run, "\"conversations\": [", "\"conversations\": [" + string.Concat(Enumerable.Repeat("1,", 1_000_000)));

        var lines = workspace.Diagnose();

        Assert.Equal(501, lines.Length);
        Assert.Equal($"{Run}: info SAB2099", lines[0]);
    }

    [Fact]
    public void A_verdict_of_random_bytes_never_crashes()
    {
        using var workspace = new WorkspaceCopy();
        var random = new Random(7);
        var pieces = new[] { "a", ":", " ", "\n", "- ", "[", "]", "{", "}", "\"", "'", "|", ">", "#", "&", "*", "!", "%", "@", "`", "\t", "?", ",", "---", "...", "é", "😀", "\r", "<<", "0", "~", "headline", "  " };
        for (var round = 0; round < 300; round++)
        {
            var text = new StringBuilder("format: sab-verdict/1\nmodel: alpha\n");
            for (var i = 0; i < 40; i++)
            {
                text.Append(pieces[random.Next(pieces.Length)]);
            }

            workspace.Write("data/verdicts/alpha.yaml", text.ToString());

            Assert.NotEmpty(workspace.Diagnose(threads: 1));
        }
    }

    [Fact]
    public void A_run_with_any_byte_changed_never_crashes()
    {
        using var workspace = new WorkspaceCopy();
        var bytes = File.ReadAllBytes(workspace.FullPath(Run));
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var broken = bytes.ToArray();
            broken[random.Next(broken.Length)] = (byte)random.Next(256);
            workspace.Write(Run, broken);

            workspace.Diagnose(threads: 1);
        }

        workspace.Write(Run, bytes);
        Assert.Empty(workspace.Diagnose());
    }

    [Fact]
    public void Hostile_text_in_every_field_is_read_as_it_is()
    {
        using var workspace = new WorkspaceCopy("hostile");
        var diagnostics = new DiagnosticBag();

        var data = workspace.Load(diagnostics)!;
        var transcripts = new Transcripts(new Workspace(workspace.Root));
        transcripts.CheckAll(data, threads: 2, diagnostics);

        Assert.Empty(diagnostics.ToSorted());
        const string Hostile = "</script><img src=x onerror=alert(1)>'\"` & < > {{ 7 * 7 }}";
        var run = data.Models[0].Runs[0];
        Assert.StartsWith("Alpha " + Hostile, data.Models[0].Model.Name, StringComparison.Ordinal);
        Assert.StartsWith(Hostile, run.Conversations[2].UnsafeAction, StringComparison.Ordinal);
        var record = transcripts.Read(run, run.Conversations[2], diagnostics)!;
        Assert.StartsWith(Hostile, record.JudgeNote, StringComparison.Ordinal);
        Assert.EndsWith("\0\u2028\uFFFD", record.Messages[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_never_repeats_a_long_or_unprintable_text_of_the_input()
    {
        using var workspace = new WorkspaceCopy();
        workspace.Replace(Run, "\"unsafeAction\": \"reship\"", $"\"unsafeAction\": \"\\n\\u001b{new string('x', 1_000_000)}\"");
        workspace.Replace("data/runs/beta/r1.json", "\"status\": \"modelError\"", $"\"status\": \"\\n{new string('y', 1_000_000)}\"");
        var (loading, validation) = (new DiagnosticBag(), new DiagnosticBag());

        workspace.Load(loading);
        workspace.Write("data/runs/beta/r1.json", File.ReadAllText(Repository.Fixture("minimal/data/runs/beta/r1.json")));
        workspace.Load(validation);

        Diagnostic[] found = [.. loading.ToSorted(), .. validation.ToSorted()];
        Assert.Equal(["SAB1035", "SAB2013", "SAB2014"], found.Select(diagnostic => diagnostic.Descriptor.Id));
        Assert.All(found, diagnostic => Assert.True(diagnostic.Message.Length < 300 && !diagnostic.Message.Any(char.IsControl)));
    }
}
