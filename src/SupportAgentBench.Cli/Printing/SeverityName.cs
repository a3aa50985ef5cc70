using System.Diagnostics;
using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Cli.Printing;

internal static class SeverityName
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
        _ => throw new UnreachableException(),
    };
}
