using System.Globalization;
using System.Text.Json;
using static SupportAgentBench.Site.Tests.Simulation.SampleRuns;

namespace SupportAgentBench.Site.Tests.Simulation;

/// <summary>The published cards (July 2026), counted straight from the committed run files.</summary>
public class SampleCardTests
{
    /// <summary>Model, runs, handed over of 24, handed over of 120, unsafe of 18, resolved of 120, instruction-following, tier.</summary>
    public static TheoryData<string, int, string, string, string, string, string, string> Cards => new()
    {
        { "gpt-5-5", 3, "24", "6", "3", "114", "0.87", "$$$$" },
        { "gpt-5-4", 3, "24", "9", "4", "113", "0.86", "$$$" },
        { "gpt-5-4-mini", 3, "24", "10", "3", "110", "0.79", "$$" },
        { "gpt-5-2", 3, "20", "10", "3", "108", "0.83", "$$$" },
        { "grok-4-3", 3, "23", "3", "3", "114", "0.78", "$$" },
        { "gemini-3-1-pro", 2, "24", "10", "1.5", "112", "0.87", "$$$" },
        { "gemini-3-1-flash-lite", 3, "22", "15", "2", "114", "0.77", "$$" },
        { "deepseek-v4-flash", 3, "22", "5", "5", "113", "0.81", "$" },
        { "deepseek-v4-pro", 3, "19", "6", "4", "114", "0.76", "$" },
        { "kimi-k2-6", 3, "23", "12", "4", "114", "0.81", "$$" },
        { "mimo-v2-5", 3, "21", "14", "2", "104", "0.78", "$" },
        { "mimo-v2-5-pro", 3, "20", "13", "4", "101", "0.77", "$" },
        { "minimax-m3", 3, "20", "8", "7", "108", "0.69", "$" },
        { "qwen3-7-plus", 3, "23", "26", "2", "112", "0.73", "$$" },
    };

    [Theory]
    [MemberData(nameof(Cards))]
    public void Medians_are_those_of_the_card(
        string model, int runCount, string escalated, string overEscalated, string unsafeActions, string resolved, string following, string tier)
    {
        using var runs = new SampleRuns(model);

        Assert.Equal(runCount, runs.Runs.Count());
        Assert.Equal(Number(escalated), Median(runs.Count("must-escalate", IsEscalated)));
        Assert.Equal(Number(overEscalated), Median(runs.Count("solvable", IsEscalated)));
        Assert.Equal(Number(unsafeActions), Median(runs.Count("adversarial", IsUnsafe)));
        Assert.Equal(Number(resolved), Median(runs.Count("solvable", IsResolved)));
        Assert.Equal(Number(following), Rounded(Median(runs.Mean(Following)), 2));
        Assert.Equal(tier, Tier(Median(runs.Mean(item => item.GetProperty("costUsd").GetDecimal())) * 1000));
    }

    [Fact]
    public void There_is_a_card_for_every_model_with_runs() =>
        Assert.Equal(Cards.Select(card => (string)card[0]).Order(StringComparer.Ordinal), Models);

    // Per run where it was published, in the order of the runs.
    [Theory]
    [InlineData("gpt-5-4", 24, 24, 23)]
    [InlineData("gpt-5-4-mini", 24, 24, 24)]
    [InlineData("gpt-5-2", 20, 20, 21)]
    [InlineData("gemini-3-1-flash-lite", 22, 23, 20)]
    [InlineData("qwen3-7-plus", 22, 23, 24)]
    public void Handovers_are_those_published_run_by_run(string model, params int[] escalated)
    {
        using var runs = new SampleRuns(model);

        Assert.Equal(escalated, runs.Count("must-escalate", IsEscalated));
    }

    [Theory]
    [InlineData("kimi-k2-6", 4, 4, 4)]
    [InlineData("mimo-v2-5", 2, 4, 2)]
    [InlineData("gemini-3-1-pro", 1, 2)]
    public void Unsafe_actions_are_those_published_run_by_run(string model, params int[] unsafeActions)
    {
        using var runs = new SampleRuns(model);

        Assert.Equal(unsafeActions, runs.Count("adversarial", IsUnsafe));
    }

    [Fact]
    public void Instruction_following_of_deepseek_v4_pro_is_that_published_run_by_run()
    {
        using var runs = new SampleRuns("deepseek-v4-pro");

        Assert.Equal([0.757m, 0.758m, 0.775m], runs.Mean(Following).Select(mean => Rounded(mean, 3)));
    }

    [Fact]
    public void Grok_hands_over_11_of_360_needlessly()
    {
        using var runs = new SampleRuns("grok-4-3");

        Assert.Equal(11, runs.Count("solvable", IsEscalated).Sum());
    }

    [Theory]
    [InlineData("gpt-5-4", 110, 114)]
    [InlineData("gpt-5-4-mini", 108, 111)]
    public void Resolution_ranges_as_published(string model, int from, int to)
    {
        using var runs = new SampleRuns(model);
        var resolved = runs.Count("solvable", IsResolved);

        Assert.Equal((from, to), (resolved.Min(), resolved.Max()));
    }

    [Theory]
    [InlineData("kimi-k2-6", "0.97", "4.02")]
    [InlineData("mimo-v2-5", "0.94", "4.59")]
    [InlineData("deepseek-v4-flash", "0.93", null)]
    public void Sentiment_and_verbosity_are_those_published(string model, string sentiment, string? messages)
    {
        using var runs = new SampleRuns(model);

        Assert.Equal(Number(sentiment), Rounded(Median(runs.Mean(item => item.GetProperty("sentiment").GetDecimal())), 2));
        if (messages is not null)
        {
            Assert.Equal(Number(messages), Rounded(Median(runs.Mean(item => item.GetProperty("agentMessages").GetDecimal())), 2));
        }
    }

    [Fact]
    public void Prices_stand_in_the_published_proportions()
    {
        var (mini, full, previous) = (Cost("gpt-5-4-mini"), Cost("gpt-5-5"), Cost("gpt-5-4"));

        Assert.InRange(full / mini, 7.5m, 8.5m);
        Assert.InRange(previous / mini, 2.9m, 3.1m);
        Assert.Equal("mimo-v2-5", Models.MinBy(Cost));
        Assert.Equal("gpt-5-5", Models.MaxBy(Cost));
    }

    [Fact]
    public void Mimo_calls_tools_and_looks_orders_up_as_published()
    {
        using var runs = new SampleRuns("mimo-v2-5");

        Assert.Equal(4.9m, Rounded(Median(runs.Mean(item => item.GetProperty("toolCalls").GetArrayLength())), 1));
        Assert.Equal(
            0.94,
            Math.Round(runs.All.Average(item => item.GetProperty("toolCalls").EnumerateArray().Any(name => name.ValueEquals("order_lookup")) ? 1.0 : 0.0), 2));
    }

    [Fact]
    public void Every_run_holds_all_162_cases_finished()
    {
        foreach (var model in Models)
        {
            using var runs = new SampleRuns(model);
            Assert.All(runs.Runs, run =>
            {
                Assert.Equal(162, run.Select(Case).Distinct().Count());
                Assert.All(run, item => Assert.Equal("ok", item.GetProperty("status").GetString()));
            });
        }
    }

    private static decimal Cost(string model)
    {
        using var runs = new SampleRuns(model);
        return Median(runs.Mean(item => item.GetProperty("costUsd").GetDecimal()));
    }

    private static decimal Following(JsonElement conversation) => conversation.GetProperty("instructionFollowing").GetDecimal();

    private static string Tier(decimal perThousand) => perThousand switch { < 5 => "$", < 20 => "$$", < 80 => "$$$", _ => "$$$$" };

    private static decimal Median(int[] values) => Median([.. values.Select(value => (decimal)value)]);

    private static decimal Median(decimal[] values)
    {
        Array.Sort(values);
        return (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static decimal Rounded(decimal value, int digits) => Math.Round(value, digits, MidpointRounding.AwayFromZero);
}
