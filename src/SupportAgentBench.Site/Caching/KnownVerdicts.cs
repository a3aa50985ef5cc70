using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Site.Prose;

namespace SupportAgentBench.Site.Caching;

/// <summary>Picks what is known of verdicts: where nothing below <c>data/</c> but verdicts changed, those that did not say the same of the same board.</summary>
internal static class KnownVerdicts
{
    /// <param name="record">The last build; null = nothing is known.</param>
    /// <param name="inputs">All of <c>data/</c> as it was read.</param>
    public static VerdictMemory Of(BuildRecord? record, InputFiles inputs)
    {
        var known = new Dictionary<ModelId, VerdictFindings>();
        if (record is not null && new ChangedInputs(record, inputs) is var changed && changed.AreVerdictsAmongData)
        {
            foreach (var findings in record.Verdicts)
            {
                if (!changed.Contains(Workspace.VerdictPath(findings.Model)) && !changed.Contains(Workspace.AcceptedFiguresPath(findings.Model)))
                {
                    known.Add(findings.Model, findings);
                }
            }
        }

        return new VerdictMemory(known);
    }
}
