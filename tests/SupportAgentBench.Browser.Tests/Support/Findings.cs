namespace SupportAgentBench.Browser.Tests.Support;

/// <summary>What a test found wrong, told in full when it fails.</summary>
internal static class Findings
{
    public static void AssertNone(IReadOnlyList<string> findings) =>
        Assert.True(findings.Count == 0, $"{findings.Count} findings:\n{string.Join('\n', findings)}");
}
