using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Site.Tests.Loading;

/// <summary>
/// Each folder of tests/fixtures/invalid is one fault laid over the smallest valid workspace. Its expected.txt holds a line for
/// each diagnostic, <c>path(line,col): severity SABnnnn | a piece of the message</c>; removed.txt names files to take away.
/// </summary>
public class InvalidWorkspaceTests
{
    public static TheoryData<string> Faults() => [.. Directory.GetDirectories(Repository.Fixture("invalid")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_reported_at_its_place(string fault)
    {
        var folder = Repository.Fixture(Path.Combine("invalid", fault));
        using var workspace = new WorkspaceCopy();
        workspace.Overlay(folder);
        foreach (var removed in Lines(Path.Combine(folder, "removed.txt")))
        {
            workspace.Delete(removed);
        }

        var diagnostics = new DiagnosticBag();
        var data = workspace.Load(diagnostics);

        var found = diagnostics.ToSorted();
        var expected = Lines(Path.Combine(folder, "expected.txt")).Select(line => line.Split(" | ")).ToArray();
        Assert.Equal(expected.Select(line => line[0]), found.Select(WorkspaceCopy.InShort));
        Assert.All(expected.Zip(found), pair => Assert.Contains(pair.First[1], pair.Second.Message, StringComparison.Ordinal));
        Assert.Equal(found.Any(diagnostic => diagnostic.Severity == Severity.Error), data is null);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_named_after_its_diagnostic(string fault)
    {
        var expected = Lines(Repository.Fixture(Path.Combine("invalid", fault, "expected.txt")));

        Assert.Contains(expected, line => line.Contains(fault[..7], StringComparison.Ordinal));
    }

    private static string[] Lines(string path) => File.Exists(path) ? File.ReadAllLines(path) : [];
}
