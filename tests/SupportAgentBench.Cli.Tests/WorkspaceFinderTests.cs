namespace SupportAgentBench.Cli.Tests;

public sealed class WorkspaceFinderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sab-cli-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_told_folder_with_data_or_templates_is_taken_for_the_workspace()
    {
        var data = Directory.CreateDirectory(Path.Combine(_folder, "one", "data")).Parent!.FullName;
        var templates = Directory.CreateDirectory(Path.Combine(_folder, "two", "templates")).Parent!.FullName;

        Assert.Equal(data, WorkspaceFinder.Find(data));
        Assert.Equal(templates, WorkspaceFinder.Find(templates));
    }

    [Fact]
    public void A_told_folder_with_neither_is_none() =>
        Assert.Throws<UsageException>(() => WorkspaceFinder.Find(_folder));
}
