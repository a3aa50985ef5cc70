using System.Collections.Immutable;
using SupportAgentBench.Site.Pages;
using static SupportAgentBench.Site.Twins.MarkdownText;

namespace SupportAgentBench.Site.Twins;

/// <summary>What every twin has around its content.</summary>
internal static class TwinFrame
{
    /// <summary>What must be said of the runs stands on top, in whatever the file is read; then title and a way to the page.</summary>
    public static void Begin(MarkdownWriter markdown, PageFrame page, MarkdownText title)
    {
        Notice(markdown, page.Notice);
        markdown.Heading(1, title);
        markdown.Paragraph(markdown.LinkToPage(Text("This text as a page")));
    }

    public static void Notice(MarkdownWriter markdown, SiteNotice? notice)
    {
        if (notice is not null)
        {
            markdown.Quote(() => markdown.Paragraph(Join(" ", Markup($"**{notice.Title}**"), Text(notice.Text), notice.Source is { } source ? markdown.Link(Text("The published figures"), source) : Empty)));
        }
    }

    /// <summary>Files, data version, and how to cite.</summary>
    public static void TakeAlong(MarkdownWriter markdown, PageFrame page, ImmutableArray<Download> downloads)
    {
        markdown.Heading(2, Text("To take along"));
        markdown.Paragraph(Markup($"Data version: {page.DataVersion}."));
        markdown.List(downloads.Where(download => download.Link.Target != markdown.Self).Select(download => markdown.Link(Text(download.Text), download.Link)));
        if (page.Citation is { } citation)
        {
            markdown.Heading(3, Text("How to cite"));
            markdown.Paragraph(Text(citation.Text));
            markdown.CodeBlock(citation.BibTex);
            markdown.Paragraph(citation.File is { } file ? markdown.Link(Text("The same as CITATION.cff"), file) : Empty);
        }
    }
}
