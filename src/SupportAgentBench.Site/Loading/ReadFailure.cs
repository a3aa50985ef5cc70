namespace SupportAgentBench.Site.Loading;

/// <summary>Words for a failure of the file system that are the same on every machine and name no folder outside the workspace.</summary>
internal static class ReadFailure
{
    public static string Describe(Exception exception) => exception switch
    {
        SpecialFileException => "it is a pipe, socket or device; put an ordinary file in its place",
        UnauthorizedAccessException => "access is denied",
        FileNotFoundException or DirectoryNotFoundException => "it is not there any more",
        _ => "the file system reports an error",
    };
}
