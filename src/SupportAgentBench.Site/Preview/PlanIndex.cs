using System.Buffers;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Rendering;
using SupportAgentBench.Site.Twins;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Preview;

/// <summary>Finds a single page or file of a planned site by its path, and makes it alone.</summary>
internal sealed class PlanIndex
{
    private const int UsualPage = 64 * 1024;

    private readonly Dictionary<string, Make> _pieces = new(StringComparer.Ordinal);
    private readonly TemplateSet _templates;

    public PlanIndex(SitePlan plan, TemplateSet templates)
    {
        _templates = templates;
        foreach (var page in plan.Pages)
        {
            _pieces[page.Route.FilePath] = (output, found) => Render(page, output, found);
            if (page is { Twin: { } twin, Route.Twin: { } route })
            {
                _pieces[route.FilePath] = (output, _) => Write(route, page.Route, markdown => twin(page.Model(), markdown), output);
            }
        }

        foreach (var text in plan.Texts)
        {
            _pieces[text.Route.FilePath] = (output, _) => Write(text.Route, text.Route, text.Write, output);
        }

        foreach (var series in plan.Series)
        {
            foreach (var route in series.Pages.Select(page => page.Route).Concat(series.PossibleFiles))
            {
                _pieces[route.FilePath] = (output, found) => MakeOne(series, route, output, found);
            }
        }

        foreach (var file in plan.Files)
        {
            _pieces[file.Route.FilePath] = (output, _) => Write(file, output);
        }
    }

    private delegate bool Make(ArrayBufferWriter<byte> output, DiagnosticBag found);

    public bool Has(string path) => _pieces.ContainsKey(path);

    /// <summary>The bytes of a page or file; null when there is none, or when a template fails, which is then reported.</summary>
    public byte[]? Find(string path, DiagnosticBag found)
    {
        var output = new ArrayBufferWriter<byte>(UsualPage);
        return _pieces.TryGetValue(path, out var make) && make(output, found) ? output.WrittenSpan.ToArray() : null;
    }

    private bool MakeOne(PlannedSeries series, Route route, ArrayBufferWriter<byte> output, DiagnosticBag found)
    {
        var isMade = false;
        (series.One?.Invoke(route) ?? series.Make)(
            found,
            page => isMade |= page.Route == route && Render(page, output, found),
            file => isMade |= file.Route == route && Write(file, output));
        return isMade;
    }

    private bool Render(PlannedPage page, ArrayBufferWriter<byte> output, DiagnosticBag found)
    {
        try
        {
            _templates.Render(page.Template, page.Model(), output);
            return true;
        }
        catch (TemplateRuntimeException exception)
        {
            found.Add(TemplateDiagnostics.From(exception.Error));
            return false;
        }
    }

    private static bool Write(Route route, Route page, Action<MarkdownWriter> content, ArrayBufferWriter<byte> output)
    {
        var markdown = new MarkdownWriter(route, page);
        content(markdown);
        markdown.WriteTo(output);
        return true;
    }

    private static bool Write(PlannedFile file, ArrayBufferWriter<byte> output)
    {
        file.Write(output);
        return true;
    }
}
