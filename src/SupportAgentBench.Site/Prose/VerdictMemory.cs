using System.Collections.Concurrent;
using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Pages.Evidence;

namespace SupportAgentBench.Site.Prose;

/// <summary>
/// What binding a verdict found out beside its words. While neither the verdict nor the board changes, it finds out the same: who knows it
/// binds the verdict only where its words are printed. For any thread.
/// </summary>
/// <param name="known">What was found out of verdicts that did not change, on a board that did not change.</param>
internal sealed class VerdictMemory(IReadOnlyDictionary<ModelId, VerdictFindings> known)
{
    private readonly ConcurrentDictionary<ModelId, VerdictFindings> _found = new();

    /// <summary>What is known now, for the next time, ordered by model.</summary>
    public ImmutableArray<VerdictFindings> Found => [.. _found.Values.OrderBy(findings => findings.Model)];

    /// <summary>What binding would find out; null where it has to be done.</summary>
    public VerdictFindings? Find(ModelId model)
    {
        var findings = known.GetValueOrDefault(model);
        if (findings is not null)
        {
            Enter(findings);
        }

        return findings;
    }

    public void Enter(VerdictFindings findings) => _found[findings.Model] = findings;
}

/// <summary>What binding a verdict finds out beside its words.</summary>
/// <param name="Quoted">Cases that it quotes from.</param>
/// <param name="Diagnostics">What there is to say of it.</param>
internal sealed record VerdictFindings(ModelId Model, ImmutableArray<QuotedCase> Quoted, ImmutableArray<Diagnostic> Diagnostics);
