using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.InteropServices;
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
        IEnumerable<Func<PageBuffer, PageBuffer>> jobs =
        [
            .. plan.Series.Select(series => (Func<PageBuffer, PageBuffer>)(buffer => Render(series, buffer, output, links))),
            .. plan.Texts.Select(text => (Func<PageBuffer, PageBuffer>)(buffer =>
            {
                Write(text.Route, text.Route, text.Write, output, links);
                return buffer;
            })),
            .. plan.Files.Select(file => (Func<PageBuffer, PageBuffer>)(buffer => Cache?.Standing?.TryKeep(file, output) == true ? buffer : Write(file, buffer, output))),
            .. plan.Pages.Select(page => (Func<PageBuffer, PageBuffer>)(buffer => Render(page, buffer, output, links))),
        ];
        var oneByOne = Partitioner.Create(jobs, EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(oneByOne, options, () => new PageBuffer(), (job, _, buffer) => job(buffer), _ => { });
        Progress?.End();
        return links;
    }

    private static PageBuffer Write(PlannedFile file, PageBuffer buffer, SiteOutput output)
    {
        buffer.Clear();
        file.Write(buffer.Bytes);
        output.Write(file.Route.FilePath, buffer.Bytes.WrittenSpan);
        return buffer;
    }

    private PageBuffer Render(PlannedSeries series, PageBuffer buffer, SiteOutput output, LinkChecker links)
    {
        if (Cache?.Standing?.TryKeep(series, output) != true)
        {
            series.Make(diagnostics, page => Render(page, buffer, output, links), file => Write(file, buffer, output));
        }

        return buffer;
    }

    private PageBuffer Render(PlannedPage page, PageBuffer buffer, SiteOutput output, LinkChecker links)
    {
        if (Cache?.Standing?.TryKeep(page, output) == true)
        {
            return buffer;
        }

        buffer.Clear();
        var model = page.Model();
        try
        {
            templates.Render(page.Template, model, buffer.Bytes, buffer.References);
        }
        catch (TemplateRuntimeException exception)
        {
            diagnostics.Add(TemplateDiagnostics.From(exception.Error));
            return buffer;
        }

        Check(page.Route.FilePath, buffer, links);
        output.Write(page.Route.FilePath, buffer.Bytes.WrittenSpan);
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
        links.Add(route.FilePath, [.. markdown.Links.Select(link => new SiteReference(SiteReferenceKind.Link, link, place))]);
        output.Write(route.FilePath, Encoding.UTF8.GetBytes(markdown.ToString()));
    }

    private void Check(string path, PageBuffer page, LinkChecker links)
    {
        if (deep)
        {
            diagnostics.AddRange(new DeepChecker(links).Check(path, page.Bytes.WrittenSpan));
        }
        else
        {
            _references.Take(page.References, page.SiteReferences);
            links.Add(path, CollectionsMarshal.AsSpan(page.SiteReferences));
        }
    }

    /// <summary>What a thread makes its pages in, one after the other.</summary>
    private sealed class PageBuffer
    {
        private const int UsualPage = 64 * 1024;
        private const int UsualReferences = 256;
        private const int MostKept = 4 * 1024 * 1024;

        public ArrayBufferWriter<byte> Bytes { get; private set; } = new(UsualPage);

        public List<PageReference> References { get; } = new(UsualReferences);

        public List<SiteReference> SiteReferences { get; } = new(UsualReferences);

        public void Clear()
        {
            if (Bytes.Capacity > MostKept)
            {
                // The data of a thousand models take fifty megabytes, the pages after them none of it.
                Bytes = new ArrayBufferWriter<byte>(UsualPage);
            }

            Bytes.ResetWrittenCount();
            References.Clear();
        }
    }
}
