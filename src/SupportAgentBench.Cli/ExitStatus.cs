namespace SupportAgentBench.Cli;

/// <summary>What the program tells its caller by its exit status.</summary>
internal static class ExitStatus
{
    public const int Fine = 0;

    /// <summary>The input has errors; each was printed.</summary>
    public const int InputErrors = 1;

    /// <summary>Wrong usage, or a fault of the program.</summary>
    public const int WrongUsage = 2;
}
