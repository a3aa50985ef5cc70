using System.Collections.Immutable;

namespace SupportAgentBench.Site.Pages.Reports;

/// <summary>Lists the parts of a report in the order they stand on the page.</summary>
public static class ReportContents
{
    public static ImmutableArray<ContentsEntry> Of(ReportPage page, Route route) => [.. Entries(page, route)];

    private static IEnumerable<ContentsEntry> Entries(ReportPage page, Route route)
    {
        foreach (var section in page.ShortVersion.Concat(page.VerdictSections))
        {
            yield return Entry(section.Anchor, section.TitleText);
        }

        yield return Entry(ReportAnchors.Traps, "Which traps catch it");
        yield return Entry(ReportAnchors.Stability, "Stability across runs");
        if (page.Strong.Length + page.Weak.Length > 0)
        {
            yield return Entry(ReportAnchors.Traits, "Strong and weak");
        }

        yield return Entry(ReportAnchors.Compares, RivalSection.Title);
        yield return Entry(ReportAnchors.Cost, "Cost and verbosity");
        if (page.BottomLine is not null)
        {
            yield return Entry(ReportAnchors.BottomLine, "Bottom line");
        }

        yield return Entry(ReportAnchors.AtAGlance, "At a glance");
        yield return Entry(ReportAnchors.UseCases, "Use case by use case");
        if (page.Footnotes.Length > 0)
        {
            yield return Entry(ReportAnchors.LeftOut, "What does not count");
        }

        yield return Entry(ReportAnchors.TakeAlong, "To take along");

        ContentsEntry Entry(string anchor, string text) => new(route.To(route, anchor), text);
    }
}
