using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Pages;

/// <summary>The conversations of one model, found by case and run.</summary>
public sealed class ModelConversations
{
    // A row a case, a column a run; null = no record.
    private readonly Conversation?[] _conversations;

    public ModelConversations(ModelResults results, Benchmark benchmark)
    {
        Runs = results.Runs.Length;
        _conversations = new Conversation?[benchmark.Cases.Length * Runs];
        for (var run = 0; run < Runs; run++)
        {
            foreach (var conversation in results.Runs[run].Conversations)
            {
                _conversations[(conversation.Case.Index * Runs) + run] = conversation;
            }
        }
    }

    /// <summary>How many runs of the model count.</summary>
    public int Runs { get; }

    /// <summary>A case in every run, in the order of run ids; null where a run has no record of it.</summary>
    public ReadOnlySpan<Conversation?> this[SupportCase supportCase] => _conversations.AsSpan(supportCase.Index * Runs, Runs);
}
