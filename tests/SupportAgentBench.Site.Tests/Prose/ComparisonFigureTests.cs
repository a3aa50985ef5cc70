using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Prose.Figures;
using SupportAgentBench.Site.Tests.Prose.Claims;

namespace SupportAgentBench.Site.Tests.Prose;

/// <summary>What prose may say of models against each other, on the board that the repository ships.</summary>
public class ComparisonFigureTests
{
    [Theory]
    [InlineData("resolution.interval", "kimi-k2-6", "89–98%")]
    [InlineData("over_escalation.rank", "kimi-k2-6", "10th (1st to 13th)")]
    [InlineData("cost.rank", "gpt-5-5", "14th")]
    [InlineData("over_escalation.pooled", "kimi-k2-6", "36 of 360 in all runs")]
    [InlineData("over_escalation.pooled.count", "kimi-k2-6", "36 of 360")]
    [InlineData("over_escalation.pooled.value", "kimi-k2-6", "10%")]
    [InlineData("instruction_following.pooled.value", "kimi-k2-6", "0.81")]
    [InlineData("use_case[\"address-change\"].resolution.count", "kimi-k2-6", "18 of 18")]
    [InlineData("against[\"gpt-5-5\"].resolution", "kimi-k2-6", "too close to call")]
    [InlineData("against[\"gpt-5-5\"].instruction_following", "kimi-k2-6", "behind by 0.06 (0.01 to 0.12)")]
    [InlineData("against[\"gpt-5-5\"].cost", "kimi-k2-6", "ahead by $104 ($101 to $107)")]
    [InlineData("against[\"gpt-5-5\"].tool_calls", "kimi-k2-6", "neither direction is better")]
    [InlineData("cost_ratio(\"gpt-5-5\")", "kimi-k2-6", "1/14 of")]
    [InlineData("cost_ratio(\"grok-4-3\")", "kimi-k2-6", "85% of")]
    [InlineData("cost_ratio(\"kimi-k2-6\")", "gpt-5-5", "13.7 times")]
    [InlineData("board.verbosity.r", "kimi-k2-6", "−0.58 (−0.86 to −0.07)")]
    [InlineData("board.verbosity.top", "kimi-k2-6", "3.22–3.81")]
    [InlineData("board.verbosity.floor", "kimi-k2-6", "3.86–5.28")]
    [InlineData("model[\"mimo-v2-5\"].dominates.level.size", "kimi-k2-6", "zero")]
    [InlineData("models_where(metric: \"resolution\", at_least: 0.95)", "kimi-k2-6", "deepseek-v4-pro, gemini-3.1-flash-lite, gpt-5.5, grok-4.3 and kimi-k2.6")]
    public void A_figure_prints_what_was_computed(string expression, string model, string printed)
    {
        var (body, diagnostics) = ClaimDesk.Bind($"{{{{ {expression} }}}}", model);

        Assert.Empty(diagnostics.Select(diagnostic => diagnostic.Message));
        Assert.Equal(printed, body.Text);
    }

    [Theory]
    [InlineData(1, 8, "1/8 of")]
    [InlineData(13, 100, "1/8 of")]
    [InlineData(1, 2, "1/2 of")]
    [InlineData(48, 100, "1/2 of")]
    [InlineData(47, 100, "47% of")]
    [InlineData(66, 100, "66% of")]
    [InlineData(4, 10, "40% of")]
    [InlineData(1, 1, "100% of")]
    [InlineData(199, 100, "199% of")]
    [InlineData(2, 1, "2.0 times")]
    public void A_ratio_is_a_part_only_where_it_is_near_one(int numerator, int denominator, string words) =>
        Assert.Equal(words, RivalFigures.RatioWords(new Rational(numerator, denominator)));

    [Theory]
    [InlineData("instruction_following.pooled.count", "it is a mean, not a count")]
    [InlineData("use_case[\"address-change\"].instruction_following.count", "it is a mean, not a count")]
    [InlineData("tool_calls.rank", "neither direction is better")]
    [InlineData("dominates.strict", "there is no such model")]
    public void What_cannot_be_told_says_why(string expression, string why)
    {
        var finding = Assert.Single(ClaimDesk.Bind($"{{{{ {expression} }}}}").Diagnostics);

        Assert.Equal("SAB7002", finding.Descriptor.Id);
        Assert.Contains(why, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_model_of_a_list_is_linked_to_its_report() =>
        Assert.Equal(
            "<p><a href=\"../../models/gemini-3-1-pro/\">gemini-3.1-pro</a></p>\n",
            ClaimDesk.Html("{{ models_where(metric: \"unsafe-actions\", below: 0.1) }}"));
}
