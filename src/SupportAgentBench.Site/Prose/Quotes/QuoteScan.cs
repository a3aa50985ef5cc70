using System.Buffers;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Hygiene;

namespace SupportAgentBench.Site.Prose.Quotes;

/// <summary>
/// Finds what looks like a quote's address in the texts as they are written, before any of them is bound: it says what must be read. An
/// address holds no escape, so none is missed; one in code is read for nothing.
/// </summary>
internal static class QuoteScan
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n)>\"");

    /// <summary>Every address, with the model that its text speaks of.</summary>
    public static IEnumerable<(ModelId? Own, string Address)> Of(BenchmarkData data) =>
    [
        .. PublishedTexts.Site(data.Site).SelectMany(text => Addresses(null, text.Text)),
        .. data.Site.Picks.SelectMany(pick => Addresses(pick.Model, pick.Text)),
        .. data.Verdicts.SelectMany(verdict => PublishedTexts.Verdict(verdict).SelectMany(text => Addresses(verdict.Model, text.Text))),
        .. data.Pages.SelectMany(page => PublishedTexts.Page(page).SelectMany(text => Addresses(null, text.Text))),
    ];

    private static IEnumerable<(ModelId? Own, string Address)> Addresses(ModelId? own, ProseText prose)
    {
        for (var from = 0; prose.Text.IndexOf(QuoteAddress.Mark, from, StringComparison.Ordinal) is var at and >= 0; from = at + QuoteAddress.Mark.Length)
        {
            var length = prose.Text.AsSpan(at).IndexOfAny(Ends);
            yield return (own, length < 0 ? prose.Text[at..] : prose.Text.Substring(at, length));
        }
    }
}
