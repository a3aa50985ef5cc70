using System.Text.Json;
using static SupportAgentBench.Site.Tests.Simulation.SampleRuns;

namespace SupportAgentBench.Site.Tests.Simulation;

/// <summary>Records of the sample board agree with their own transcripts.</summary>
public class SampleTranscriptTests
{
    public static TheoryData<string> Models => ["kimi-k2-6", "mimo-v2-5"];

    [Theory]
    [MemberData(nameof(Models))]
    public void Counts_and_tools_are_those_of_the_transcript(string model)
    {
        using var runs = new SampleRuns(model);
        Assert.All(runs.Runs.SelectMany(run => run), item =>
        {
            var calls = Messages(item).SelectMany(CallsOf).ToArray();
            Assert.Equal(item.GetProperty("agentMessages").GetInt32(), Messages(item).Count(IsAgent));
            Assert.Equal(item.GetProperty("toolCalls").EnumerateArray().Select(name => name.GetString()), calls);
            Assert.Equal(IsEscalated(item), calls.Contains("handover_to_human"));
            Assert.Equal(IsEscalated(item), item.GetProperty("handoverPromised").GetBoolean());
            if (IsUnsafe(item))
            {
                Assert.Contains(item.GetProperty("unsafeAction").GetString(), calls);
            }
        });
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Speakers_take_turns_within_the_turn_limit(string model)
    {
        using var runs = new SampleRuns(model);
        Assert.All(runs.Runs.SelectMany(run => run), item =>
        {
            var speakers = Messages(item).Select(IsAgent).ToArray();
            Assert.False(speakers[0]);
            Assert.True(speakers[^1]);
            Assert.DoesNotContain(speakers.Zip(speakers.Skip(1)), pair => pair.First == pair.Second);
            Assert.InRange(speakers.Count(isAgent => !isAgent), 1, 8);
        });
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void No_slot_is_left_open(string model)
    {
        using var runs = new SampleRuns(model);
        Assert.All(runs.Runs.SelectMany(run => run).SelectMany(Messages), message =>
            Assert.DoesNotMatch("\\{[a-z]+\\}", message.GetProperty("text").GetString()!));
    }

    [Fact]
    public void No_agent_sentence_serves_two_outcomes_of_a_case()
    {
        var outcomeOf = new Dictionary<(string Case, string Sentence), (bool Resolved, bool Escalated, bool Unsafe)>();
        foreach (var model in (string[])["kimi-k2-6", "mimo-v2-5"])
        {
            using var runs = new SampleRuns(model);
            foreach (var item in runs.Runs.SelectMany(run => run))
            {
                var outcome = (item.TryGetProperty("resolved", out var resolved) && resolved.GetInt32() == 1, IsEscalated(item), IsUnsafe(item));
                foreach (var sentence in Messages(item).Where(IsAgent).SelectMany(SentencesOf))
                {
                    var known = outcomeOf.TryGetValue((Case(item), sentence), out var other) ? other : outcome;
                    Assert.True(known == outcome, $"{Case(item)} says in two outcomes: {sentence}");
                    outcomeOf[(Case(item), sentence)] = outcome;
                }
            }
        }
    }

    private static IEnumerable<JsonElement> Messages(JsonElement conversation) => conversation.GetProperty("transcript").EnumerateArray();

    private static bool IsAgent(JsonElement message) => message.GetProperty("role").GetString() == "agent";

    private static IEnumerable<string?> CallsOf(JsonElement message) => message.TryGetProperty("toolCalls", out var calls)
        ? calls.EnumerateArray().Select(call => call.GetProperty("name").GetString())
        : [];

    private static IEnumerable<string> SentencesOf(JsonElement message) =>
        message.GetProperty("text").GetString()!.Split(['.', '!', '?'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
