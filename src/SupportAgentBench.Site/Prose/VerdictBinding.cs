using System.Collections.Immutable;
using SupportAgentBench.Core;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Prose.Quotes;

namespace SupportAgentBench.Site.Prose;

/// <summary>Binds the verdicts of a site for its publication.</summary>
/// <param name="quotes">Takes what each finds out about quotes.</param>
/// <param name="memory">What is known of verdicts without binding them; null = nothing.</param>
internal sealed class VerdictBinding(Board board, ProseBinder binder, QuoteLedger quotes, VerdictMemory? memory, DiagnosticBag diagnostics)
{
    /// <summary>Verdicts that are printed: a model without a run that counts is on no page.</summary>
    public static ImmutableArray<Verdict> Shown(ImmutableArray<Verdict> verdicts, Board board) => [.. verdicts.Where(verdict => board.Find(verdict.Model) is not null)];

    /// <param name="threads">Most verdicts bound at a time; the result is the same for every number.</param>
    public BoundVerdicts Bind(ImmutableArray<Verdict> verdicts, int threads)
    {
        var shown = Shown(verdicts, board);
        var bound = new Lazy<BoundVerdict>[shown.Length];
        SharedWork.Do(shown.Length, threads, index => bound[index] = Bind(shown[index], board.Find(shown[index].Model)!));
        return new BoundVerdicts(bound, [.. shown.Select(verdict => verdict.Model)]);
    }

    private Lazy<BoundVerdict> Bind(Verdict verdict, ModelSummary model)
    {
        if (memory?.Find(verdict.Model) is { } known)
        {
            diagnostics.AddRange(known.Diagnostics);
            quotes.Enter(known.Quoted);
            // What there is to say of it has been said.
            return new Lazy<BoundVerdict>(() => binder.With(new QuoteLedger(quotes.Conversations)).Bind(verdict, model, new DiagnosticBag()));
        }

        var found = new DiagnosticBag();
        var own = new QuoteLedger(quotes.Conversations);
        var bound = binder.With(own).Bind(verdict, model, found);
        var said = found.ToSorted();
        diagnostics.AddRange(said);
        quotes.Enter(own);
        if (!own.HasLost)
        {
            memory?.Enter(new VerdictFindings(verdict.Model, own.Cases, said));
        }

        return new Lazy<BoundVerdict>(bound);
    }
}
