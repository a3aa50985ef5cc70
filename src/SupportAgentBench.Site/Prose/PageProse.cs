using Markdig.Syntax;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Prose.Accepting;
using SupportAgentBench.Site.Prose.Checks;
using SupportAgentBench.Site.Prose.Claims;
using SupportAgentBench.Site.Prose.Figures;
using SupportAgentBench.Site.Prose.Quotes;
using SupportAgentBench.Site.Prose.Syntax;
using SupportAgentBench.Site.Rules.Conditions;

namespace SupportAgentBench.Site.Prose;

/// <summary>Binds texts that stand on one page and speak of one subject.</summary>
/// <param name="subject">What the texts speak of, and the names that figures and claims may use.</param>
/// <param name="page">The page; null where the text stands inside a link, so that no link may stand in it.</param>
/// <param name="checks">What is checked of the words; null for a text that another place has checked.</param>
/// <param name="quotes">Where quotes are looked up; null where no conversations are at hand.</param>
/// <param name="ledger">Takes what figures print; null where nobody accepts them.</param>
internal sealed class PageProse(
    ConditionSubject subject, Route? page, ProseChecks? checks, QuoteLedger? quotes, DiagnosticBag diagnostics, FigureLedger? ledger = null)
{
    /// <summary>Binds a text of any number of blocks.</summary>
    /// <param name="idPrefix">Makes ids of its headings differ from those of other texts on the page; empty when it is alone.</param>
    /// <param name="topHeading">The highest level its headings may have.</param>
    public ProseFragment Blocks(ProseText text, string idPrefix, int topHeading)
    {
        if (ProseReader.ReadBlocks(text, topHeading, diagnostics) is not { } document)
        {
            return ProseFragment.Empty;
        }

        FigureEvaluator.Bind(document, text, subject.Figures, diagnostics);
        ledger?.Enter(document, text);
        ClaimChecker.Check(document, text, subject, diagnostics);
        QuoteChecker.Check(document, text, subject.Own?.Model.Id, page is not null, quotes, diagnostics);
        checks?.Check(document, text, diagnostics);
        var html = new HtmlBuffer(text);
        new ProseHtmlWriter(html, new HeadingIds(idPrefix), new InlineHtmlWriter(html, page)).Write(document);
        return html.ToFragment(document, page is not null);
    }

    /// <summary>Binds a text that is printed within a line.</summary>
    public ProseFragment Line(ProseText text) => Compose(ProseReader.ReadLine(text, diagnostics), text);

    /// <summary>Binds a text where one is.</summary>
    public ProseFragment? LineOrNull(ProseText? text) => text is null ? null : Line(text);

    /// <summary>Binds a title, and makes an id from its words.</summary>
    public (string Id, ProseFragment Title) Title(ProseText text, HeadingIds ids)
    {
        var paragraph = ProseReader.ReadLine(text, diagnostics);
        return (paragraph is null ? ids.Next(string.Empty) : ids.Next(paragraph), Compose(paragraph, text));
    }

    private ProseFragment Compose(ParagraphBlock? paragraph, ProseText text)
    {
        if (paragraph is null)
        {
            return ProseFragment.Empty;
        }

        FigureEvaluator.Bind(paragraph, text, subject.Figures, diagnostics);
        ledger?.Enter(paragraph, text);
        ClaimChecker.Check(paragraph, text, subject, diagnostics);
        QuoteChecker.Check(paragraph, text, subject.Own?.Model.Id, page is not null, quotes, diagnostics);
        checks?.Check(paragraph, text, diagnostics);
        var html = new HtmlBuffer(text);
        new InlineHtmlWriter(html, page).WriteLine(paragraph);
        return html.ToFragment(paragraph, page is not null);
    }
}
