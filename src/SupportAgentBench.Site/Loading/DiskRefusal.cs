namespace SupportAgentBench.Site.Loading;

/// <summary>What the disk does not let the program do: nothing is wrong with the program then, and the user is told which file it is.</summary>
public static class DiskRefusal
{
    /// <summary>Whether a file system refused what was asked of it.</summary>
    public static bool Is(Exception exception) => exception is IOException or UnauthorizedAccessException;
}
