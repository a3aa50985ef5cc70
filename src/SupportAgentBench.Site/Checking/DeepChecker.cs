using System.Text;
using AngleSharp.Html.Dom.Events;
using AngleSharp.Html.Parser;
using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Site.Checking;

/// <summary>
/// Reads finished pages with a real HTML parser and says what a browser would have to mend and what a reader without a screen would miss.
/// Costs some milliseconds a page, so that only <c>sab check --deep</c> does it.
/// </summary>
/// <param name="links">Takes the ids and links of each page, with their places in it.</param>
public sealed class DeepChecker(LinkChecker links)
{
    /// <summary>All that is wrong with a page by itself. May be called from any thread.</summary>
    /// <param name="path">Its file in the site.</param>
    /// <param name="html">The whole page, UTF-8.</param>
    public IReadOnlyList<Diagnostic> Check(string path, ReadOnlySpan<byte> html)
    {
        var diagnostics = new List<Diagnostic>();
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true });
        parser.Error += (_, occurrence) =>
        {
            if (occurrence is HtmlErrorEvent error)
            {
                var place = new SourceLocation(path, error.Position.Line, error.Position.Column);
                diagnostics.Add(CheckingDiagnostics.ParseError.At(place, error.Message));
            }
        };

        using var document = parser.ParseDocument(Encoding.UTF8.GetString(html));
        var page = new ParsedPage(path, document);
        diagnostics.AddRange(HeadingRules.Check(page));
        diagnostics.AddRange(TableRules.Check(page));
        diagnostics.AddRange(LabelRules.Check(page));
        links.Add(path, [.. PageReferences.Of(page)]);
        return diagnostics;
    }
}
