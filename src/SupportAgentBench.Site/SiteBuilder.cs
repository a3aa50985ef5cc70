namespace SupportAgentBench.Site;

/// <summary>Calls the phases in order, one a line, and holds no logic of its own.</summary>
public static class SiteBuilder
{
    public static BuildReport Build(BuildOptions options)
    {
        var phases = new PhaseRunner(options.Strict);
        return phases.Report();
    }
}
