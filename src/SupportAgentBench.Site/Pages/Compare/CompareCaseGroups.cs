using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Core.Statistics;
using SupportAgentBench.Site.Pages.Evidence;

namespace SupportAgentBench.Site.Pages.Compare;

/// <summary>Lists the cases in which two models differ, by use case in the benchmark's order, traps last.</summary>
/// <param name="evidence">Which conversations have a page.</param>
internal sealed class CompareCaseGroups(Benchmark benchmark, EvidenceIndex evidence, ModelSummary a, ModelSummary b)
{
    public CompareCases Make(CaseComparison cases)
    {
        var byUseCase = cases.Differing.ToLookup(difference => difference.Case.UseCase?.Id);
        return new CompareCases(
            Total(cases),
            [
                .. benchmark.UseCases
                    .Select(useCase => Group(useCase.Name, byUseCase[useCase.Id] ))
                    .Append(Group(benchmark[Bucket.Adversarial].Name, byUseCase[null]))
                    .Where(group => !group.Rows.IsEmpty),
            ]);
    }

    private string Total(CaseComparison cases)
    {
        var left = cases.NotCompared == 0 ? string.Empty : $" Without an outcome on one side, and left out: {Words.Counted(cases.NotCompared, "case")}.";
        if (cases.Differing.IsEmpty)
        {
            return $"No case is handled right more often by one of the two.{left}";
        }

        return $"The two differ on {NumberFormat.Integer(cases.Differing.Length)} of {Words.Counted(cases.Compared, "case")}: "
            + $"{Share(cases, a, 1)}, {Share(cases, b, -1)}.{left}";
    }

    private static string Share(CaseComparison cases, ModelSummary model, int sign) =>
        $"{model.Model.Name} handles {NumberFormat.Integer(cases.Differing.Count(difference => difference.Sign == sign))} right more often";

    private CompareCaseGroup Group(string name, IEnumerable<CaseDifference> differences) => new(
        name,
        [
            .. differences.Select(difference => new CompareCaseRow(
                CaseWords.Title(difference.Case),
                difference.Case.Id.Value,
                Route.AnyCompare.To(Route.Case(difference.Case.Id)),
                Runs(difference.A, a, difference.Case),
                Runs(difference.B, b, difference.Case),
                (difference.Sign > 0 ? a : b).Model.Name)),
        ]);

    private CompareCaseRuns Runs(RepeatedOutcome outcome, ModelSummary model, SupportCase supportCase) =>
        new(CountFormat.Slash(outcome.Passes, outcome.Runs), evidence.LinkTo(Route.AnyCompare, model.Model.Id, supportCase));
}
