using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Pages.Evidence;
using SupportAgentBench.Site.Prose.Quotes;

namespace SupportAgentBench.Site.Prose;

/// <summary>All hand-written prose of a workspace, bound to its board.</summary>
public sealed record BoundSite
{
    public required ProseFragment Title { get; init; }

    public ProseFragment? Kicker { get; init; }

    public required ProseFragment Question { get; init; }

    /// <summary>Verdicts of models on the board.</summary>
    public required BoundVerdicts Verdicts { get; init; }

    /// <summary>Hand-written pages ordered by name.</summary>
    public required ImmutableArray<BoundPage> Pages { get; init; }

    /// <summary>Models offered under "start here"; the condition of each holds.</summary>
    public ImmutableArray<BoundPick> Picks { get; init; } = [];

    /// <summary>Badges of each model on the board, in the order of benchmark.yaml.</summary>
    public IReadOnlyDictionary<ModelId, ImmutableArray<BadgeRule>> Badges { get; init; } = new Dictionary<ModelId, ImmutableArray<BadgeRule>>();

    /// <summary>Cases that prose quotes from, whose conversations are shown in any case.</summary>
    public ImmutableArray<QuotedCase> Quoted { get; init; } = [];

    /// <summary>The badges that a model carries.</summary>
    public ImmutableArray<BadgeRule> BadgesOf(ModelId model) => Badges.GetValueOrDefault(model, []);

    /// <summary>A model's verdict; null where none was written.</summary>
    public BoundVerdict? VerdictOf(ModelId model) => Verdicts.Of(model);

    /// <summary>A hand-written page; null where none has the name.</summary>
    public BoundPage? Page(string name) => Pages.FirstOrDefault(page => page.Name == name);

    /// <summary>Binds everything; what is wrong goes into the bag with its exact place.</summary>
    /// <param name="quoted">The conversations that its quotes name.</param>
    /// <param name="threads">Most verdicts bound at a time; the result is the same for every number.</param>
    public static BoundSite Bind(Board board, BenchmarkData data, QuotedConversations quoted, int threads, DiagnosticBag diagnostics) =>
        Bind(board, data, quoted, verdicts: null, threads, diagnostics);

    /// <summary>Binds everything but verdicts whose findings are remembered.</summary>
    /// <param name="verdicts">Knows what was found out of them, and is told of the others; null = nothing is remembered.</param>
    internal static BoundSite Bind(Board board, BenchmarkData data, QuotedConversations quoted, VerdictMemory? verdicts, int threads, DiagnosticBag diagnostics)
    {
        var quotes = new QuoteLedger(quoted);
        var binder = new ProseBinder(board, quotes);
        var bound = new SiteBinding(board, binder, memory: null, diagnostics).Bind(data, new VerdictBinding(board, binder, quotes, verdicts, diagnostics).Bind(data.Verdicts, threads));
        quotes.ReportLost(diagnostics);
        return bound with { Quoted = quotes.Cases };
    }

    /// <summary>Binds what is not remembered, for an editor: what is wrong is marked where it stands.</summary>
    internal static BoundSite Bind(Board board, BenchmarkData data, QuotedConversations quoted, ProseMemory memory, bool forEditor, DiagnosticBag diagnostics)
    {
        var binder = new ProseBinder(board, quotes: null) { ForEditor = forEditor };
        memory.Begin(board, quoted, () => binder);
        var binding = new SiteBinding(board, binder, memory, diagnostics);
        return binding.Bind(data, binding.Verdicts(data.Verdicts)) with { Quoted = memory.Quoted };
    }
}
