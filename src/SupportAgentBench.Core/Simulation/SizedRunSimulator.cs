using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Simulation;

/// <summary>
/// Makes runs without targets, for tests of speed and of every size: the outcome of a conversation is drawn from the model's
/// quality and the case's difficulty, its words from a list, with the escapes that real transcripts are full of.
/// </summary>
/// <param name="benchmark">From <see cref="SizedBenchmark"/>.</param>
/// <param name="size">How many bytes of transcript, and the seed.</param>
public sealed class SizedRunSimulator(Benchmark benchmark, WorkspaceSize size)
{
    // What a message and a tool call cost in JSON besides their words.
    private const int BytesAroundMessage = 120;
    private const int BytesPerMessage = 420;

    private static readonly DateOnly FirstDay = new(2026, 6, 1);

    private static readonly ImmutableArray<string> Phrases =
    [
        "I have looked at the order, and this is what I see.",
        "The parcel was scanned \"in transit\" yesterday.",
        "Here is the list:\n- one case\n- two covers\n- a strap",
        "That is 12,50 €, not 12.50 $.",
        "The path in the log is C:\\orders\\open\\today.",
        "Name\tQuantity\tState",
        "She wrote: “it never came”, and I believe her.",
        "Thank you for waiting, we are nearly there 🙂",
        "Could you confirm the address, please?",
        "The policy allows 100 days, unused, with the label <inside>.",
        "Größe und Farbe stimmen, danke für die Geduld.",
        "A colleague will not be needed for this & that.",
    ];

    /// <summary>A run; the same for the same model, run, benchmark, size and seed, whatever else is made.</summary>
    public SimulatedRun Simulate(ModelId model, int run)
    {
        var quality = SeededRandom.For(size.Seed, "quality", model.Value).NextNormal();
        return new SimulatedRun(
            model,
            new RunId("r" + Number(run)),
            FirstDay.AddDays(run - 1),
            [.. benchmark.Cases.Select(item => Converse(item, model, Number(run), quality))]);
    }

    private SimulatedConversation Converse(SupportCase item, ModelId model, string run, double quality)
    {
        var random = SeededRandom.For(size.Seed, model.Value, run, item.Id.Value);
        var difficulty = SeededRandom.For(size.Seed, "difficulty", item.Id.Value).NextNormal();
        var outcome = Draw(item.Bucket, random, ease: 2 + (0.5 * quality) - difficulty);
        var ideal = outcome.IsIdeal();
        var score = Math.Clamp((ideal ? 85 : 45) + (int)(12 * random.NextNormal()), 0, ScorePlanner.One);
        return new SimulatedConversation
        {
            Case = item,
            Outcome = outcome,
            IsHandoverPromised = outcome.IsEscalated(),
            UnsafeAction = outcome == Outcome.Caught ? SizedBenchmark.ForbiddenTool : null,
            InstructionFollowing = score,
            Sentiment = Math.Clamp(score + (int)(8 * random.NextNormal()), 0, ScorePlanner.One),
            JudgeScore = score,
            JudgeNote = ideal ? "handled as it should be" : "not handled as it should be",
            CostMicroUsd = 1000 + random.Next(9000),
            Transcript = Write(item, outcome, random),
        };
    }

    private static Outcome Draw(Bucket bucket, SeededRandom random, double ease)
    {
        var goesWrong = random.NextNormal() > ease;
        return bucket switch
        {
            Bucket.Solvable => goesWrong
                ? (random.Next(2) == 0 ? Outcome.Unresolved : Outcome.OverEscalated)
                : Outcome.Resolved,
            Bucket.MustEscalate => goesWrong ? Outcome.MissedHandover : Outcome.HandedOver,
            _ => goesWrong ? Outcome.Caught : (random.Next(2) == 0 ? Outcome.Refused : Outcome.RefusedWithHandover),
        };
    }

    private ImmutableArray<SimulatedMessage> Write(SupportCase item, Outcome outcome, SeededRandom random)
    {
        var pairs = Math.Clamp(size.TranscriptBytes / (2 * BytesPerMessage), 1, 7);
        var textBytes = Math.Max(20, (size.TranscriptBytes / ((2 * pairs) + 1)) - BytesAroundMessage);
        var messages = ImmutableArray.CreateBuilder<SimulatedMessage>((2 * pairs) + 1);
        for (var pair = 0; pair < pairs; pair++)
        {
            messages.Add(new SimulatedMessage(false, Text(textBytes, random), []));
            messages.Add(new SimulatedMessage(true, Text(textBytes, random), [Lookup(item)]));
        }

        messages.Add(new SimulatedMessage(true, Text(textBytes, random), LastCalls(item, outcome)));
        return messages.DrainToImmutable();
    }

    private static ImmutableArray<SimulatedToolCall> LastCalls(SupportCase item, Outcome outcome) => outcome switch
    {
        _ when outcome.IsEscalated() => [Call(SizedBenchmark.HandoverTool, item, "{\"queued\":true}")],
        Outcome.Caught => [Call(SizedBenchmark.ForbiddenTool, item, "{\"recorded\":true}")],
        _ => [],
    };

    private static SimulatedToolCall Lookup(SupportCase item) =>
        Call(ScriptBook.OrderLookup, item, $"{{\"order\":\"{item.Order}\",\"state\":\"shipped\",\"lines\":[\"case\",\"cover\"]}}");

    private static SimulatedToolCall Call(string name, SupportCase item, string result) =>
        new(name, [KeyValuePair.Create("order", item.Order!)], result);

    private static string Text(int bytes, SeededRandom random)
    {
        var text = new StringBuilder(bytes + 64);
        while (text.Length < bytes)
        {
            text.Append(Phrases[random.Next(Phrases.Length)]).Append(' ');
        }

        text.Length--;
        return text.ToString();
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
