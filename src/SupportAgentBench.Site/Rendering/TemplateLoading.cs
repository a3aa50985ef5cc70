using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Rendering;

/// <summary>
/// Templates being loaded on a thread of their own, beside phases that use only one. What is wrong with them waits until it is asked
/// for: a phase before may stop the build with errors of its own.
/// </summary>
internal sealed class TemplateLoading : IDisposable
{
    private readonly DiagnosticBag _found = new();
    private readonly Task<TemplateSet?> _loading;

    private TemplateLoading(Workspace workspace) => _loading = Task.Run(() => PageTemplates.Load(workspace, _found));

    public static TemplateLoading Start(Workspace workspace) => new(workspace);

    /// <summary>Waits for the templates; null when one is wrong.</summary>
    /// <param name="diagnostics">Takes everything that is wrong with any template.</param>
    public TemplateSet? Finish(DiagnosticBag diagnostics)
    {
        var templates = _loading.GetAwaiter().GetResult();
        diagnostics.AddRange(_found.ToSorted());
        return templates;
    }

    /// <summary>Leaves no thread behind that reads a workspace.</summary>
    public void Dispose() => Task.WaitAny(_loading);
}
