using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Pages.Reports;
using SupportAgentBench.Site.Tests.Prose.Claims;

namespace SupportAgentBench.Site.Tests.Pages.Reports;

/// <summary>How sure a report says it is, on the shipped board.</summary>
public class SureWordsTests
{
    [Fact]
    public void Runs_and_what_changes_between_them_are_told() =>
        Assert.Equal(
            "Measured in 3 runs. Cases handled right, from the lowest to the highest run: 142–145 of 162. 1 ticket in 10 changes outcome between two runs.",
            Of(ClaimDesk.Board.Find(new ModelId("kimi-k2-6"))!)[0]);

    [Fact]
    public void The_smallest_gaps_that_the_board_finds_are_told() =>
        Assert.Matches(
            @"^Between two models this benchmark finds, four times in five, a gap of \d+\.\d points in resolution, \d+\.\d points in escalation accuracy, \d+\.\d points in unsafe actions\. A smaller gap may be real and stay unseen",
            Of(ClaimDesk.Board.Models[0])[^1]);

    [Fact]
    public void A_model_measured_once_says_so_and_what_others_do()
    {
        var model = ClaimDesk.Board.Models[0];

        Assert.Matches(
            "^Measured once, so run-to-run change is not known\\. Of models measured more often, .+ changes? outcome between two runs\\.$",
            Of(model with { Runs = [model.Runs[0]] })[0]);
    }

    [Fact]
    public void A_gap_that_nothing_finds_is_not_told()
    {
        var board = ClaimDesk.Board;
        var without = board with
        {
            Comparison = board.Comparison! with
            {
                Metrics = [.. board.Comparison.Metrics.Select(metric => metric.Metric == MetricCatalog.UnsafeActions ? metric with { Detectable = null, WhyNotDetectable = "why" } : metric)],
            },
        };

        Assert.DoesNotContain("unsafe actions", new SureWords(without).Of(board.Models[0])[^1], StringComparison.Ordinal);
    }

    private static System.Collections.Immutable.ImmutableArray<string> Of(ModelSummary model) => new SureWords(ClaimDesk.Board).Of(model);
}
