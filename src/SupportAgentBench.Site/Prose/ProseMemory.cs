using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Site.Pages.Evidence;
using SupportAgentBench.Site.Prose.Quotes;

namespace SupportAgentBench.Site.Prose;

/// <summary>
/// Texts as they were bound before: while the board is the very same object, only texts that are others are bound again. For one thread.
/// </summary>
internal sealed class ProseMemory
{
    private Dictionary<object, KnownText> _before = new(ReferenceEqualityComparer.Instance);
    private Dictionary<object, KnownText> _now = new(ReferenceEqualityComparer.Instance);
    private Board? _board;
    private ProseBinder? _binder;
    private QuotedConversations? _quoted;

    /// <summary>Cases that are quoted by what was bound or remembered since <see cref="Begin"/>, ordered by model and case.</summary>
    public ImmutableArray<QuotedCase> Quoted => [.. _now.Values.SelectMany(text => text.Quoted).Distinct().OrderBy(quoted => quoted.Model).ThenBy(quoted => quoted.Case)];

    /// <summary>Begins a pass over all texts; what the last pass did not ask for is dropped.</summary>
    /// <param name="makeBinder">Makes the binder of a board not seen before.</param>
    public void Begin(Board board, QuotedConversations quoted, Func<ProseBinder> makeBinder)
    {
        if (!ReferenceEquals(board, _board))
        {
            (_board, _binder) = (board, makeBinder());
            _now.Clear();
        }

        (_before, _now) = (_now, new Dictionary<object, KnownText>(ReferenceEqualityComparer.Instance));
        _quoted = quoted;
    }

    /// <summary>A bound text: as it was bound before, or bound now.</summary>
    /// <param name="source">What it is bound from: the very same object stands for the same text.</param>
    public T Of<T>(object source, Func<ProseBinder, DiagnosticBag, T> bind, DiagnosticBag diagnostics)
        where T : class
    {
        if (!_now.TryGetValue(source, out var known) && !_before.TryGetValue(source, out known))
        {
            var found = new DiagnosticBag();
            var quotes = new QuoteLedger(_quoted!);
            var bound = bind(_binder!.With(quotes), found);
            quotes.ReportLost(found);
            known = new KnownText(bound, quotes.Cases, found.ToSorted());
        }

        _now[source] = known;
        diagnostics.AddRange(known.Found);
        return (T)known.Bound;
    }

    private sealed record KnownText(object Bound, ImmutableArray<QuotedCase> Quoted, ImmutableArray<Diagnostic> Found);
}
