using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using SupportAgentBench.Templating.Binding;
using SupportAgentBench.Templating.Html;
using SupportAgentBench.Templating.Runtime;

namespace SupportAgentBench.Templating;

/// <summary>A template read from a text. It never changes and can be rendered by many threads at once.</summary>
public sealed class Template
{
    private readonly BoundTemplate _bound;
    private readonly TemplateOptions _options;

    private Template(BoundTemplate bound, TemplateOptions options, ImmutableArray<LogMessage> messages)
    {
        _bound = bound;
        _options = options;
        Messages = messages;
    }

    /// <summary>True when the template cannot be rendered.</summary>
    public bool HasErrors => !Messages.IsEmpty;

    /// <summary>What is wrong with the template.</summary>
    public ImmutableArray<LogMessage> Messages { get; }

    /// <summary>Reads a template. Names are looked up when it is rendered; see <see cref="TemplateSet"/> for checking them before.</summary>
    public static Template Parse(string text, string? path = null, TemplateOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        options ??= TemplateOptions.Default;
        var bound = new BoundTemplate();
        var parsed = ParsedTemplate.Read(text, path ?? "text", options);
        if (parsed.Root is null)
        {
            return new Template(bound, options, parsed.Errors);
        }

        var messages = new List<LogMessage>();
        var library = new TemplateLibrary(null, options);
        bound.Body = new TemplateBinder(library, BindEnvironment.Open(), messages).BindRoot(parsed, HtmlTracker.At(HtmlPosition.Text));
        return new Template(bound, options, [.. messages]);
    }

    /// <summary>Writes the rendered template as UTF-8. On an error some of it may have been written.</summary>
    public void Render(TemplateContext context, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        if (HasErrors)
        {
            throw new TemplateRuntimeException(Messages[0]);
        }

        var library = new TemplateLibrary(context.TemplateLoader, _options);
        var page = new PageWriter(output, new WorkMeter(_options, context.CancellationToken));
        // Nothing set aside is given back: the context may keep it beyond the page.
        var found = References.Begin(context.References);
        _bound.Render(new RenderState(library, page, context.Frames(library.Functions)) { References = found });
        References.End(found, context.References);
    }

    /// <summary>Renders the template to a text.</summary>
    public string Render(TemplateContext context)
    {
        var output = new ArrayBufferWriter<byte>();
        Render(context, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
