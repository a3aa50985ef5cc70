namespace SupportAgentBench.Core.Documents;

/// <summary>Where something stands in its file, in the units its reader counts in: bytes of a run file, UTF-16 code units of a text file.</summary>
/// <param name="Start">From the file's first unit, byte-order mark included.</param>
/// <param name="Length">In the same units; 0 where only the beginning matters.</param>
public readonly record struct SourceSpan(long Start, long Length)
{
    public long End => Start + Length;
}
