using System.Collections.Immutable;

namespace SupportAgentBench.Site.Pages.Reports;

/// <summary>Lists the parts of a report in the order they stand on the page.</summary>
public static class ReportContents
{
    public static ImmutableArray<ContentsEntry> Of(ReportPage page, Route route) =>
    [
        .. Entries(page).Select(entry => new ContentsEntry(route.To(route, entry.Anchor), entry.Text)),
    ];

    private static IEnumerable<(string Anchor, string Text)> Entries(ReportPage page)
    {
        foreach (var section in page.ShortVersion.Concat(page.VerdictSections))
        {
            yield return (section.Anchor, section.TitleText);
        }

        yield return (ReportAnchors.Traps, "Which traps catch it");
        yield return (ReportAnchors.Stability, "Stability across runs");
        if (page.Strong.Length + page.Weak.Length > 0)
        {
            yield return (ReportAnchors.Traits, "Strong and weak");
        }

        yield return (ReportAnchors.Compares, RivalSection.Title);
        yield return (ReportAnchors.Cost, "Cost and verbosity");
        if (page.BottomLine is not null)
        {
            yield return (ReportAnchors.BottomLine, "Bottom line");
        }

        yield return (ReportAnchors.AtAGlance, "At a glance");
        yield return (ReportAnchors.UseCases, "Use case by use case");
        if (page.Footnotes.Length > 0)
        {
            yield return (ReportAnchors.LeftOut, "What does not count");
        }

        yield return (ReportAnchors.TakeAlong, "To take along");
    }
}
