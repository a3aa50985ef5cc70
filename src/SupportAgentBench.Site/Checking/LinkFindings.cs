using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Site.Checking;

/// <summary>
/// Gathers what is wrong with links and ids. A mistake in a layout shows on every page: findings of one kind, place and cause become one
/// diagnostic that names the first page and counts the others.
/// </summary>
/// <param name="files">All files of the site, to propose the nearest of them.</param>
internal sealed class LinkFindings(ImmutableArray<string> files)
{
    private const int LongestShown = 200;

    private readonly Lock _gate = new();
    private readonly Dictionary<Key, Finding> _findings = [];

    private sealed record Key(DiagnosticDescriptor Kind, SourceLocation Place, string Cause);

    private sealed record Finding(string Page, string Value, string Hint, HashSet<string> Pages);

    public void UnusableLink(string page, SiteReference link, string objection) =>
        Add(CheckingDiagnostics.UnusableLink, page, link, objection, () => string.Empty);

    public void BrokenLink(string page, SiteReference link, string target) =>
        Add(CheckingDiagnostics.BrokenLink, page, link, target, () => NearestName.Hint(target, files));

    public void BrokenAnchor(string page, SiteReference link, string target, string anchor, ImmutableArray<string> ids) =>
        Add(CheckingDiagnostics.BrokenAnchor, page, link, $"{target}#{anchor}", () => NearestName.Hint(anchor, ids));

    public void DuplicateId(string page, SiteReference id) =>
        Add(CheckingDiagnostics.DuplicateId, page, id, string.Empty, () => string.Empty);

    public void UnusableId(string page, SiteReference id) =>
        Add(CheckingDiagnostics.UnusableId, page, id, string.Empty, () => string.Empty);

    /// <summary>One diagnostic for each kind, place and cause.</summary>
    public IEnumerable<Diagnostic> ToDiagnostics()
    {
        lock (_gate)
        {
            var pages = _findings.Values.SelectMany(finding => finding.Pages).ToHashSet(StringComparer.Ordinal);
            return [.. _findings.Where(entry => !IsToldOfPage(entry.Value.Page, pages)).Select(entry => Describe(entry.Key, entry.Value))];
        }
    }

    /// <summary>Whether this is a Markdown twin of a page that has findings of its own: what both say is mended in one place.</summary>
    private static bool IsToldOfPage(string page, HashSet<string> pages)
    {
        const string markdown = ".md";
        const string index = "index";
        if (!page.EndsWith(markdown, StringComparison.Ordinal))
        {
            return false;
        }

        var name = page[..^markdown.Length];
        return pages.Contains(name == index ? "index.html" : name + "/index.html");
    }

    private void Add(DiagnosticDescriptor kind, string page, SiteReference reference, string cause, Func<string> hint)
    {
        var key = new Key(kind, reference.Place, cause);
        lock (_gate)
        {
            if (!_findings.TryGetValue(key, out var finding))
            {
                _findings.Add(key, new Finding(page, reference.Value, hint(), [page]));
            }
            else if (finding.Pages.Add(page) && string.CompareOrdinal(page, finding.Page) < 0)
            {
                _findings[key] = finding with { Page = page, Value = reference.Value };
            }
        }
    }

    private static Diagnostic Describe(Key key, Finding finding)
    {
        var rest = finding.Hint + (finding.Pages.Count == 1 ? string.Empty : FormattableString.Invariant($"; the same on {finding.Pages.Count - 1} more"));
        var value = Shorten(finding.Value);
        return key.Cause.Length == 0
            ? key.Kind.At(key.Place, finding.Page, value, rest)
            : key.Kind.At(key.Place, finding.Page, value, Shorten(key.Cause), rest);
    }

    private static string Shorten(string text) => text.Length <= LongestShown
        ? text
        : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[LongestShown - 1]) ? LongestShown - 1 : LongestShown), "…");
}
