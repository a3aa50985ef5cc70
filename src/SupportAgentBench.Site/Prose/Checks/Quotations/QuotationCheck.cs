using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Prose.Checks.Reading;

namespace SupportAgentBench.Site.Prose.Checks.Quotations;

/// <summary>
/// Warns of words in quotation marks that no conversation is named for: a reader takes them for somebody's words. Three words and fewer
/// are a term or irony; names of the data are names.
/// </summary>
internal sealed class QuotationCheck(CheckedText text, List<Token> tokens, KnownNames names)
{
    /// <summary>From as many words on.</summary>
    public const int FewestWords = 4;

    private const int MostReported = 100;

    private readonly Stack<(int Token, char Mark, int WordsBefore)> _open = new();

    /// <summary>Checks the block that text and tokens hold now.</summary>
    public void Check(ProsePlaces places, DiagnosticBag diagnostics)
    {
        _open.Clear();
        var (words, reported) = (0, 0);
        for (var at = 0; at < tokens.Count && reported < MostReported; at++)
        {
            var token = tokens[at];
            words += token.Kind is TokenKind.Word or TokenKind.Number ? 1 : 0;
            if (token.Kind != TokenKind.Sign)
            {
                continue;
            }

            if (Closes(at))
            {
                var opening = _open.Pop();
                if (words - opening.WordsBefore >= FewestWords && Report(opening.Token, at) is { } found)
                {
                    diagnostics.Add(ProseDiagnostics.UnboundQuotation.At(places.Of(found.Start, found.End), places.Excerpt(found.Start, found.End)));
                    reported++;

                    // The quotations inside it were told, and the one around it says nothing new.
                    _open.Clear();
                }
            }
            else if (Opens(at))
            {
                _open.Push((at, token.Sign, words));
            }
        }
    }

    private (int Start, int End)? Report(int opening, int closing)
    {
        var (start, end) = (tokens[opening].Start, tokens[closing].End);
        var inside = text.Characters[(start + 1)..(end - 1)].Trim().TrimEnd(".,;:!?");
        return names.IsName(inside) ? null : (start, end);
    }

    private bool Closes(int at)
    {
        var sign = tokens[at].Sign;
        if (!_open.TryPeek(out var opening) || !QuotationMarks.ClosedBy(opening.Mark).Contains(sign, StringComparison.Ordinal) || at == opening.Token + 1)
        {
            return false;
        }

        // Straight marks and apostrophes look alike on either side: a closing one stands behind what it closes.
        var isBehind = !tokens[at].SpaceBefore || QuotationMarks.MayStandApart(sign);
        var isInWord = QuotationMarks.IsApostrophe(sign) && char.IsLetterOrDigit(text[tokens[at].End]);
        return isBehind && !isInWord;
    }

    private bool Opens(int at)
    {
        var sign = tokens[at].Sign;
        if (QuotationMarks.ClosedBy(sign).Length == 0 || (text[tokens[at].End] is ' ' or '\n' && !QuotationMarks.MayStandApart(sign)))
        {
            return false;
        }

        var isStraight = sign is '"' or '”' || QuotationMarks.IsApostrophe(sign);
        return !isStraight || at == 0 || tokens[at].SpaceBefore || tokens[at - 1].Kind == TokenKind.Sign;
    }
}
