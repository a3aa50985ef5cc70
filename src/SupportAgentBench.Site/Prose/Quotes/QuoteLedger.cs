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

    public void Enter(QuotedConversation quoted)
    {
        lock (_gate)
        {
            _cases.Add(new QuotedCase(quoted.Model.Id, quoted.Conversation.Case.Id));
        }
    }

    public void Enter(LostQuote lost)
    {
        lock (_gate)
        {
            _lost.Add(lost);
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
