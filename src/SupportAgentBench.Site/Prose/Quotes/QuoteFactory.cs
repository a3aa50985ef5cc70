using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Pages.Evidence;
using SupportAgentBench.Site.Prose.Figures;

namespace SupportAgentBench.Site.Prose.Quotes;

/// <summary>Says of quoted words what the page says beside them.</summary>
internal static class QuoteFactory
{
    public static Quote Make(QuotedWords words, QuoteTier tier, Role role, QuoteAddress address, QuotedConversation quoted)
    {
        var (run, supportCase) = (quoted.Run, quoted.Conversation.Case);
        var speaker = SpeakerWords.Of(role, run.Provenance);
        return new Quote(
            words,
            tier,
            role,
            address.Model is not null && role == Role.Agent ? $"{speaker} ({quoted.Model.Name})" : speaker,
            $"{RunWords(run)}, message {NumberFormat.Integer(address.Message)}",
            CaseWords.Title(supportCase),
            new FigureTarget(Route.Evidence(quoted.Model.Id, supportCase.Id), EvidenceAnchors.Message(run.Id, address.Message)));
    }

    // Of what was not measured nobody may think that it was.
    private static string RunWords(Run run) => run.Provenance switch
    {
        Provenance.Measured => $"run {run.Id}",
        Provenance.Imported => $"imported run {run.Id}",
        _ => $"simulated run {run.Id}",
    };
}
