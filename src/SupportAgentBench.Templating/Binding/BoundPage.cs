using System.Collections.Immutable;
using SupportAgentBench.Templating.Html;
using SupportAgentBench.Templating.Runtime;

namespace SupportAgentBench.Templating.Binding;

/// <summary>A page template with everything it includes, read and checked against the type of its model when it is first asked for. For any thread.</summary>
internal sealed class BoundPage(TemplateLibrary library, TemplateBinding binding)
{
    private readonly Lazy<(BoundTemplate Template, ImmutableArray<LogMessage> Messages)> _bound = new(() => Bind(library, binding));

    public Type ModelType => binding.ModelType;

    /// <summary>What is wrong with it.</summary>
    public ImmutableArray<LogMessage> Messages => _bound.Value.Messages;

    /// <exception cref="TemplateRuntimeException">It has a mistake.</exception>
    public BoundTemplate Template => Messages is [var first, ..] ? throw new TemplateRuntimeException(first) : _bound.Value.Template;

    private static (BoundTemplate Template, ImmutableArray<LogMessage> Messages) Bind(TemplateLibrary library, TemplateBinding binding)
    {
        var template = new BoundTemplate();
        var parsed = library.Parse(binding.Path);
        if (parsed?.Root is null)
        {
            var missing = new LogMessage(Diagnostic.UnknownTemplate.Id, new SourceSpan(binding.Path, default, default), "There is no such template.", []);
            return (template, parsed?.Errors ?? [missing]);
        }

        var environment = BindEnvironment.ForModel(library.Members.Of(binding.ModelType));
        var trail = new IncludeTrail(library, binding.Path);
        new AssignedNames(library, environment, trail).Collect(parsed.Root);
        if (trail.Obstacle is { } obstacle)
        {
            return (template, [obstacle]);
        }

        List<LogMessage> messages = environment.IsAssigned("include") ? [] : [.. trail.Circles];
        template.Body = new TemplateBinder(library, environment, messages).BindRoot(parsed, HtmlTracker.At(HtmlPosition.Text));
        return (template, [.. messages]);
    }
}
