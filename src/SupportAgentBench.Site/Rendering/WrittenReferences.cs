using System.Collections.Concurrent;
using SupportAgentBench.Site.Checking;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Rendering;

/// <summary>Ids and addresses that templates wrote, for the link check. Of a hundred on a page most come from a few files, whose paths are made once.</summary>
internal sealed class WrittenReferences
{
    // By reference: all that a template wrote names the one text of its path.
    private readonly ConcurrentDictionary<string, string> _paths = new(ReferenceEqualityComparer.Instance);

    /// <param name="written">Of a whole page.</param>
    /// <param name="references">Holds the same then.</param>
    public void Take(List<PageReference> written, List<SiteReference> references)
    {
        references.Clear();
        var (template, path) = (string.Empty, string.Empty);
        foreach (var reference in written)
        {
            var span = reference.Span;
            if (!ReferenceEquals(span.Path, template))
            {
                (template, path) = (span.Path, _paths.GetOrAdd(span.Path, TemplateDiagnostics.PathOf));
            }

            var kind = reference.Kind == PageReferenceKind.Id ? SiteReferenceKind.Id : SiteReferenceKind.Link;
            references.Add(new SiteReference(kind, reference.Value, TemplateDiagnostics.PlaceOf(span, path)));
        }
    }
}
