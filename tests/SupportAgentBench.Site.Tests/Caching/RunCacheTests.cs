using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Site.Caching;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Site.Tests.Building;
using SupportAgentBench.Site.Tests.Loading;

namespace SupportAgentBench.Site.Tests.Caching;

public sealed class RunCacheTests : IDisposable
{
    private const string Run = "data/runs/alpha/r1.json";
    private const string Remembered = ".sab/run.alpha.r1.bin";

    private static readonly DateTime Old = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly WorkspaceCopy _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_remembered_run_is_the_run_as_it_was_read()
    {
        using var board = SiteWorkspace.SampleBoard();
        var read = Load(board.Root, new Workspace(board.Root));
        var remembered = Load(board.Root, new Workspace(board.Root));

        Assert.Equal(read.Length, remembered.Length);
        Assert.All(read.Zip(remembered), pair => AssertSame(pair.First, pair.Second));
    }

    [Fact]
    public void The_inputs_are_told_as_if_they_had_been_read()
    {
        var (first, second) = (new Workspace(_workspace.Root), new Workspace(_workspace.Root));
        Load(_workspace.Root, first);
        Load(_workspace.Root, second);

        Assert.Equal(first.Inputs.ToSorted().AsEnumerable(), second.Inputs.ToSorted());
    }

    [Fact]
    public void A_settled_run_is_not_read_again()
    {
        MakeOld();
        Load();
        // Of the same length, at the same time: only who does not look cannot see it.
        _workspace.Replace(Run, "\"ok\"", "\"no\"");
        MakeOld();

        Assert.Equal(2, Load().Length);
    }

    [Fact]
    public void A_run_that_was_written_lately_is_known_by_its_content()
    {
        Load();
        var time = File.GetLastWriteTimeUtc(_workspace.FullPath(Run));
        _workspace.Replace(Run, "\"agentMessages\": 2", "\"agentMessages\": 3");
        File.SetLastWriteTimeUtc(_workspace.FullPath(Run), time);

        Assert.Contains(Load()[0].Conversations, conversation => conversation.AgentMessages == 3);
    }

    [Fact]
    public void A_changed_run_is_read_and_remembered_anew()
    {
        MakeOld();
        Load();
        var before = Content();
        _workspace.Write(Run, _workspace.Read(Run) + "\n");

        Load();

        Assert.NotEqual(before, Content());
    }

    [Fact]
    public void Only_what_changed_is_written()
    {
        MakeOld();
        Load();
        var beta = Directory.EnumerateFiles(_workspace.FullPath(".sab"), "run.beta.*").Select(file => (file, File.GetLastWriteTimeUtc(file))).ToArray();
        _workspace.Write(Run, _workspace.Read(Run) + "\n");

        Load();

        Assert.NotEmpty(beta);
        Assert.All(beta, file => Assert.Equal(file.Item2, File.GetLastWriteTimeUtc(file.file)));
    }

    [Fact]
    public void A_run_that_is_no_more_is_forgotten()
    {
        Load();
        Assert.True(File.Exists(_workspace.FullPath(Remembered)));
        _workspace.Delete(Run);

        Load();

        Assert.False(File.Exists(_workspace.FullPath(Remembered)));
    }

    [Fact]
    public void A_run_with_anything_to_say_of_it_is_never_remembered()
    {
        _workspace.Replace(Run, "\"format\"", "\"unheardOf\": 1, \"format\"");
        var (first, second) = (new DiagnosticBag(), new DiagnosticBag());

        Read(new Workspace(_workspace.Root), first);
        Read(new Workspace(_workspace.Root), second);

        Assert.NotEmpty(first.ToSorted());
        Assert.Equal(first.ToSorted().AsEnumerable(), second.ToSorted());
        Assert.False(File.Exists(_workspace.FullPath(Remembered)));
    }

    [Fact]
    public void A_gzipped_run_is_remembered_too()
    {
        var content = _workspace.Read(Run);
        _workspace.Delete(Run);
        using (var file = new System.IO.Compression.GZipStream(File.Create(_workspace.FullPath(Run + ".gz")), System.IO.Compression.CompressionLevel.Fastest))
        {
            file.Write(System.Text.Encoding.UTF8.GetBytes(content));
        }

        var read = Load()[0];

        AssertSame(read, Load()[0]);
    }

    private string Content() => Convert.ToHexString(File.ReadAllBytes(_workspace.FullPath(Remembered)));

    private RunDocument[] Load() => Load(_workspace.Root, new Workspace(_workspace.Root));

    private static RunDocument[] Load(string root, Workspace workspace)
    {
        Assert.Equal(root, workspace.Root);
        var found = new DiagnosticBag();
        var runs = Read(workspace, found);
        Assert.Empty(found.ToSorted().Where(diagnostic => diagnostic.Severity == Severity.Error));
        return runs!;
    }

    private static RunDocument[]? Read(Workspace workspace, DiagnosticBag found) =>
        WorkspaceLoader.Load(workspace, 2, found, RunCache.Open(new BuildOptions { Root = workspace.Root }), progress: null)?.Runs.ToArray();

    private void MakeOld()
    {
        foreach (var file in Directory.EnumerateFiles(_workspace.FullPath("data"), "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, Old);
        }
    }

    private static void AssertSame(RunDocument expected, RunDocument actual)
    {
        Assert.Equal(expected.File.Path, actual.File.Path);
        Assert.Equal(expected with { File = actual.File, Conversations = actual.Conversations }, actual);
        Assert.Equal(expected.Conversations.Length, actual.Conversations.Length);
        Assert.All(expected.Conversations.Zip(actual.Conversations), pair =>
        {
            var (first, second) = pair;
            Assert.Equal(first.ToolCalls.Names.IsDefault, second.ToolCalls.Names.IsDefault);
            Assert.Equal(Names(first), Names(second));
            Assert.Equal(first.ToolCalls.Count, second.ToolCalls.Count);
            Assert.Equal(first with { ToolCalls = default }, second with { ToolCalls = default });
        });
    }

    private static string[] Names(ConversationDocument conversation) => conversation.ToolCalls.Names.IsDefault ? [] : [.. conversation.ToolCalls.Names];
}
