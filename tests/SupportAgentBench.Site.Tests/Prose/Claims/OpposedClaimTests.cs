using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Metrics;

namespace SupportAgentBench.Site.Tests.Prose.Claims;

/// <summary>Headlines are those of a middle run, the tests look at all runs: on this board they point against every headline.</summary>
public class OpposedClaimTests
{
    private static readonly Board Opposed = ClaimDesk.Board with
    {
        Comparison = ClaimDesk.Board.Comparison! with
        {
            Pairs = [.. ClaimDesk.Board.Comparison!.Pairs.Select(pair => pair with { Differences = [.. pair.Differences.Select(difference => difference?.Mirrored())] })],
        },
    };

    [Theory]
    [InlineData("ahead_of(\"gpt-5-5\", \"cost\")", "kimi-k2-6", "gpt-5.5")]
    [InlineData("!ahead_of(\"kimi-k2-6\", \"cost\")", "gpt-5-5", "kimi-k2.6")]
    [InlineData("below(cost, model[\"gpt-5-5\"].cost)", "kimi-k2-6", "gpt-5.5")]
    [InlineData("cheapest()", "mimo-v2-5", "deepseek-v4-flash and 12 more models")]
    [InlineData("worst(\"cost\")", "gpt-5-5", "gpt-5.4 and 12 more models")]
    public void A_claim_that_the_tests_contradict_says_so(string test, string model, string against)
    {
        var (body, diagnostics) = ClaimDesk.Bind(Opposed, $"[w](<claim: {test}>)", model);

        var info = Assert.Single(diagnostics);
        Assert.Equal(("SAB7014", Severity.Info), (info.Descriptor.Id, info.Severity));
        Assert.Contains(
            $"(in these runs; by these figures only, for the tests over all runs show the opposite against {against})", body.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_figures_that_are_shown_to_be_level_are_not_marked()
    {
        var kimi = ClaimDesk.Board.Find(new Core.Model.ModelId("kimi-k2-6"))!;
        var equal = ClaimDesk.Board.Models.First(model => model != kimi && model[MetricCatalog.Resolution].Median == kimi[MetricCatalog.Resolution].Median);
        var test = $"[w](<claim: resolution == model[\"{equal.Model.Id}\"].resolution>)";

        Assert.Contains("not shown to be level with", Assert.Single(ClaimDesk.Bind(test).Diagnostics).Message, StringComparison.Ordinal);
        Assert.Empty(ClaimDesk.Bind(With(PairVerdict.Level), test, "kimi-k2-6").Diagnostics);
    }

    [Fact]
    public void Equal_headlines_that_the_tests_tell_apart_are_marked() => Assert.Contains(
        "by these figures only, for the tests over all runs show a difference from",
        ClaimDesk.Bind(With(PairVerdict.Ahead), "[w](<claim: joint_best(\"resolution\")>)", "kimi-k2-6").Body.ToString(),
        StringComparison.Ordinal);

    /// <summary>Of every pair the same is said.</summary>
    private static Board With(PairVerdict verdict) => ClaimDesk.Board with
    {
        Comparison = ClaimDesk.Board.Comparison! with
        {
            Pairs = [.. ClaimDesk.Board.Comparison!.Pairs.Select(pair => pair with { Differences = [.. pair.Differences.Select(difference => difference is null ? null : difference with { Verdict = verdict, Difference = Core.Numbers.Rational.One })] })],
        },
    };
}
