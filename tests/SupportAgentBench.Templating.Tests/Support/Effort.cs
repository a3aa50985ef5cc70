namespace SupportAgentBench.Templating.Tests.Support;

/// <summary>How hard the random tests try: SAB_LONG_TESTS=1 asks for the thorough run.</summary>
internal static class Effort
{
    public static int Count(int ordinary, int thorough) =>
        Environment.GetEnvironmentVariable("SAB_LONG_TESTS") == "1" ? thorough : ordinary;
}
