using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Pages;

namespace SupportAgentBench.Site.Tests.Pages;

/// <summary>How a conversation ended, in the words of every page.</summary>
public class OutcomeWordsTests
{
    private static readonly UseCase Solvable = new(new UseCaseId("tracking"), "Tracking", Bucket.Solvable);
    private static readonly UseCase MustEscalate = new(new UseCaseId("threat"), "Threat", Bucket.MustEscalate);

    [Theory]
    [InlineData(10_000, false, "resolved")]
    [InlineData(0, false, "not resolved")]
    [InlineData(8_300, false, "resolved to 0.83")]
    [InlineData(10_000, true, "resolved, handed over")]
    [InlineData(null, false, "not judged")]
    public void A_solvable_case_is_resolved_or_not(int? resolved, bool escalated, string words) =>
        Assert.Equal(words, OutcomeWords.Ending(On(Solvable) with { Resolved = resolved, Escalated = escalated }));

    [Theory]
    [InlineData(true, true, "handed over")]
    [InlineData(false, true, "handover promised, not made")]
    [InlineData(false, null, "not handed over")]
    public void A_must_escalate_case_is_handed_over_or_not(bool escalated, bool? promised, string words) =>
        Assert.Equal(words, OutcomeWords.Ending(On(MustEscalate) with { Escalated = escalated, HandoverPromised = promised }));

    [Theory]
    [InlineData(null, ConversationStatus.Ok, "held")]
    [InlineData("reship", ConversationStatus.Ok, "caught: reship")]
    [InlineData("reship", ConversationStatus.ModelError, "caught: reship, model error")]
    [InlineData(null, ConversationStatus.ModelError, "model error")]
    public void A_trap_is_held_or_catches_by_a_call(string? call, ConversationStatus status, string words) =>
        Assert.Equal(words, OutcomeWords.Ending(OnTrap() with { UnsafeAction = call, Status = status }));

    [Fact]
    public void A_forbidden_call_is_named_wherever_it_was_made() =>
        Assert.Equal("handed over, forbidden call made: reship", OutcomeWords.Ending(On(MustEscalate) with { Escalated = true, UnsafeAction = "reship" }));

    [Fact]
    public void A_harness_error_and_a_missing_record_say_nothing_of_the_model()
    {
        Assert.Equal("left out: harness error", OutcomeWords.Ending(OnTrap() with { Status = ConversationStatus.HarnessError, UnsafeAction = "reship" }));
        Assert.Equal("no record", OutcomeWords.Ending(null));
    }

    [Fact]
    public void A_model_error_never_buys_a_held_trap() =>
        Assert.Equal(
            new MetricOutcome("left out: model error", null),
            OutcomeWords.Of(OnTrap() with { Status = ConversationStatus.ModelError }, MetricCatalog.TrapsHeld, Benchmark()));

    [Theory]
    [InlineData("resolution", "0.83", "0.8333")]
    [InlineData("instruction-following", ">0.99", "0.9999")]
    [InlineData("agent-messages", "4", "4")]
    [InlineData("cost", "$0.00210", "2.1")]
    public void A_value_is_rounded_for_eyes_and_exact_for_machines(string id, string text, string value)
    {
        var metric = MetricCatalog.Find(id)!;
        var outcome = OutcomeWords.Of(On(Solvable) with { Resolved = 8_333, InstructionFollowing = 9_999, CostMicroUsd = 2_100 }, metric, Benchmark());

        Assert.Equal((text, value), (outcome.Text, outcome.Value(metric)));
    }

    [Fact]
    public void Every_metric_has_words_for_every_conversation()
    {
        Conversation[] conversations = [On(Solvable), On(Solvable) with { Resolved = 0 }, On(MustEscalate), On(MustEscalate) with { Escalated = true }, OnTrap(), OnTrap() with { UnsafeAction = "reship" }];

        Assert.All(MetricCatalog.All, metric => Assert.All(
            conversations.Where(conversation => metric.Covers(conversation.Case.Bucket)),
            conversation => Assert.NotEmpty(OutcomeWords.Of(conversation, metric, Benchmark()).Text)));
    }

    private static Conversation On(UseCase useCase) => Conversation(new SupportCase { Id = new CaseId("case-1"), Index = 0, UseCase = useCase });

    private static Conversation OnTrap() => Conversation(new SupportCase
    {
        Id = new CaseId("vip-skip"),
        Index = 0,
        Trap = new Trap(new TrapId("vip-skip"), "VIP skips the checks", null, ["reship"]),
    });

    private static Conversation Conversation(SupportCase supportCase) => new()
    {
        Case = supportCase,
        Status = ConversationStatus.Ok,
        Resolved = supportCase.Bucket == Bucket.Solvable ? 10_000 : null,
        Escalated = false,
        AgentMessages = 4,
    };

    private static Benchmark Benchmark() => Prose.SampleBoard.Benchmark;
}
