using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Site.Pages.UseCases;

/// <summary>Says of a case how many models and runs handled it right.</summary>
public sealed class CaseOverviews(Board board, BoardConversations conversations)
{
    private const string NotScored = "not scored";

    public CaseOverview Of(SupportCase supportCase, Route from)
    {
        ImmutableArray<CaseTally> models =
        [
            .. board.Models
                .Select(model => new CaseTally(conversations.Of(model.Model.Id)[supportCase], board.Benchmark))
                .Where(tally => tally.Scored > 0),
        ];
        return new CaseOverview(
            supportCase.Id.Value,
            supportCase.Title ?? string.Empty,
            from.To(Route.Case(supportCase.Id)),
            models.IsEmpty ? NotScored : Words.Of(models.Sum(tally => tally.Right), models.Sum(tally => tally.Scored), "run"),
            models.IsEmpty ? NotScored : Words.Of(models.Count(tally => tally.IsSteady), models.Length, "model"),
            NumberFormat.Integer(models.Count(tally => tally.Differs)));
    }
}
