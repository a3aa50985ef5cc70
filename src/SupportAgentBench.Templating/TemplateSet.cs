using System.Buffers;
using System.Collections.Immutable;
using SupportAgentBench.Templating.Binding;
using SupportAgentBench.Templating.Runtime;

namespace SupportAgentBench.Templating;

/// <summary>The page templates of a site, each checked once against the type of its model. For any thread.</summary>
public sealed class TemplateSet
{
    private readonly TemplateLibrary _library;
    private readonly OrderedDictionary<string, BoundPage> _pages;

    private TemplateSet(TemplateLibrary library, OrderedDictionary<string, BoundPage> pages, ImmutableArray<LogMessage> messages)
    {
        _library = library;
        _pages = pages;
        Messages = messages;
    }

    /// <summary>True when at least one template has a mistake.</summary>
    public bool HasErrors => !Messages.IsEmpty;

    /// <summary>What was found wrong when they were loaded.</summary>
    public ImmutableArray<LogMessage> Messages { get; }

    /// <summary>Reads and checks page templates and everything they include.</summary>
    public static TemplateSet Load(ITemplateLoader loader, IEnumerable<TemplateBinding> bindings, TemplateOptions? options = null)
    {
        var set = LoadWhenUsed(loader, bindings, options);
        return new TemplateSet(set._library, set._pages, [.. set._pages.Values.SelectMany(page => page.Messages).Distinct()]);
    }

    /// <summary>Takes page templates that are known to be without mistakes: each is read and checked when its first page is rendered, many never.</summary>
    public static TemplateSet LoadWhenUsed(ITemplateLoader loader, IEnumerable<TemplateBinding> bindings, TemplateOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(loader);
        ArgumentNullException.ThrowIfNull(bindings);
        var library = new TemplateLibrary(loader, options ?? TemplateOptions.Default);
        var pages = new OrderedDictionary<string, BoundPage>(StringComparer.Ordinal);
        foreach (var binding in bindings)
        {
            pages[binding.Path] = new BoundPage(library, binding);
        }

        return new TemplateSet(library, pages, []);
    }

    /// <summary>Reads and checks a template before its first page is rendered, on a thread that has nothing else to do.</summary>
    public void Prepare(string path) => _ = _pages[path].Messages;

    /// <summary>Renders a page with its model, and collects the ids and addresses it writes when they are wanted.</summary>
    public void Render(string path, object model, IBufferWriter<byte> output, ICollection<PageReference>? references = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(output);
        if (HasErrors)
        {
            throw new TemplateRuntimeException(Messages[0]);
        }

        var bound = _pages[path];
        if (!bound.ModelType.IsInstanceOfType(model))
        {
            throw new ArgumentException($"The template {path} is bound to {bound.ModelType.Name}, not to {model.GetType().Name}.", nameof(model));
        }

        var functions = new GlobalFrame(_library.Functions, null);
        var globals = new GlobalFrame(new ScriptObject(), new GlobalFrame(model, functions));
        var page = new PageWriter(output, new WorkMeter(_library.Options, cancellationToken));
        var found = References.Begin(references);
        bound.Template.Render(new RenderState(_library, page, globals) { Model = model, References = found });
        page.Release();
        References.End(found, references);
    }
}
