namespace SupportAgentBench.Site.Preview;

/// <summary>Names of files that editors leave behind for a moment: their coming and going changes nothing.</summary>
public static class FileNames
{
    /// <summary>Dot-files, backups, and what vim tries a folder with.</summary>
    public static bool IsPassing(ReadOnlySpan<char> name) =>
        name.StartsWith('.') || name.EndsWith('~') || name is "4913" || (name.StartsWith('#') && name.EndsWith('#'));
}
