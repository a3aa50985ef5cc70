using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Output;
using SupportAgentBench.Site.Rendering;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Preview;

/// <summary>Renders the whole site to nowhere, page after page, for what only all pages together tell.</summary>
internal static class WholeSiteCheck
{
    /// <summary>What is wrong with the pages and between them; null when it was cancelled.</summary>
    public static DiagnosticBag? Run(SitePlan plan, TemplateSet templates, CancellationToken cancellation)
    {
        var found = new DiagnosticBag();
        try
        {
            using var output = new CancellableOutput(found, cancellation);
            found.AddRange(new SiteRenderer(templates, threads: 1, deep: false, found).Render(plan, output).Findings());
            return found;
        }
        catch (AggregateException exception) when (exception.Flatten().InnerExceptions.All(inner => inner is OperationCanceledException))
        {
            return null;
        }
    }

    private sealed class CancellableOutput(DiagnosticBag diagnostics, CancellationToken cancellation) : SiteOutput(diagnostics)
    {
        protected override OutputFile Begin(string path, long? length)
        {
            cancellation.ThrowIfCancellationRequested();
            return DroppedFile.Instance;
        }

        protected override OutputCounts? Complete() => null;
    }
}
