using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Caching;
using SupportAgentBench.Site.Checking;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Site.Output;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Twins;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Rendering;

/// <summary>Makes a planned site: renders each page, hands it to the output and its ids and links to the checker, and drops it.</summary>
/// <param name="templates">Templates, bound to their page models.</param>
/// <param name="threads">Most pages in the making at one time; the result is the same for every number.</param>
/// <param name="deep">Whether each finished page is parsed by a real HTML parser, which then tells ids and links.</param>
/// <param name="diagnostics">Takes what goes wrong.</param>
public sealed class SiteRenderer(TemplateSet templates, int threads, bool deep, DiagnosticBag diagnostics)
{
    private const int UsualPage = 64 * 1024;

    private readonly WrittenReferences _references = new();

    /// <summary>Told of each page; null = nobody waits.</summary>
    internal BuildProgress? Progress { get; init; }

    /// <summary>Remembers the last build; null = every page is made.</summary>
    internal BuildCache? Cache { get; init; }

    /// <summary>What the cache has to know of every page before the first is made; null = nothing is remembered.</summary>
    internal InputFiles? Inputs { get; init; }

    /// <summary>Renders all pages and writes all files.</summary>
    /// <returns>The checker, told of every page; its findings are complete now.</returns>
    public LinkChecker Render(SitePlan plan, SiteOutput output)
    {
        Progress?.Begin("writing", "pages", plan.PageCount);
        var needed = Inputs is { } inputs ? Cache?.Begin(inputs, plan) : null;
        var links = new LinkChecker(plan.Paths, plan.BaseAddress) { Needed = needed, Standing = Cache?.Standing };
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads };
        // What takes longest first, so that no thread is left alone with it at the end: models with all their evidence, the data of all pairs.
        IEnumerable<Func<ArrayBufferWriter<byte>, ArrayBufferWriter<byte>>> jobs =
        [
            .. plan.Series.Select(series => (Func<ArrayBufferWriter<byte>, ArrayBufferWriter<byte>>)(buffer => Render(series, buffer, output, links))),
            .. plan.Texts.Select(text => (Func<ArrayBufferWriter<byte>, ArrayBufferWriter<byte>>)(buffer =>
            {
                Write(text.Route, text.Route, text.Write, output, links);
                return buffer;
            })),
            .. plan.Files.Select(file => (Func<ArrayBufferWriter<byte>, ArrayBufferWriter<byte>>)(buffer => Write(file, buffer, output))),
            .. plan.Pages.Select(page => (Func<ArrayBufferWriter<byte>, ArrayBufferWriter<byte>>)(buffer => Render(page, buffer, output, links))),
        ];
        var oneByOne = Partitioner.Create(jobs, EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(oneByOne, options, NewBuffer, (job, _, buffer) => job(buffer), _ => { });
        Progress?.End();
        return links;
    }

    private static ArrayBufferWriter<byte> NewBuffer() => new(UsualPage);

    private static ArrayBufferWriter<byte> Write(PlannedFile file, ArrayBufferWriter<byte> buffer, SiteOutput output)
    {
        buffer.ResetWrittenCount();
        file.Write(buffer);
        output.Write(file.Route.FilePath, buffer.WrittenSpan);
        return buffer;
    }

    private ArrayBufferWriter<byte> Render(PlannedSeries series, ArrayBufferWriter<byte> buffer, SiteOutput output, LinkChecker links)
    {
        if (Cache?.Standing?.TryKeep(series, output) != true)
        {
            series.Make(diagnostics, page => Render(page, buffer, output, links), file => Write(file, buffer, output));
        }

        return buffer;
    }

    private ArrayBufferWriter<byte> Render(PlannedPage page, ArrayBufferWriter<byte> buffer, SiteOutput output, LinkChecker links)
    {
        if (Cache?.Standing?.TryKeep(page, output) == true)
        {
            return buffer;
        }

        buffer.ResetWrittenCount();
        var references = new List<PageReference>();
        var model = page.Model();
        try
        {
            templates.Render(page.Template, model, buffer, references);
        }
        catch (TemplateRuntimeException exception)
        {
            diagnostics.Add(TemplateDiagnostics.From(exception.Error));
            return buffer;
        }

        Check(page.Route.FilePath, buffer.WrittenSpan, references, links);
        output.Write(page.Route.FilePath, buffer.WrittenSpan);
        Progress?.Step();
        if (page is { Twin: { } twin, Route.Twin: { } route })
        {
            Write(route, page.Route, markdown => twin(model, markdown), output, links);
        }

        return buffer;
    }

    private static void Write(Route route, Route page, Action<MarkdownWriter> content, SiteOutput output, LinkChecker links)
    {
        var markdown = new MarkdownWriter(route, page);
        content(markdown);
        var place = new SourceLocation(route.FilePath);
        links.Add(route.FilePath, markdown.Links.Select(link => new SiteReference(SiteReferenceKind.Link, link, place)));
        output.Write(route.FilePath, Encoding.UTF8.GetBytes(markdown.ToString()));
    }

    private void Check(string path, ReadOnlySpan<byte> html, List<PageReference> references, LinkChecker links)
    {
        if (deep)
        {
            diagnostics.AddRange(new DeepChecker(links).Check(path, html));
        }
        else
        {
            links.Add(path, references.Select(_references.Of));
        }
    }
}
