using System.Diagnostics;
using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Site.Prose.Claims;
using SourceSpan = Markdig.Syntax.SourceSpan;

namespace SupportAgentBench.Site.Prose.Syntax;

/// <summary>
/// What may stand in prose: walks the syntax tree once and reports everything else. After it, a writer needs to know the allowed
/// kinds of node only, nested at most <see cref="MostDepth"/> deep.
/// </summary>
internal sealed class ProseRules(ProseText text, int topHeading, DiagnosticBag diagnostics)
{
    /// <summary>Deeper than any text somebody reads, and shallow enough to write by recursion.</summary>
    public const int MostDepth = 64;

    private const int MostQuoted = 40;

    private static readonly (string Mark, string Advice)[] StrayMarks =
    [
        ("{{", "a figure closes with '}}' on the same line, after 1,000 characters at most, and its strings close too; write \\{{ for braces that are meant"),
        ("}}", "it closes no figure on this line; write \\}} for braces that are meant"),
        ("](", "a link is [words](address) on one line, with an address holding blanks in angle brackets"),
        ("claim:", "a claim is [words](<claim: test>) on one line"),
        ("quote:", "a quote is [words](quote:run/case/message) on one line"),
    ];

    /// <summary>Checks the tree; false when it must not be walked by recursion.</summary>
    public bool Check(MarkdownDocument document)
    {
        foreach (var (node, depth) in ProseTree.Walk(document))
        {
            if (depth > MostDepth)
            {
                Report(ProseDiagnostics.NestedTooDeeply, node.Span.Start, 0, MostDepth);
                return false;
            }

            CheckNode(node);
        }

        return true;
    }

    private void CheckNode(MarkdownObject node)
    {
        switch (node)
        {
            case HtmlBlock block:
                ReportHtml(block);
                break;
            case HtmlInline inline:
                ReportHtml(inline);
                break;
            case HeadingBlock heading:
                CheckHeading(heading);
                break;
            case LinkReferenceDefinition definition:
                CheckDefinition(definition);
                break;
            case LinkInline { IsImage: true } image:
                Report(ProseDiagnostics.ImageRefused, image.Span.Start, image.Span.Length);
                break;
            case LinkInline link:
                CheckLink(link);
                break;
            case AutolinkInline link:
                CheckAutolink(link);
                break;
            case LiteralInline literal:
                CheckLiteral(literal);
                break;
            case ContainerBlock or LeafBlock or ContainerInline or LeafInline:
                break;
            default:
                throw new UnreachableException(node.GetType().Name);
        }
    }

    private void CheckHeading(HeadingBlock heading)
    {
        if (heading.Level < topHeading)
        {
            Report(ProseDiagnostics.HeadingTooHigh, heading.Span.Start, heading.Span.Length, heading.Level, new string('#', topHeading));
        }

        if (HeadingIds.Slug(heading).Length == 0)
        {
            Report(ProseDiagnostics.EmptyHeading, heading.Span.Start, heading.Span.Length);
        }
    }

    private void CheckDefinition(LinkReferenceDefinition definition)
    {
        CheckAddress(definition.Url, definition.UrlSpan, definition.Span);
        if (LinkAddress.Judge(definition.Url).Kind == LinkKind.Checked)
        {
            Report(ProseDiagnostics.ClaimForm, definition.Span.Start, definition.Span.Length, "its address stands right behind its words, not in a definition");
        }
    }

    private void CheckLink(LinkInline link)
    {
        CheckAddress(link.GetDynamicUrl is null ? link.Url : link.GetDynamicUrl(), link.UrlSpan, link.Span);
        CheckChecked(link);
        if (!string.IsNullOrEmpty(link.Title))
        {
            Report(ProseDiagnostics.LinkRefused, link.Span.Start, link.Span.Length, link.Url, "carries a title, which readers on a phone never see");
        }
    }

    private void CheckChecked(LinkInline link)
    {
        if (link.Reference is not null || LinkAddress.Judge(link.Url).Kind != LinkKind.Checked)
        {
            return;
        }

        if (WrittenAddress.Of(link, text) is null)
        {
            Report(ProseDiagnostics.ClaimForm, link.UrlSpan.Start, link.UrlSpan.Length, "no escape and no entity stands in its address");
        }

        // What a quote needs between its marks, its own check says.
        if (link.FirstChild is null || (ClaimAddress.IsOf(link.Url) && !ProseTree.Walk(link).Any(walked => IsWords(walked.Node))))
        {
            Report(ProseDiagnostics.ClaimForm, link.Span.Start, link.Span.Length, "words stand between the brackets");
        }
    }

    // A figure will be words, and a sign such as ✓ says something; blanks and points do not.
    private static bool IsWords(MarkdownObject node) => node switch
    {
        LiteralInline literal => IsWords(literal.Content.AsSpan()),
        CodeInline code => IsWords(code.Content),
        HtmlEntityInline entity => IsWords(entity.Transcoded.AsSpan()),
        FigureInline => true,
        _ => false,
    };

    private static bool IsWords(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.IsSymbol(rune))
            {
                return true;
            }
        }

        return false;
    }

    private void CheckAutolink(AutolinkInline link)
    {
        var url = link.IsEmail ? "mailto:" + link.Url : link.Url;
        CheckAddress(url, SourceSpan.Empty, link.Span);
        if (LinkAddress.Judge(url).Kind == LinkKind.Checked)
        {
            Report(ProseDiagnostics.LinkRefused, link.Span.Start, link.Span.Length, Quoted(url), "needs words in front: [words](<claim: …>)");
        }
    }

    private void CheckAddress(string? url, SourceSpan urlSpan, SourceSpan wholeSpan)
    {
        var address = LinkAddress.Judge(url);
        if (address.Kind == LinkKind.Refused)
        {
            var span = urlSpan.IsEmpty ? wholeSpan : urlSpan;
            Report(ProseDiagnostics.LinkRefused, span.Start, span.Length, Quoted(url ?? string.Empty), address.Reason);
        }
    }

    private void CheckLiteral(LiteralInline literal)
    {
        var content = literal.Content.AsSpan();
        var start = LiteralPlace.StartOf(literal, text.Text);
        foreach (var (mark, advice) in StrayMarks)
        {
            var at = content.IndexOf(mark, StringComparison.Ordinal);
            if (at >= 0)
            {
                Report(ProseDiagnostics.StrayMark, start + at, mark.Length, mark, advice);
                if (mark == "](")
                {
                    // What stands behind it was meant as its address.
                    return;
                }
            }
        }
    }

    private void ReportHtml(MarkdownObject node)
    {
        var end = Math.Min(node.Span.End + 1, text.Text.Length);
        Report(ProseDiagnostics.HtmlInProse, node.Span.Start, node.Span.Length, Quoted(text.Text[Math.Min(node.Span.Start, end)..end]));
    }

    private void Report(DiagnosticDescriptor descriptor, int start, int length, params ReadOnlySpan<object?> arguments) =>
        diagnostics.Add(descriptor.At(text.Locate(start, length), arguments));

    // A message is one line and stays readable, whatever the text holds.
    private static string Quoted(string written)
    {
        var line = written.AsSpan();
        var end = line.IndexOf('\n');
        line = end < 0 ? line : line[..end];
        return line.Length <= MostQuoted ? line.ToString() : $"{line[..MostQuoted]}…";
    }
}
