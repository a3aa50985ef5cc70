using System.Buffers;
using System.Text;

namespace SupportAgentBench.Templating.Tests.Support;

/// <summary>Short ways to render and to ask what went wrong.</summary>
internal static class Rendering
{
    public static string Plain(string text, ScriptObject? globals = null) => Render(text, globals, TemplateOptions.Plain);

    public static string Html(string text, ScriptObject? globals = null) => Render(text, globals, TemplateOptions.Default);

    /// <summary>The first mistake, found when the template is read or when it is rendered.</summary>
    public static LogMessage Mistake(string text, ScriptObject? globals = null, TemplateOptions? options = null)
    {
        var template = Template.Parse(text, "page.html", options ?? TemplateOptions.Default);
        if (template.HasErrors)
        {
            return template.Messages[0];
        }

        return Assert.Throws<TemplateRuntimeException>(() => template.Render(Context(globals))).Error;
    }

    /// <summary>The mistakes found when a page template is checked against the type of its model.</summary>
    public static string[] LoadMistakes<TModel>(string text, params (string Path, string Text)[] partials) =>
        [.. Set<TModel>(text, partials).Messages.Select(message => message.ToString())];

    public static string Page<TModel>(string text, TModel model, params (string Path, string Text)[] partials)
        where TModel : notnull
    {
        var output = new ArrayBufferWriter<byte>();
        Set<TModel>(text, partials).Render("page.html", model, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    public static IReadOnlyList<PageReference> References<TModel>(string text, TModel model, params (string Path, string Text)[] partials)
        where TModel : notnull
    {
        var references = new List<PageReference>();
        Set<TModel>(text, partials).Render("page.html", model, new ArrayBufferWriter<byte>(), references);
        return references;
    }

    public static TemplateSet Set<TModel>(string text, params (string Path, string Text)[] partials) =>
        TemplateSet.Load(new MemoryLoader([("page.html", text), .. partials]), [new TemplateBinding("page.html", typeof(TModel))]);

    public static string WithPartials(string text, params (string Path, string Text)[] partials)
    {
        var context = new TemplateContext { TemplateLoader = new MemoryLoader(partials) };
        return Template.Parse(text, "page.html").Render(context);
    }

    private static string Render(string text, ScriptObject? globals, TemplateOptions options)
    {
        var template = Template.Parse(text, "page.html", options);
        Assert.Empty(template.Messages);
        return template.Render(Context(globals));
    }

    private static TemplateContext Context(ScriptObject? globals)
    {
        var context = new TemplateContext();
        context.PushGlobal(globals ?? []);
        return context;
    }
}

internal sealed class MemoryLoader(IEnumerable<(string Path, string Text)> templates) : ITemplateLoader
{
    private readonly Dictionary<string, string> _templates = templates.ToDictionary(item => item.Path, item => item.Text, StringComparer.Ordinal);

    public string? Load(string path) => _templates.GetValueOrDefault(path);
}

public sealed record Link(string Url) : ITemplateUrl
{
    public override string ToString() => Url;
}
