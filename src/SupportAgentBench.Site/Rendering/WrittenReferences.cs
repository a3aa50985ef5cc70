using System.Collections.Concurrent;
using SupportAgentBench.Site.Checking;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Rendering;

/// <summary>Ids and addresses that templates wrote, for the link check. Of a hundred on a page most come from a few files, whose paths are made once.</summary>
internal sealed class WrittenReferences
{
    // By reference: all that a template wrote names the one text of its path.
    private readonly ConcurrentDictionary<string, string> _paths = new(ReferenceEqualityComparer.Instance);

    public SiteReference Of(PageReference reference) => new(
        reference.Kind == PageReferenceKind.Id ? SiteReferenceKind.Id : SiteReferenceKind.Link,
        reference.Value,
        TemplateDiagnostics.PlaceOf(reference.Span, _paths.GetOrAdd(reference.Span.Path, TemplateDiagnostics.PathOf)));
}
