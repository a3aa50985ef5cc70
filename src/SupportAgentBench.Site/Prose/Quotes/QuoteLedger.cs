using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Pages.Evidence;

namespace SupportAgentBench.Site.Prose.Quotes;

/// <summary>What binding finds out about quotes: which cases are quoted, and which words were not said where they should stand. For any thread.</summary>
internal sealed class QuoteLedger(QuotedConversations read)
{
    private readonly Lock _gate = new();
    private readonly HashSet<QuotedCase> _cases = [];
    private readonly List<LostQuote> _lost = [];

    public QuotedConversations Conversations => read;

    /// <summary>Cases that are quoted, ordered by model and case.</summary>
    public ImmutableArray<QuotedCase> Cases => [.. _cases.OrderBy(quoted => quoted.Model).ThenBy(quoted => quoted.Case)];

    /// <summary>Whether words were not said where they should stand.</summary>
    public bool HasLost => _lost.Count > 0;

    public void Enter(QuotedConversation quoted) => Enter([new QuotedCase(quoted.Model.Id, quoted.Conversation.Case.Id)]);

    /// <summary>Cases that are quoted.</summary>
    public void Enter(IEnumerable<QuotedCase> quoted)
    {
        lock (_gate)
        {
            _cases.UnionWith(quoted);
        }
    }

    public void Enter(LostQuote lost)
    {
        lock (_gate)
        {
            _lost.Add(lost);
        }
    }

    /// <summary>Takes over what binding another text found out.</summary>
    public void Enter(QuoteLedger other)
    {
        lock (_gate)
        {
            _cases.UnionWith(other._cases);
            _lost.AddRange(other._lost);
        }
    }

    /// <summary>Reports words that were not said where they should stand; to be asked when every text is bound, for it reads whole runs.</summary>
    public void ReportLost(DiagnosticBag diagnostics)
    {
        if (_lost.Count > 0)
        {
            new QuoteSearch(read).Report([.. _lost.OrderBy(lost => lost.Place)], diagnostics);
        }
    }
}
