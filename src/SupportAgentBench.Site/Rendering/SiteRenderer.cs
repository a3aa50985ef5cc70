using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.InteropServices;
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
        IEnumerable<Action<PageBuffer>> jobs =
        [
            .. plan.Series.Select(series => (Action<PageBuffer>)(buffer => Render(series, buffer, output, links))),
            .. plan.Texts.Select(text => (Action<PageBuffer>)(_ => Write(text, output, links))),
            .. plan.Files.Select(file => (Action<PageBuffer>)(_ => Write(file, output))),
            .. plan.Pages.Select(page => (Action<PageBuffer>)(buffer => Render(page, buffer, output, links))),
        ];
        var oneByOne = Partitioner.Create(jobs, EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(oneByOne, options, () => new PageBuffer(), Do, _ => { });
        Progress?.End();
        return links;
    }

    private static PageBuffer Do(Action<PageBuffer> job, ParallelLoopState loop, PageBuffer buffer)
    {
        job(buffer);
        return buffer;
    }

    private void Write(PlannedFile file, SiteOutput output)
    {
        if (Cache?.Standing?.TryKeep(file, output) != true)
        {
            output.Write(file.Route.FilePath, file.Write);
        }
    }

    private void Write(PlannedMarkdown text, SiteOutput output, LinkChecker links)
    {
        if (Cache?.Standing?.TryKeep(text, output) != true)
        {
            Write(text.Route, text.Route, text.Write, output, links);
        }
    }

    private void Render(PlannedSeries series, PageBuffer buffer, SiteOutput output, LinkChecker links)
    {
        if (Cache?.Standing?.TryKeep(series, output) != true)
        {
            series.Make(diagnostics, page => Render(page, buffer, output, links), file => output.Write(file.Route.FilePath, file.Write));
        }
    }

    private void Render(PlannedPage page, PageBuffer buffer, SiteOutput output, LinkChecker links)
    {
        if (Cache?.Standing?.TryKeep(page, output) == true)
        {
            return;
        }

        buffer.Clear();
        var model = page.Model();
        try
        {
            output.Write(page.Route.FilePath, bytes => Print(page.Template, model, buffer, bytes));
        }
        catch (TemplateRuntimeException exception)
        {
            diagnostics.Add(TemplateDiagnostics.From(exception.Error));
            return;
        }

        Check(page.Route.FilePath, buffer, links);
        Progress?.Step();
        if (page is { Twin: { } twin, Route.Twin: { } route })
        {
            Write(route, page.Route, markdown => twin(model, markdown), output, links);
        }
    }

    private static void Write(Route route, Route page, Action<MarkdownWriter> content, SiteOutput output, LinkChecker links)
    {
        var markdown = new MarkdownWriter(route, page);
        content(markdown);
        var place = new SourceLocation(route.FilePath);
        var references = new SiteReference[markdown.Links.Count];
        for (var index = 0; index < references.Length; index++)
        {
            references[index] = new SiteReference(SiteReferenceKind.Link, markdown.Links[index], place);
        }

        links.Add(route.FilePath, references);
        output.Write(route.FilePath, markdown.WriteTo);
    }

    private void Print(string template, object model, PageBuffer page, IBufferWriter<byte> output)
    {
        if (deep)
        {
            templates.Render(template, model, page.Whole, page.References);
            output.Write(page.Whole.WrittenSpan);
        }
        else
        {
            templates.Render(template, model, output, page.References);
        }
    }

    private void Check(string path, PageBuffer page, LinkChecker links)
    {
        if (deep)
        {
            diagnostics.AddRange(new DeepChecker(links).Check(path, page.Whole.WrittenSpan));
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
        private const int UsualReferences = 256;

        /// <summary>The page, for those who have to see it as a whole.</summary>
        public ArrayBufferWriter<byte> Whole { get; } = new();

        public List<PageReference> References { get; } = new(UsualReferences);

        public List<SiteReference> SiteReferences { get; } = new(UsualReferences);

        public void Clear()
        {
            Whole.ResetWrittenCount();
            References.Clear();
        }
    }
}
