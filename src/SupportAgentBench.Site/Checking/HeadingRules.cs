using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Site.Checking;

/// <summary>A page has a language, a title and one h1, and its headings form an outline.</summary>
internal static class HeadingRules
{
    public static IEnumerable<Diagnostic> Check(ParsedPage page)
    {
        var document = page.Document;
        if (!ParsedPage.Says(document.DocumentElement, "lang"))
        {
            yield return CheckingDiagnostics.NoLanguage.At(page.PlaceOf(document.DocumentElement));
        }

        if (string.IsNullOrWhiteSpace(document.Title))
        {
            yield return CheckingDiagnostics.NoTitle.At(new SourceLocation(page.Path));
        }

        var main = document.QuerySelectorAll("h1").Length;
        if (main != 1)
        {
            yield return CheckingDiagnostics.MainHeading.At(new SourceLocation(page.Path), main);
        }

        var above = 1;
        foreach (var heading in document.QuerySelectorAll("h1, h2, h3, h4, h5, h6"))
        {
            var level = heading.LocalName[1] - '0';
            if (level > above + 1)
            {
                yield return CheckingDiagnostics.HeadingSkipped.At(page.PlaceOf(heading), $"h{level}", $"h{above}");
            }

            above = level;
        }
    }
}
