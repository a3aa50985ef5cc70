using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Core.Statistics;

namespace SupportAgentBench.Site.Pages.Compare;

/// <summary>Lists the cases in which two models differ, by use case in the benchmark's order, traps last.</summary>
public static class CompareCaseGroups
{
    public static CompareCases Make(Benchmark benchmark, CaseComparison cases, ModelSummary a, ModelSummary b)
    {
        var byUseCase = cases.Differing.ToLookup(difference => difference.Case.UseCase?.Id);
        return new CompareCases(
            Total(cases, a, b),
            [
                .. benchmark.UseCases
                    .Select(useCase => Group(useCase.Name, byUseCase[useCase.Id], a, b))
                    .Append(Group(benchmark[Bucket.Adversarial].Name, byUseCase[null], a, b))
                    .Where(group => !group.Rows.IsEmpty),
            ]);
    }

    private static string Total(CaseComparison cases, ModelSummary a, ModelSummary b)
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

    private static CompareCaseGroup Group(string name, IEnumerable<CaseDifference> differences, ModelSummary a, ModelSummary b) => new(
        name,
        [
            .. differences.Select(difference => new CompareCaseRow(
                difference.Case.Trap?.Name ?? difference.Case.Title ?? difference.Case.Id.Value,
                difference.Case.Id.Value,
                Runs(difference.A),
                Runs(difference.B),
                (difference.Sign > 0 ? a : b).Model.Name)),
        ]);

    private static string Runs(RepeatedOutcome outcome) => CountFormat.Slash(outcome.Passes, outcome.Runs);
}
