using Markdig.Syntax;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Prose.Syntax;

namespace SupportAgentBench.Site.Prose.Claims;

/// <summary>
/// Writes what stands around the words of a claim: a link to where a reader sees it, and a note that says what was tested. The style
/// sheet shows the note on hover and focus; to a screen reader it follows the words.
/// </summary>
/// <param name="page">The page it stands on; null where no link may stand, so that the note is part of the line.</param>
/// <param name="span">The claim in the text, for the check of links.</param>
internal sealed class ClaimHtmlWriter(HtmlBuffer html, Route? page, SourceSpan span)
{
    private Claim? _claim;
    private string _end = string.Empty;

    /// <summary>Begins a claim; its words follow.</summary>
    /// <param name="isElsewhere">Whether its target is another place than the top of the page it stands on.</param>
    public void Open(Claim claim, bool isElsewhere)
    {
        _claim = claim;
        html.Raw(claim.Open.IsEmpty ? "<span class=\"claim\">" : "<span class=\"claim open\">");
        if (page is not null && isElsewhere)
        {
            html.Raw("<a");
            html.Link("href", page.To(claim.Target!.Page, claim.Target.Anchor).Url, span);
            html.Raw(">");
            _end = "</a>";
        }
        else if (page is not null && HasNote(claim))
        {
            // What leads nowhere must still be reached by keyboard, for its note.
            html.Raw("<span tabindex=\"0\">");
            _end = "</span>";
        }
    }

    /// <summary>Ends it, with its note.</summary>
    public void Close()
    {
        html.Raw(_end);
        if (page is not null && HasNote(_claim!))
        {
            html.Raw("<span class=\"note\">");
            WriteTested(_claim!);
            WriteOpen(_claim!);
            html.Raw("</span>");
        }
        else
        {
            WriteOpen(_claim!);
        }

        html.Raw("</span>");
    }

    private static bool HasNote(Claim claim) => claim.Facts.Length > 0 || !claim.Open.IsEmpty;

    private void WriteTested(Claim claim)
    {
        if (claim.Facts.Length == 0)
        {
            return;
        }

        html.Raw("<span class=\"tested\"> (Tested. ");
        html.Text(claim.Facts);
        html.Raw(".");
        if (claim.Conversations is { } conversations && conversations != page)
        {
            html.Raw(" <a");
            html.Link("href", page!.To(conversations).Url, span);
            html.Raw(">The conversations</a>.");
        }

        html.Raw(")</span>");
    }

    private void WriteOpen(Claim claim)
    {
        if (!claim.Open.IsEmpty)
        {
            html.Raw(" <span class=\"claim-note\">(");
            html.Text(ClaimWords.InTheseRuns(claim));
            html.Raw(")</span>");
        }
    }
}
