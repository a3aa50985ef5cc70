using System.Collections.Immutable;
using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Core.Statistics;

namespace SupportAgentBench.Site.Pages.Evidence;

/// <summary>
/// A case on each model. Evidence pages stand equally deep, so links to a case read the same on all of them, and what a case is with
/// each model is made once for all its pages.
/// </summary>
internal sealed class CaseElsewhere
{
    private readonly Board _board;
    // By the case's place in the benchmark; in the order of the board's models.
    private readonly ImmutableArray<Lazy<ImmutableArray<EvidenceElsewhere>>> _cases;

    public CaseElsewhere(Board board, EvidenceIndex index, CaseDifferences differences)
    {
        _board = board;
        _cases =
        [
            .. board.Benchmark.Cases.Select(supportCase => new Lazy<ImmutableArray<EvidenceElsewhere>>(() =>
            [
                .. board.Models.Select(model => Of(
                    model.Model.Name,
                    differences.OutcomeOf(model.Model.Id, supportCase),
                    index.LinkTo(Route.AnyEvidence, model.Model.Id, supportCase))),
            ])),
        ];
    }

    /// <summary>The case on all models but one.</summary>
    public ImmutableArray<EvidenceElsewhere> Than(ModelSummary model, SupportCase supportCase) =>
        _cases[supportCase.Index].Value.RemoveAt(_board.Models.IndexOf(model, 0, _board.Models.Length, ReferenceEqualityComparer.Instance));

    private static EvidenceElsewhere Of(string model, RepeatedOutcome outcome, Link? link) => outcome.Runs == 0
        ? new EvidenceElsewhere(model, "no outcome", "none", link)
        : new EvidenceElsewhere(
            model,
            $"{NumberFormat.Integer(outcome.Passes)} of {NumberFormat.Integer(outcome.Runs)}",
            outcome.Passes == outcome.Runs ? "right" : outcome.Passes == 0 ? "wrong" : "some",
            link);
}
