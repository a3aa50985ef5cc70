namespace SupportAgentBench.Core.Tests.Validation;

/// <summary>At most 2 % of a run, and in each bucket one case or 6 %, may be absent or end in a harness error (statistics.md 1.1).</summary>
public class PublishabilityTests
{
    [Theory]
    [InlineData(new[] { 0, 1, 2, 3, 4 }, new int[0], "5 of 162 conversations absent")]
    [InlineData(new int[0], new[] { 0, 1, 2, 3 }, "4 of 162 conversations ended in a harness error")]
    [InlineData(new[] { 0, 1, 2 }, new[] { 3 }, "4 of 162 conversations left out: 3 absent, 1 ended in a harness error")]
    [InlineData(new[] { 150, 151 }, new int[0], "2 of 18 adversarial conversations absent")]
    [InlineData(new[] { 120 }, new[] { 121 }, "2 of 24 must-escalate conversations left out: 1 absent, 1 ended in a harness error")]
    public void A_run_with_too_many_conversations_left_out_is_excluded_with_the_reason(int[] absent, int[] harnessErrors, string reason)
    {
        var data = Workshop.Validate(Workshop.Documents(Workshop.Run("beta"), Workshop.Run("alpha", "r1", absent, harnessErrors), Workshop.Run("alpha", "r2")), out var diagnostics);

        Assert.Equal(["r2"], data!.Models[0].Runs.Select(run => run.Id.Value));
        Assert.Equal(reason, Assert.Single(data.Models[0].Excluded).Reason);
        var warning = Assert.Single(diagnostics);
        Assert.Equal("data/runs/alpha/r1.json: SAB2021", $"{warning.Location}: {warning.Descriptor.Id}");
        Assert.Contains(reason, warning.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new[] { 0, 1, 2 }, new int[0])]
    [InlineData(new[] { 0, 120 }, new[] { 150 })]
    public void A_run_with_a_few_conversations_left_out_counts(int[] absent, int[] harnessErrors)
    {
        var data = Workshop.Validate(Workshop.Documents(Workshop.Run("beta"), Workshop.Run("alpha", "r1", absent, harnessErrors)), out var diagnostics);

        Assert.Empty(diagnostics);
        Assert.Empty(data!.Models[0].Excluded);
    }

    [Fact]
    public void A_verdict_is_printed_where_one_run_counts_and_missed_where_none_does()
    {
        var oneCounts = Workshop.Documents(Workshop.Run("beta"), Workshop.Run("alpha", "r1", Enumerable.Range(0, 9)), Workshop.Run("alpha", "r2"));
        var noneCounts = Workshop.Documents(Workshop.Run("beta"), Workshop.Run("alpha", "r1", Enumerable.Range(0, 9)), Workshop.Run("alpha", "r2", Enumerable.Range(0, 9)));

        Workshop.Validate(oneCounts with { Verdicts = [Workshop.Verdict("alpha"), Workshop.Verdict("beta")] }, out var printed);
        var data = Workshop.Validate(noneCounts with { Verdicts = [Workshop.Verdict("alpha"), Workshop.Verdict("beta")] }, out var missed);

        Assert.NotNull(data);
        Assert.Equal(["SAB2021"], printed.Select(diagnostic => diagnostic.Descriptor.Id));
        var warning = Assert.Single(missed, diagnostic => diagnostic.Descriptor.Id == "SAB2028");
        Assert.Equal("every run of model 'alpha' is excluded, so this verdict is not printed", warning.Message);
    }

    [Fact]
    public void Where_nothing_can_be_published_that_one_error_says_it_of_verdicts_too()
    {
        var documents = Workshop.Documents(Workshop.Run("alpha", "r1", Enumerable.Range(0, 9)));

        Workshop.Validate(documents with { Verdicts = [Workshop.Verdict("alpha")] }, out var diagnostics);

        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Descriptor.Id == "SAB2028");
    }

    [Fact]
    public void A_board_whose_runs_are_all_excluded_is_an_error()
    {
        var data = Workshop.Validate(Workshop.Documents(Workshop.Run("alpha", "r1", Enumerable.Range(0, 9)), Workshop.Run("beta", "r1", Enumerable.Range(0, 9))), out var diagnostics);

        Assert.Null(data);
        Assert.Contains(diagnostics, diagnostic => diagnostic.Descriptor.Id == "SAB2020");
    }
}
