using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Prose.Checks.Numbers;
using SupportAgentBench.Site.Prose.Checks.Reading;

namespace SupportAgentBench.Site.Prose.Checks.Comparisons;

/// <summary>
/// Warns of comparison words outside claims, quotes, code and opinions, in sentences that speak of results: those with a figure, a metric's
/// name or a model's name.
/// </summary>
/// <param name="numbers">The typed numbers of the block, in the order of the text: their words are reported already.</param>
internal sealed class ComparisonCheck(CheckedText text, List<Token> tokens, KnownNames names, IReadOnlyList<TypedNumber> numbers)
{
    private const int MostReported = 100;

    private readonly List<(int Start, int End)> _found = [];
    private int _number;

    /// <summary>Checks the block that text and tokens hold now.</summary>
    public void Check(ProsePlaces places, DiagnosticBag diagnostics)
    {
        var reported = 0;
        _number = 0;
        for (var from = 0; from < tokens.Count && reported < MostReported;)
        {
            var to = Sentence.EndOf(tokens, text, from);
            if (Read(from, to))
            {
                foreach (var (start, end) in _found.Take(MostReported - reported))
                {
                    diagnostics.Add(ProseDiagnostics.UnclaimedComparison.At(places.Of(start, end), places.Excerpt(start, end)));
                    reported++;
                }
            }

            from = to;
        }
    }

    /// <summary>Finds the comparison words of a sentence; true where it speaks of results.</summary>
    private bool Read(int from, int to)
    {
        _found.Clear();
        var speaksOfResults = false;
        var isClaimed = false;
        var link = -1;
        for (var at = from; at < to;)
        {
            var token = tokens[at];
            speaksOfResults |= token.Use == TextUse.Figure;
            isClaimed |= token.Use == TextUse.Claim;
            if (token.Kind is TokenKind.Word or TokenKind.Number && names.Find(text, token) is { } name)
            {
                speaksOfResults |= name.Kind is NameKind.Metric or NameKind.Model;
                at = Behind(at, token.Start + name.Text.Length);
                continue;
            }

            var isHarmless = false;
            var length = token is { Kind: TokenKind.Word, Use: TextUse.Prose }
                ? ComparisonWords.Match(text.Characters[token.Start..], token.End - token.Start, out isHarmless)
                : 0;
            if (length > 0 && !isHarmless && !IsTypedNumber(token.Start))
            {
                _found.Add((token.Start, token.Start + length));
            }

            // Behind [more cases right](claim) it ends what is claimed.
            if (length == 0 && link < 0 && !isClaimed && IsLinkToModel(at, to))
            {
                link = at;
            }

            at = Behind(at, token.Start + Math.Max(1, length));
        }

        // Better than grok-4.3 is one comparison.
        if (_found.Count == 0 && link >= 0)
        {
            _found.Add((tokens[link].Start, tokens[link].End));
        }

        return speaksOfResults;
    }

    // A figure behind it may be a bound name, or a number that something is held against.
    private bool IsLinkToModel(int at, int to) =>
        at + 1 < to && tokens[at] is { Kind: TokenKind.Word, Use: TextUse.Prose } token && tokens[at + 1] is var next
        && ComparisonWords.IsLink(text.Characters[token.Start..token.End])
        && (next.Use == TextUse.Figure || (next is { Kind: TokenKind.Word, Use: TextUse.Prose } && names.Find(text, next) is { Kind: NameKind.Model }));

    // Twice is reported as a number already. Numbers and words come in the order of the text.
    private bool IsTypedNumber(int start)
    {
        while (_number < numbers.Count && numbers[_number].End <= start)
        {
            _number++;
        }

        return _number < numbers.Count && numbers[_number].Start <= start;
    }

    private int Behind(int at, int end)
    {
        do
        {
            at++;
        }
        while (at < tokens.Count && tokens[at].Start < end);

        return at;
    }
}
