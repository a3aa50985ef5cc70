using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Site.Prose.Checks.Reading;

namespace SupportAgentBench.Site.Prose.Checks.Numbers;

/// <summary>
/// Finds the numbers that an author typed, in one pass over the tokens of a block. Every look ahead ends after a few tokens or takes what
/// it has seen, so that no text takes longer than its length.
/// </summary>
internal sealed class TypedNumberFinder
{
    private readonly CheckedText _text;
    private readonly List<Token> _tokens;
    private readonly KnownNames _names;
    private readonly AmountReader _amounts;
    private readonly FreeNumbers _free;
    private readonly SpelledNumbers _spelled;

    /// <param name="tokens">Filled anew for each block.</param>
    public TypedNumberFinder(CheckedText text, List<Token> tokens, KnownNames names)
    {
        (_text, _tokens, _names) = (text, tokens, names);
        _amounts = new AmountReader(text, tokens);
        _free = new FreeNumbers(text, _amounts);
        _spelled = new SpelledNumbers(text, _amounts);
    }

    /// <summary>Adds what is found in the block that text and tokens hold now.</summary>
    public void Find(List<TypedNumber> found)
    {
        for (var at = 0; at < _tokens.Count;)
        {
            at = _tokens[at].Kind switch
            {
                TokenKind.Closed => at + 1,
                _ when BehindName(at) is var behind && behind > at => behind,
                TokenKind.Word => FindSpelled(at, found),
                TokenKind.Number => FindDigits(at, found),
                TokenKind.Sign => FindAtSign(at, found),
                _ => at + 1,
            };
        }
    }

    private int BehindName(int at)
    {
        if (_tokens[at].Kind == TokenKind.Sign || _names.Find(_text, _tokens[at]) is not { } name)
        {
            return at;
        }

        var end = _tokens[at].Start + name.Text.Length;
        while (at < _tokens.Count && _tokens[at].Start < end)
        {
            at++;
        }

        return at;
    }

    private int FindSpelled(int at, List<TypedNumber> found)
    {
        // The words of a claim are what its test says; digits in it are not.
        if (_tokens[at].Use == TextUse.Claim || _spelled.Read(at) is not { } number)
        {
            return at + 1;
        }

        found.Add(new TypedNumber(at, _tokens[at].Start, _tokens[number.End - 1].End, number.Key));
        return number.End;
    }

    private int FindAtSign(int at, List<TypedNumber> found)
    {
        if (_amounts.IsCurrencySign(at) && _tokens[at].Sign != '¤' && _amounts.At(at + 1).Kind == TokenKind.Number)
        {
            return AddDigits(at, found);
        }

        var end = at;
        while (_amounts.At(end).IsSign('≈') || (_amounts.At(end).IsSign('~') && IsBeforeNumber(end + 1)))
        {
            end++;
        }

        if (end == at)
        {
            return at + 1;
        }

        found.Add(new TypedNumber(at, _tokens[at].Start, _tokens[end - 1].End, null) { IsApproximateSign = true });
        return end;
    }

    private bool IsBeforeNumber(int at) => _amounts.At(at).Use == TextUse.Figure || _amounts.At(at).Kind == TokenKind.Number || _amounts.IsCurrencySign(at) || _amounts.At(at).IsSign('~');

    private int FindDigits(int at, List<TypedNumber> found) => _free.EndOf(at) ?? AddDigits(at, found);

    private int AddDigits(int at, List<TypedNumber> found)
    {
        var number = _amounts.Digits(at)!.Value;
        var (end, key) = Continue(number);
        found.Add(new TypedNumber(at, _tokens[at].Start, _tokens[end - 1].End, key));
        return end;
    }

    /// <summary>What belongs to a number in digits: <c>of 120</c>, <c>/18</c>, <c>–98%</c>, <c>in ten</c>.</summary>
    private (int End, string? Key) Continue(Amount first)
    {
        var (end, key) = (first.End, first.Key);
        while (Link(end) is { } link && _amounts.Any(link.Next) is { } found && (!link.NeedsPlain || found.IsPlain))
        {
            var next = found;
            if (link.IsShare && next.Unit == AmountUnit.Times && _amounts.At(next.End - 1).Kind != TokenKind.Number)
            {
                // It was caught 3/18 times: the word belongs to the whole.
                next = next with { End = next.End - 1, Unit = AmountUnit.None };
            }

            key = end == first.End ? KeyOf(first, link.IsShare, next) : null;
            end = next.End;
        }

        return (end, key);
    }

    private static string? KeyOf(Amount first, bool isShare, Amount last) => (first.Digits, last.Digits, last.Unit) switch
    {
        (null, _, _) or (_, null, _) => null,
        _ when isShare => first.IsPlain && last.IsPlain ? $"{first.Digits} of {last.Digits}" : null,
        (_, _, AmountUnit.None or AmountUnit.Percent) => $"{first.Digits}{FigureFormat.Dash}{last.Key}",
        (_, _, AmountUnit.Money) => $"${first.Digits}{FigureFormat.Dash}{last.Key}",
        _ => null,
    };

    /// <summary>What joins two numbers; null where nothing does.</summary>
    private (int Next, bool IsShare, bool NeedsPlain)? Link(int at)
    {
        var token = _amounts.At(at);
        if (token.IsSign('/'))
        {
            return (at + 1, true, false);
        }

        if (token.IsSign('-') || token.IsSign('–') || token.IsSign('—') || token.IsSign(':'))
        {
            // A dash between blanks goes on with the sentence.
            return token.SpaceBefore || !_amounts.IsAttached(at + 1) ? null : (at + 1, false, false);
        }

        return _amounts.IsWord(at, "of") ? (SpelledNumbers.BehindThe(_amounts, at + 1), true, false)
            : _amounts.IsWord(at, "out") && _amounts.IsWord(at + 1, "of") ? (SpelledNumbers.BehindThe(_amounts, at + 2), true, false)
            : _amounts.IsWord(at, "in") ? (at + 1, true, true)
            : _amounts.IsWord(at, "to") ? (at + 1, false, false)
            : null;
    }
}
