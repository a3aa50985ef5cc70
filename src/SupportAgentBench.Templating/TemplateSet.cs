using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using SupportAgentBench.Templating.Binding;
using SupportAgentBench.Templating.Html;
using SupportAgentBench.Templating.Runtime;

namespace SupportAgentBench.Templating;

/// <summary>The page templates of a site, each checked once against the type of its model. It never changes after loading.</summary>
public sealed class TemplateSet
{
    private readonly TemplateLibrary _library;
    private readonly FrozenDictionary<string, BoundPage> _pages;

    private TemplateSet(TemplateLibrary library, FrozenDictionary<string, BoundPage> pages, ImmutableArray<LogMessage> messages)
    {
        _library = library;
        _pages = pages;
        Messages = messages;
    }

    /// <summary>True when at least one template has a mistake.</summary>
    public bool HasErrors => !Messages.IsEmpty;

    /// <summary>What is wrong with the templates.</summary>
    public ImmutableArray<LogMessage> Messages { get; }

    /// <summary>Reads and checks page templates and everything they include.</summary>
    public static TemplateSet Load(ITemplateLoader loader, IEnumerable<TemplateBinding> bindings, TemplateOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(loader);
        ArgumentNullException.ThrowIfNull(bindings);
        var library = new TemplateLibrary(loader, options ?? TemplateOptions.Default);
        var messages = new List<LogMessage>();
        var pages = new Dictionary<string, BoundPage>(StringComparer.Ordinal);
        foreach (var binding in bindings)
        {
            pages[binding.Path] = new BoundPage(LoadPage(library, binding, messages), binding.ModelType);
        }

        return new TemplateSet(library, pages.ToFrozenDictionary(StringComparer.Ordinal), [.. messages.Distinct()]);
    }

    /// <summary>Renders a page with its model, and collects the ids and addresses it writes when they are wanted.</summary>
    public void Render(string path, object model, IBufferWriter<byte> output, ICollection<PageReference>? references = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(output);
        if (HasErrors)
        {
            throw new TemplateRuntimeException(Messages[0]);
        }

        var (template, modelType) = _pages[path];
        if (!modelType.IsInstanceOfType(model))
        {
            throw new ArgumentException($"The template {path} is bound to {modelType.Name}, not to {model.GetType().Name}.", nameof(model));
        }

        var functions = new GlobalFrame(_library.Functions, null);
        var globals = new GlobalFrame(new ScriptObject(), new GlobalFrame(model, functions));
        var page = new PageWriter(output, new WorkMeter(_library.Options, cancellationToken));
        var found = References.Begin(references);
        template.Render(new RenderState(_library, page, globals) { Model = model, References = found });
        page.Release();
        References.End(found, references);
    }

    private static BoundTemplate LoadPage(TemplateLibrary library, TemplateBinding binding, List<LogMessage> messages)
    {
        var template = new BoundTemplate();
        var parsed = library.Parse(binding.Path);
        if (parsed?.Root is null)
        {
            var missing = new LogMessage(Diagnostic.UnknownTemplate.Id, new SourceSpan(binding.Path, default, default), "There is no such template.", []);
            messages.AddRange(parsed?.Errors ?? [missing]);
            return template;
        }

        var environment = BindEnvironment.ForModel(library.Members.Of(binding.ModelType));
        var trail = new IncludeTrail(library, binding.Path);
        new AssignedNames(library, environment, trail).Collect(parsed.Root);
        if (trail.Obstacle is { } obstacle)
        {
            messages.Add(obstacle);
            return template;
        }

        messages.AddRange(environment.IsAssigned("include") ? [] : trail.Circles);
        template.Body = new TemplateBinder(library, environment, messages).BindRoot(parsed, HtmlTracker.At(HtmlPosition.Text));
        return template;
    }

    private sealed record BoundPage(BoundTemplate Template, Type ModelType);
}
