using System.Buffers;
using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Checking;
using SupportAgentBench.Site.Output;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Rendering;

/// <summary>Renders planned pages, hands each to the output and its ids and links to the checker, and drops it.</summary>
/// <param name="templates">Templates, bound to their page models.</param>
/// <param name="threads">Most pages in the making at one time; the result is the same for every number.</param>
public sealed class SiteRenderer(TemplateSet templates, int threads)
{
    public void Render(ImmutableArray<PlannedPage> pages, SiteOutput output, LinkChecker links, DiagnosticBag diagnostics) =>
        Parallel.ForEach(
            pages,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            () => new ArrayBufferWriter<byte>(64 * 1024),
            (page, _, buffer) =>
            {
                buffer.ResetWrittenCount();
                Render(page, buffer, output, links, diagnostics);
                return buffer;
            },
            _ => { });

    private void Render(PlannedPage page, ArrayBufferWriter<byte> buffer, SiteOutput output, LinkChecker links, DiagnosticBag diagnostics)
    {
        var references = new List<PageReference>();
        try
        {
            templates.Render(page.Template, page.Model(), buffer, references);
        }
        catch (TemplateRuntimeException exception)
        {
            diagnostics.Add(TemplateDiagnostics.From(exception.Error));
            return;
        }

        links.Add(page.Route.FilePath, references.Select(TemplateDiagnostics.ReferenceOf));
        output.Write(page.Route.FilePath, buffer.WrittenSpan);
    }
}
