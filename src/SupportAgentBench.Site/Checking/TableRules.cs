using AngleSharp.Dom;
using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Site.Checking;

/// <summary>A table says what it is about and which of its cells name rows and columns.</summary>
internal static class TableRules
{
    private static readonly string[] Scopes = ["col", "row", "colgroup", "rowgroup"];

    public static IEnumerable<Diagnostic> Check(ParsedPage page)
    {
        foreach (var table in page.Document.QuerySelectorAll("table"))
        {
            if (!IsNamed(table))
            {
                yield return CheckingDiagnostics.TableWithoutCaption.At(page.PlaceOf(table));
            }

            var headers = table.QuerySelectorAll("th");
            if (headers.Length == 0)
            {
                yield return CheckingDiagnostics.TableWithoutHeaders.At(page.PlaceOf(table));
            }

            foreach (var header in headers.Where(header => !Scopes.Contains(header.GetAttribute("scope"))))
            {
                yield return CheckingDiagnostics.HeaderWithoutScope.At(page.PlaceOf(header), Shorten(header.TextContent));
            }
        }
    }

    /// <summary>By a caption, or by a label where the text around it is its caption.</summary>
    private static bool IsNamed(IElement table) =>
        !string.IsNullOrWhiteSpace(table.Children.FirstOrDefault(child => child.LocalName == "caption")?.TextContent)
        || ParsedPage.Says(table, "aria-labelledby")
        || ParsedPage.Says(table, "aria-label");

    private static string Shorten(string text)
    {
        const int Longest = 60;
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= Longest ? line : string.Concat(line.AsSpan(0, Longest), "…");
    }
}
