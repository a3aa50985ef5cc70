using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Core.Documents;

/// <summary>
/// A file that a document was read from. Documents carry spans, which cost nothing; lines and columns are found by looking at
/// the file again, and only when a diagnostic is made.
/// </summary>
/// <param name="path">Relative to the workspace, with forward slashes.</param>
public abstract class SourceFile(string path)
{
    public string Path { get; } = path;

    /// <summary>Lines and columns of many spans in one pass over the file.</summary>
    /// <param name="spans">Ordered by start.</param>
    /// <returns>A location for each span, in the same order; the whole file where it cannot be read any more.</returns>
    public abstract ImmutableArray<SourceLocation> Locate(ImmutableArray<SourceSpan> spans);
}
