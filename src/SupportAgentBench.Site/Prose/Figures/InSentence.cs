namespace SupportAgentBench.Site.Prose.Figures;

/// <summary>"a, b and c".</summary>
internal static class InSentence
{
    public static string Of(string[] parts) => parts is [.. var first, var last] && first.Length > 0 ? $"{string.Join(", ", first)} and {last}" : string.Concat(parts);
}
