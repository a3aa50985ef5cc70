namespace SupportAgentBench.Cli.Tests;

public sealed class NewVerdictCommandTests : IDisposable
{
    private const string Alpha = "data/verdicts/alpha.yaml";

    private readonly TemporaryWorkspace _workspace = new();

    public NewVerdictCommandTests() => File.Delete(_workspace.At(Alpha));

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_draft_checks_clean_as_it_is()
    {
        var run = _workspace.Sab("new", "verdict", "alpha");

        Assert.Equal((0, $"Draft in {Alpha}: 1 file.\n", string.Empty), (run.ExitStatus, run.Output, run.Error));
        Assert.Equal((0, string.Empty), (_workspace.Sab("check", "--strict", "--deep") is var check ? check.ExitStatus : -1, check.Error));
    }

    [Fact]
    public void A_draft_has_a_row_for_every_use_case_and_types_no_number()
    {
        _workspace.Sab("new", "verdict", "alpha");
        var draft = File.ReadAllText(_workspace.At(Alpha));

        Assert.Contains("useCases: [tracking]", draft, StringComparison.Ordinal);
        Assert.Contains("useCases: [third-party]", draft, StringComparison.Ordinal);
        Assert.Contains("{{ resolution.pooled }}", draft, StringComparison.Ordinal);
        Assert.Contains("{{ sentiment ?? \"n/a\" }}", draft, StringComparison.Ordinal);
    }

    /// <summary>The row it stands in shows how many traps were held, not how many worked.</summary>
    [Fact]
    public void The_remark_on_traps_tells_by_run_what_its_row_shows()
    {
        _workspace.Sab("new", "verdict", "alpha");

        Assert.Matches(@"traps: \|\s+by run \{\{ traps_held\.per_run", File.ReadAllText(_workspace.At(Alpha)));
    }

    [Fact]
    public void A_verdict_that_is_there_stays_as_it_is()
    {
        File.WriteAllText(_workspace.At(Alpha), "mine");

        // The other files must be readable; this one is what is wrong.
        var run = _workspace.Sab("new", "verdict", "alpha");

        Assert.NotEqual(0, run.ExitStatus);
        Assert.Equal("mine", File.ReadAllText(_workspace.At(Alpha)));
    }

    [Fact]
    public void A_second_draft_is_refused()
    {
        _workspace.Sab("new", "verdict", "alpha");
        var run = _workspace.Sab("new", "verdict", "alpha");

        Assert.Equal((2, $"sab: {Alpha} is there already and stays as it is; a draft is for a model without a verdict\n"), (run.ExitStatus, run.Error));
    }

    [Fact]
    public void An_unknown_model_is_told_with_the_nearest_name()
    {
        var run = _workspace.Sab("new", "verdict", "alhpa");

        Assert.Equal((2, "sab: no model has the id 'alhpa' (did you mean 'alpha'?)\n"), (run.ExitStatus, run.Error));
    }
}
