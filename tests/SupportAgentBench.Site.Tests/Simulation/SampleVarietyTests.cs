using System.Text.Json;
using static SupportAgentBench.Site.Tests.Simulation.SampleRuns;

namespace SupportAgentBench.Site.Tests.Simulation;

/// <summary>What makes the sample worth comparing: hard cases are hard for both models, and cases flip between runs now and then.</summary>
public class SampleVarietyTests
{
    [Fact]
    public void A_case_that_goes_wrong_once_goes_wrong_again_more_often_than_chance_has_it()
    {
        using var runs = new SampleRuns("mimo-v2-5");
        var failures = runs.Runs.Select(run => run.Where(IsFailure).Select(Case).ToHashSet()).ToArray();

        var again = failures[0].Count(failures[1].Contains);

        // By chance 16 of 120 would meet 17 of 120 about twice.
        Assert.InRange(again, 5, failures[0].Count - 1);
    }

    [Fact]
    public void A_needless_handover_mostly_goes_with_an_unresolved_ticket_where_tickets_stay_unresolved()
    {
        using var runs = new SampleRuns("mimo-v2-5");
        var wrongItem = runs.OfUseCase("wrong-item");

        Assert.True(wrongItem.Count(item => IsFailure(item) && IsEscalated(item)) >= 4);
    }

    [Fact]
    public void Conversations_of_one_case_differ_in_their_words()
    {
        var texts = new Dictionary<string, HashSet<string>>();
        foreach (var model in (string[])["kimi-k2-6", "mimo-v2-5"])
        {
            using var runs = new SampleRuns(model);
            foreach (var item in runs.Runs.SelectMany(run => run))
            {
                texts.TryAdd(Case(item), []);
                texts[Case(item)].Add(string.Join('\n', item.GetProperty("transcript").EnumerateArray().Select(message => message.GetProperty("text").GetString())));
            }
        }

        Assert.All(texts, item => Assert.True(item.Value.Count >= 2, $"{item.Key} is told in one way only"));
        Assert.True(texts.Values.Average(variants => variants.Count) > 5);
    }

    [Fact]
    public void A_german_customer_is_answered_in_german()
    {
        using var runs = new SampleRuns("kimi-k2-6");
        var german = runs.OfUseCase("non-english-wismo").Where(item => Case(item) == "non-english-wismo-2");

        Assert.All(german, item => Assert.Contains("Guten Tag Katrin", FirstAnswer(item), StringComparison.Ordinal));
    }

    private static bool IsFailure(JsonElement conversation) => conversation.TryGetProperty("resolved", out var resolved) && resolved.GetInt32() == 0;

    private static string FirstAnswer(JsonElement conversation) => conversation.GetProperty("transcript")[1].GetProperty("text").GetString()!;
}
