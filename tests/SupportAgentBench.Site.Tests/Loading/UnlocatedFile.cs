using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;

namespace SupportAgentBench.Site.Tests.Loading;

/// <summary>A file of no lines: a place in it is told by offset, from 1, and length.</summary>
internal sealed class UnlocatedFile() : SourceFile("run")
{
    public override ImmutableArray<SourceLocation> Locate(ImmutableArray<SourceSpan> spans) =>
        [.. spans.Select(span => new SourceLocation(Path, (int)span.Start + 1, (int)span.Length))];
}
