using SupportAgentBench.Templating.Runtime;

namespace SupportAgentBench.Templating;

/// <summary>What one rendering gets: its global names and where it finds other templates. Use a new one for each page.</summary>
public sealed class TemplateContext
{
    private readonly List<object> _globals = [];

    /// <summary>Finds templates that are included.</summary>
    public ITemplateLoader? TemplateLoader { get; init; }

    /// <summary>Stops a rendering that takes too long.</summary>
    public CancellationToken CancellationToken { get; init; }

    /// <summary>Where the ids and addresses of the page go, when they are wanted.</summary>
    public ICollection<PageReference>? References { get; init; }

    /// <summary>Makes the members of an object global names; those of the last object come first.</summary>
    public void PushGlobal(object model) => _globals.Add(model);

    internal GlobalFrame Frames(ScriptObject functions)
    {
        var frame = new GlobalFrame(functions, null);
        foreach (var model in _globals)
        {
            frame = new GlobalFrame(model, frame);
        }

        return _globals.Count > 0 && _globals[^1] is ScriptObject ? frame : new GlobalFrame(new ScriptObject(), frame);
    }
}
