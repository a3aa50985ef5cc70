using Microsoft.AspNetCore.Http;

namespace SupportAgentBench.Cli.Preview;

/// <summary>
/// Lets only those in who address this machine by a name of its own. A page elsewhere whose name was made to lead here (DNS rebinding)
/// names itself, and is refused.
/// </summary>
internal static class HostGuard
{
    public static bool IsOwn(HostString host, int port) =>
        host.Host is "localhost" or "127.0.0.1" or "[::1]" && host.Port is var named && (named == port || (named is null && port == 80));
}
