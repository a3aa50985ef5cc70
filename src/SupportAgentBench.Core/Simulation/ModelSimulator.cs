using System.Collections.Immutable;
using System.Globalization;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Simulation;

/// <summary>Makes the runs of one model from its targets: outcomes, then scores, then lengths, then words, then costs.</summary>
/// <param name="benchmark">Whose cases.</param>
/// <param name="difficulty">Where what no target places is likely.</param>
/// <param name="book">Has a script for every case.</param>
/// <param name="seed">Changes conversations and no count.</param>
public sealed class ModelSimulator(Benchmark benchmark, Difficulty difficulty, ScriptBook book, ulong seed)
{
    // Below this score praise would sound wrong.
    private const int LapseBelow = 70;

    /// <summary>One run per value of the targets; empty when a target cannot be met, each of which has its diagnostic.</summary>
    public ImmutableArray<SimulatedRun> Simulate(ModelTargets targets, DiagnosticBag diagnostics)
    {
        if (new OutcomePlanner(benchmark, difficulty, targets, seed, diagnostics).Plan() is not { } outcomes)
        {
            return [];
        }

        var scores = new ScorePlanner(benchmark, targets, outcomes, seed, diagnostics);
        if ((scores.InstructionFollowing(), scores.Sentiment()) is not ({ } instructionFollowing, { } sentiment))
        {
            return [];
        }

        var variants = new VariantChooser(benchmark, book, targets, seed, diagnostics);
        var lengths = new LengthPlanner(benchmark, targets, seed, diagnostics);
        var runs = ImmutableArray.CreateBuilder<SimulatedRun>();
        for (var run = 0; run < targets.Runs; run++)
        {
            if (variants.Choose(run, outcomes[run], instructionFollowing[run]) is { } chosen
                && lengths.Fit(run, Plans(outcomes[run], instructionFollowing[run], sentiment[run], chosen)) is { } fitted)
            {
                runs.Add(Write(targets, run, fitted));
            }
        }

        return runs.Count == targets.Runs ? runs.ToImmutable() : [];
    }

    private ConversationPlan[] Plans(Outcome[] outcomes, int[] instructionFollowing, int[] sentiment, ScriptVariant[] variants) =>
    [
        .. benchmark.Cases.Select(item => new ConversationPlan(
            item, outcomes[item.Index], instructionFollowing[item.Index], sentiment[item.Index], book.Of(item)!, variants[item.Index])),
    ];

    private SimulatedRun Write(ModelTargets targets, int run, ConversationPlan[] plans)
    {
        var costs = Costs(targets, run, plans);
        var composer = new TranscriptComposer(book, targets.Model, seed);
        return new SimulatedRun(
            targets.Model,
            new RunId("r" + Number(run + 1)),
            targets.StartedOn.AddDays(run),
            [
                .. plans.Select((plan, index) => new SimulatedConversation
                {
                    Case = plan.Case,
                    Outcome = plan.Outcome,
                    UnsafeAction = plan.Outcome == Outcome.Caught
                        ? plan.Variant.Calls.First(name => plan.Case.Trap!.Forbidden.Contains(name))
                        : null,
                    IsHandoverPromised = plan.Outcome.IsEscalated() || plan.Variant.IsFalseHandover,
                    InstructionFollowing = plan.InstructionFollowing,
                    Sentiment = plan.Sentiment,
                    JudgeScore = JudgeScore(plan),
                    JudgeNote = JudgeNote(targets.Model, run, plan),
                    CostMicroUsd = costs[index],
                    Transcript = composer.Compose(plan, run),
                }),
            ]);
    }

    // Long conversations cost more, because each message is sent with all before it.
    private long[] Costs(ModelTargets targets, int run, ConversationPlan[] plans)
    {
        var random = SeededRandom.For(seed, targets.Model.Value, "cost", Number(run));
        double[] weights =
        [
            .. plans.Select(plan =>
                (2 + plan.AgentMessages + (0.5 * plan.ToolCalls) + (0.1 * plan.AgentMessages * plan.AgentMessages)) * (0.85 + (0.3 * random.NextDouble()))),
        ];

        // USD per 1,000 conversations is micro-dollars per conversation, thousandfold.
        var total = (long)Math.Round(targets.CostPer1000.Values[run] * 1000 * plans.Length, MidpointRounding.AwayFromZero);
        return Apportionment.InProportion(total, weights);
    }

    private static int JudgeScore(ConversationPlan plan) =>
        ((50 * plan.InstructionFollowing) + (15 * plan.Sentiment) + (plan.Outcome.IsIdeal() ? 3500 : 0)) / ScorePlanner.One;

    private string? JudgeNote(ModelId model, int run, ConversationPlan plan)
    {
        var isLapse = plan.Outcome.IsIdeal() && plan.InstructionFollowing < LapseBelow && !book.Lapses.IsEmpty;
        var notes = !plan.Variant.Notes.IsEmpty ? plan.Variant.Notes : isLapse ? book.Lapses : plan.Words.Notes;
        return notes.IsEmpty ? null : notes[SeededRandom.For(seed, model.Value, "note", plan.Case.Id.Value, Number(run)).Next(notes.Length)];
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
