using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Rendering;
using SupportAgentBench.Templating;
using Diagnostic = SupportAgentBench.Core.Diagnostics.Diagnostic;

namespace SupportAgentBench.Site.Preview;

/// <summary>The site as the workspace stood at one moment: its pages, made when somebody asks, and all that is wrong. It never changes.</summary>
public sealed class PreviewSnapshot
{
    private readonly PlanIndex? _index;

    internal PreviewSnapshot(SitePlan? plan, TemplateSet? templates) =>
        (Plan, Templates, _index) = (plan, templates, plan is null || templates is null ? null : new PlanIndex(plan, templates));

    /// <summary>1 for the first, one more for each after it.</summary>
    public required long Number { get; init; }

    /// <summary>Where the site will stand; null as long as nothing of it could be made.</summary>
    public Uri? BaseAddress => Plan?.BaseAddress;

    /// <summary>Whether there are pages at all: from a workspace that was broken from the start none can be made.</summary>
    public bool HasPages => _index is not null;

    /// <summary>What is wrong with the workspace as it is, sorted by place; the pages may be older where it forbids new ones.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>Paths of the style sheets, scripts and pictures that differ from those of the snapshot before.</summary>
    public ImmutableArray<string> ChangedAssets { get; init; } = [];

    /// <summary>Notes of verdicts, by the path of the page they are about. They are for editors and in no page.</summary>
    public ImmutableDictionary<string, string> Notes { get; init; } = ImmutableDictionary<string, string>.Empty;

    internal SitePlan? Plan { get; }

    internal TemplateSet? Templates { get; }

    /// <summary>Whether there is such a page or file.</summary>
    /// <param name="path">Relative to the site's root: <c>models/kimi-k2-6/index.html</c>.</param>
    public bool Has(string path) => _index?.Has(path) == true;

    /// <summary>Makes a page or file; null when there is none, or when it cannot be made, which is then reported.</summary>
    internal byte[]? Make(string path, DiagnosticBag found) => _index?.Find(path, found);
}
