namespace SupportAgentBench.Site;

/// <summary>Calls the phases in order, one a line, and holds no logic of its own.</summary>
public static class SiteBuilder
{
    public static BuildReport Build(BuildOptions options) =>
        throw new NotSupportedException($"Nothing is built yet from {options.Root}.");
}
