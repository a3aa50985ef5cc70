using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Prose.Syntax;

namespace SupportAgentBench.Site.Prose.Quotes;

/// <summary>Holds every quote of a text against the message it names (prose.md 3), and hangs what it finds into the tree.</summary>
/// <param name="own">The model that the text speaks of; null where it speaks of none.</param>
/// <param name="mayLink">Whether links may stand in the text at all.</param>
internal sealed class QuoteChecker(ProseText text, ModelId? own, bool mayLink, QuoteLedger ledger, DiagnosticBag diagnostics)
{
    /// <summary>Checks every quote below a node.</summary>
    /// <param name="ledger">Null where no conversations are at hand: the words of quotes print as they are.</param>
    public static void Check(MarkdownObject tree, ProseText text, ModelId? own, bool mayLink, QuoteLedger? ledger, DiagnosticBag diagnostics)
    {
        if (ledger is null || !text.Text.Contains(QuoteAddress.Mark, StringComparison.Ordinal))
        {
            return;
        }

        var checker = new QuoteChecker(text, own, mayLink, ledger, diagnostics);
        foreach (var link in ProseTree.Walk(tree).Select(walked => walked.Node).OfType<LinkInline>())
        {
            // Other forms are refused by the rules of the text.
            if (link is { IsImage: false, Reference: null, FirstChild: not null } && QuoteAddress.IsOf(link.Url) && WrittenAddress.Of(link, text) is { } address)
            {
                checker.Check(link, address);
            }
        }
    }

    private void Check(LinkInline link, WrittenAddress written)
    {
        var isReadable = IsHeldByText(link);
        if (!QuoteAddress.TryParse(written.Address, out var address, out var fault) || !ledger.Conversations.Directory.TryFind(address, own, out var quoted, out fault))
        {
            Report(fault, written);
            return;
        }

        if (ledger.Conversations.Find(quoted) is not { } record)
        {
            return;
        }

        if (address.Message > record.Messages.Length)
        {
            var has = record.Messages.Length == 0 ? "has none" : $"has {CountFormat(record.Messages.Length)}";
            Report(new QuoteFault(QuoteDiagnostics.NoSuchMessage, address.MessagePart.Start, address.MessagePart.Text.Length, [address.MessagePart.Text, has]), written);
            return;
        }

        var words = QuotedWords.Of(ProsePlainText.Of(link));
        if (isReadable && HasWords(link, words))
        {
            Match(link, written, address, quoted, record, words);
        }
    }

    private void Match(LinkInline link, WrittenAddress written, QuoteAddress address, QuotedConversation quoted, ConversationRecord record, QuotedWords words)
    {
        var message = record.Messages[address.Message - 1];
        if (new QuotedMessage(message.Text).Match(words) is { } tier)
        {
            ledger.Enter(quoted);
            QuoteFactory.Make(words, tier, message.Role, address, quoted).HangTo(link);
            return;
        }

        var (start, length) = PlaceOf(link);
        ledger.Enter(new LostQuote(
            text.Locate(start, length), text.Locate(written.Start, written.Address.Length), words, quoted, record, address.Message, address.Model is not null));
    }

    /// <summary>Whether the words are those of the text alone, and a link to the message can be printed.</summary>
    private bool IsHeldByText(LinkInline link)
    {
        if (!mayLink || IsInHeading(link))
        {
            Report(QuoteDiagnostics.NoLinkHere, link.Span.Start, link.Span.Length, mayLink ? "heading" : "title or name");
            return false;
        }

        FigureInline[] figures = [.. ProseTree.Walk(link).Select(walked => walked.Node).OfType<FigureInline>()];
        foreach (var figure in figures)
        {
            Report(QuoteDiagnostics.HoldsFigure, figure.Span.Start, figure.Span.Length);
        }

        return figures.Length == 0;
    }

    private bool HasWords(LinkInline link, QuotedWords words)
    {
        if (words.HasWords)
        {
            return true;
        }

        var (start, length) = PlaceOf(link);
        Report(QuoteDiagnostics.NoWords, start, length, words.Text.Length == 0 ? "nothing is quoted" : $"\"{Excerpt.Of(words.Text)}\" holds no word");
        return false;
    }

    private static bool IsInHeading(LinkInline link)
    {
        ContainerInline root = link;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root.ParentBlock is HeadingBlock;
    }

    // Between the brackets.
    private static (int Start, int Length) PlaceOf(LinkInline link)
    {
        var start = link.Span.Start + 1;
        return (start, Math.Max(0, link.LastChild!.Span.End + 1 - start));
    }

    private static string CountFormat(int messages) => messages == 1 ? "1 message" : $"{NumberFormat.Integer(messages)} messages";

    private void Report(QuoteFault fault, WrittenAddress written)
    {
        var place = text.Locate(written.Start + fault.Start, fault.Length);
        diagnostics.Add(fault.Descriptor.At(place, fault.Arguments) with
        {
            Fix = fault.Replacement is { } replacement && place.EndColumn > 0 ? new DiagnosticFix(place, replacement) : null,
        });
    }

    private void Report(DiagnosticDescriptor descriptor, int start, int length, params ReadOnlySpan<object?> arguments) =>
        diagnostics.Add(descriptor.At(text.Locate(start, length), arguments));
}
