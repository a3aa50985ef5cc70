using System.Reflection;

namespace SupportAgentBench.Site;

/// <summary>The program's version without source revision, so that an archive and a clone make the same site.</summary>
public static class ProgramVersion
{
    public static string Text { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>"sab 0.1.0".</summary>
    public static string Program { get; } = $"sab {Text}";
}
