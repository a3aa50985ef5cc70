using Markdig.Syntax;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Prose.Accepting;
using SupportAgentBench.Site.Prose.Checks;
using SupportAgentBench.Site.Prose.Claims;
using SupportAgentBench.Site.Prose.Figures;
using SupportAgentBench.Site.Prose.Marks;
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
/// <param name="editor">What an editor sees besides; null for everybody else.</param>
internal sealed class PageProse(
    ConditionSubject subject,
    Route? page,
    ProseChecks? checks,
    QuoteLedger? quotes,
    DiagnosticBag diagnostics,
    FigureLedger? ledger = null,
    EditorView? editor = null)
{
    /// <summary>Binds a text of any number of blocks.</summary>
    /// <param name="idPrefix">Makes ids of its headings differ from those of other texts on the page; empty when it is alone.</param>
    /// <param name="topHeading">The highest level its headings may have.</param>
    public ProseFragment Blocks(ProseText text, string idPrefix, int topHeading)
    {
        var found = new DiagnosticBag();
        var document = ProseReader.ReadBlocks(text, topHeading, found);
        Check(document, text, found);
        return Write(document, text, found, html => new ProseHtmlWriter(html, new HeadingIds(idPrefix), Inlines(html, text, found)).Write(document!));
    }

    /// <summary>Binds a text that is printed within a line.</summary>
    public ProseFragment Line(ProseText text)
    {
        var found = new DiagnosticBag();
        return Compose(ProseReader.ReadLine(text, found), text, found);
    }

    /// <summary>Binds a text where one is.</summary>
    public ProseFragment? LineOrNull(ProseText? text) => text is null ? null : Line(text);

    /// <summary>Binds a title, and makes an id from its words.</summary>
    public (string Id, ProseFragment Title) Title(ProseText text, HeadingIds ids)
    {
        var found = new DiagnosticBag();
        var paragraph = ProseReader.ReadLine(text, found);
        return (paragraph is null ? ids.Next(string.Empty) : ids.Next(paragraph), Compose(paragraph, text, found));
    }

    private ProseFragment Compose(ParagraphBlock? paragraph, ProseText text, DiagnosticBag found)
    {
        Check(paragraph, text, found);
        return Write(paragraph, text, found, html =>
        {
            var inlines = Inlines(html, text, found);
            inlines.WriteLine(paragraph!);
            inlines.Marks?.Rest();
        });
    }

    private void Check(MarkdownObject? tree, ProseText text, DiagnosticBag found)
    {
        if (tree is not null)
        {
            FigureEvaluator.Bind(tree, text, subject.Figures, found);
            ledger?.Enter(tree, text);
            ClaimChecker.Check(tree, text, subject, found);
            QuoteChecker.Check(tree, text, subject.Own?.Model.Id, page is not null, quotes, found);
            CheckWords(tree, text, found);
        }

        diagnostics.AddRange(found.ToSorted());
    }

    // Where a mark is left over, a claim may be that was not seen as one: its words, and the test itself, would be called untested.
    private void CheckWords(MarkdownObject tree, ProseText text, DiagnosticBag found)
    {
        var hasStrayMark = found.ToSorted().Any(fault => fault.Descriptor == ProseDiagnostics.StrayMark);
        var words = new DiagnosticBag();
        checks?.Check(tree, text, words);
        found.AddRange(words.ToSorted().Where(fault => !hasStrayMark || fault.Descriptor != ProseDiagnostics.UnclaimedComparison));
    }

    private ProseFragment Write(MarkdownObject? tree, ProseText text, DiagnosticBag found, Action<HtmlBuffer> write)
    {
        var html = new HtmlBuffer(text);
        if (tree is not null)
        {
            write(html);
        }
        else if (editor is not null)
        {
            new FaultMarks(html, text, found.ToSorted()).Source(text, tag: "mark");
        }

        return tree is null && editor is null ? ProseFragment.Empty : html.ToFragment(tree, page is not null);
    }

    private InlineHtmlWriter Inlines(HtmlBuffer html, ProseText text, DiagnosticBag found) =>
        new(html, page, editor is null ? null : new EditorMarks(editor, new FaultMarks(html, text, found.ToSorted()), html, text));
}
