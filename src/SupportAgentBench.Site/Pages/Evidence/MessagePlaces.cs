using System.Collections.Concurrent;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Site.Pages.Evidence;

/// <summary>Where a message stands on its evidence page: the same for every case, so that it is made once for thousands of pages.</summary>
/// <param name="Anchor">Part of published addresses: <c>r1-4</c>.</param>
/// <param name="Self">The link to it from its own page.</param>
/// <param name="Number">As it is printed.</param>
internal sealed record MessagePlace(string Anchor, Link Self, string Number);

/// <summary>The places of messages, made when they are first asked for. Used from several threads.</summary>
internal sealed class MessagePlaces
{
    // Longer conversations are rare, and need not be remembered.
    private const int MostRemembered = 100;

    private readonly ConcurrentDictionary<string, MessagePlace?[]> _ofRuns = new(StringComparer.Ordinal);

    /// <param name="number">From 1, in the order of the transcript; 0 for the head of the run.</param>
    public MessagePlace Of(RunId run, int number)
    {
        if (number >= MostRemembered)
        {
            return Make(run, number);
        }

        var places = _ofRuns.GetOrAdd(run.Value, static _ => new MessagePlace?[MostRemembered]);
        return places[number] ??= Make(run, number);
    }

    private static MessagePlace Make(RunId run, int number)
    {
        var anchor = EvidenceAnchors.Message(run, number);
        return new MessagePlace(anchor, Route.AnyEvidence.To(Route.AnyEvidence, anchor), NumberFormat.Integer(number));
    }
}
