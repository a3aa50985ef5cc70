using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Site.Output;

/// <summary>Keeps nothing: for a check, which does all a build does but write.</summary>
public sealed class NullOutput(DiagnosticBag diagnostics) : SiteOutput(diagnostics)
{
    protected override OutputFile Begin(string path, long? length) => DroppedFile.Instance;

    protected override OutputCounts Complete() => new(Written: 0, Unchanged: 0, Removed: 0);
}
