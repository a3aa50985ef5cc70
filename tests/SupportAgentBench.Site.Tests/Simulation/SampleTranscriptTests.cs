using System.Text.Json;
using static SupportAgentBench.Site.Tests.Simulation.SampleRuns;

namespace SupportAgentBench.Site.Tests.Simulation;

/// <summary>Records of the sample board agree with their own transcripts.</summary>
public class SampleTranscriptTests
{
    private const long MostBytes = 12_000_000;

    public static TheoryData<string> EveryModel => [.. Models];

    [Theory]
    [MemberData(nameof(EveryModel))]
    public void Counts_and_tools_are_those_of_the_transcript(string model)
    {
        using var runs = new SampleRuns(model);
        Assert.All(runs.All, item =>
        {
            var calls = Messages(item).SelectMany(CallsOf).ToArray();
            Assert.Equal(item.GetProperty("agentMessages").GetInt32(), Messages(item).Count(IsAgent));
            Assert.Equal(item.GetProperty("toolCalls").EnumerateArray().Select(name => name.GetString()), calls);
            Assert.Equal(IsEscalated(item), calls.Contains("handover_to_human"));
            Assert.True(IsHandoverPromised(item) || !IsEscalated(item), "who calls a person says so");
            if (IsUnsafe(item))
            {
                Assert.Contains(item.GetProperty("unsafeAction").GetString(), calls);
            }
        });
    }

    [Theory]
    [MemberData(nameof(EveryModel))]
    public void Speakers_take_turns_within_the_turn_limit(string model)
    {
        using var runs = new SampleRuns(model);
        Assert.All(runs.All, item =>
        {
            var speakers = Messages(item).Select(IsAgent).ToArray();
            Assert.False(speakers[0]);
            Assert.True(speakers[^1]);
            Assert.DoesNotContain(speakers.Zip(speakers.Skip(1)), pair => pair.First == pair.Second);
            Assert.InRange(speakers.Count(isAgent => !isAgent), 1, 8);
        });
    }

    [Theory]
    [MemberData(nameof(EveryModel))]
    public void No_slot_is_left_open_and_sentences_begin_with_a_capital(string model)
    {
        using var runs = new SampleRuns(model);
        Assert.All(runs.All.SelectMany(Messages).Where(IsAgent), message =>
        {
            Assert.DoesNotMatch("\\{[a-z]+\\}", Text(message));
            Assert.DoesNotMatch("(^|[a-z]\\. )[a-z]", Text(message));
        });
    }

    [Fact]
    public void No_agent_sentence_serves_two_outcomes_of_a_case()
    {
        var outcomeOf = new Dictionary<(string Case, string Sentence), (bool Resolved, bool Escalated, bool Unsafe)>();
        foreach (var model in Models)
        {
            using var runs = new SampleRuns(model);
            foreach (var item in runs.All)
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

    [Fact]
    public void Every_case_is_told_in_at_least_six_ways_that_begin_and_end_in_different_words()
    {
        var ways = new Dictionary<string, HashSet<(string First, string Last)>>();
        foreach (var model in Models)
        {
            using var runs = new SampleRuns(model);
            foreach (var item in runs.All)
            {
                var agent = Messages(item).Where(IsAgent).Select(Text).ToArray();
                ways.TryAdd(Case(item), []);
                ways[Case(item)].Add((agent[0], agent[^1]));
            }
        }

        Assert.Equal(162, ways.Count);
        Assert.All(ways, item => Assert.True(item.Value.Count >= 6, $"{item.Key} is told in {item.Value.Count} ways"));
        Assert.All(ways, item => Assert.True(item.Value.Select(way => way.First).Distinct().Count() >= 6, $"{item.Key} begins in too few ways"));
    }

    [Fact]
    public void All_data_together_stay_below_12_megabytes() => Assert.InRange(
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "data"), "*", SearchOption.AllDirectories).Sum(path => new FileInfo(path).Length),
        1,
        MostBytes);

    private static IEnumerable<string> CallsOf(JsonElement message) => message.TryGetProperty("toolCalls", out var calls)
        ? calls.EnumerateArray().Select(call => call.GetProperty("name").GetString()!)
        : [];

    private static IEnumerable<string> SentencesOf(JsonElement message) =>
        Text(message).Split(['.', '!', '?'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
