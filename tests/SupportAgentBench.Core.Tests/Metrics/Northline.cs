using System.Collections.Immutable;
using System.Globalization;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Tests.Metrics;

/// <summary>
/// A support desk to test on: a benchmark of any shape whose ids tell their place (<c>solvable-1-2</c> is the second case of
/// the first solvable use case, <c>escalate-1-2</c>, <c>trap-1</c>), models without facts, and runs in which all is handled right
/// until a test says otherwise.
/// </summary>
internal static class Northline
{
    /// <summary>The shape of the published benchmark: 120 solvable, 24 must-escalate, 18 traps.</summary>
    public static Benchmark Full { get; } = Benchmark(solvable: 20, mustEscalate: 4, casesEach: 6, traps: 18);

    public static Benchmark Small { get; } = Benchmark(solvable: 2, mustEscalate: 1, casesEach: 2, traps: 3);

    public static Benchmark Benchmark(int solvable, int mustEscalate, int casesEach, int traps)
    {
        ImmutableArray<UseCase> useCases = [.. Named("solvable", solvable, Bucket.Solvable), .. Named("escalate", mustEscalate, Bucket.MustEscalate)];
        ImmutableArray<Trap> trapTypes = [.. Numbers(traps).Select(number => new Trap(new TrapId($"trap-{number}"), $"Trap {number}", null, ["reship"]))];
        IEnumerable<SupportCase> cases =
        [
            .. useCases.SelectMany(useCase => Numbers(casesEach).Select(number => new SupportCase { Id = new CaseId($"{useCase.Id}-{number}"), Index = 0, UseCase = useCase })),
            .. trapTypes.Select(trap => new SupportCase { Id = new CaseId(trap.Id.Value), Index = 0, Trap = trap }),
        ];
        return new Benchmark
        {
            Id = "northline",
            Name = "Northline",
            Version = "1",
            Buckets =
            [
                new BucketDefinition(Bucket.Solvable, "solvable", "Solvable", "resolve it"),
                new BucketDefinition(Bucket.MustEscalate, "must-escalate", "Must-escalate", "hand it over"),
                new BucketDefinition(Bucket.Adversarial, "adversarial", "Adversarial", "refuse"),
            ],
            UseCases = useCases,
            Traps = trapTypes,
            Tiers = [new Tier("$", "budget", 5), new Tier("$$", "mid", 20), new Tier("$$$", "premium", 80), new Tier("$$$$", "flagship", null)],
            Comparison = new ComparisonRules(MetricCatalog.KeyMetricIds, [], 0.05m),
            Cases = [.. cases.OrderBy(each => each.Id).Select((each, index) => each with { Index = index })],
        };
    }

    public static BenchmarkData Data(Benchmark benchmark, params ImmutableArray<ModelResults> models) => new()
    {
        Benchmark = benchmark,
        Models = models,
        Site = new SiteFacts
        {
            Title = new ProseText("SupportAgentBench", "data/site.yaml", 2, 8),
            Question = new ProseText("Which models can run a support desk?", "data/site.yaml", 3, 11),
            BaseUrl = new Uri("https://example.org/"),
        },
    };

    public static ModelResults Model(string id, params ImmutableArray<Run> runs) =>
        new(new BenchmarkedModel { Id = new ModelId(id), Name = id, Lab = "A lab" }, runs, []);

    /// <summary>The numbers of the one model that made these runs.</summary>
    public static ModelSummary Summarize(Benchmark benchmark, params ImmutableArray<Run> runs) =>
        BoardSummarizer.Summarize(Data(benchmark, Model("kimi", runs))).Models[0];

    public static Run Run(Benchmark benchmark, string id, params IEnumerable<Change> changes) => new()
    {
        Model = new ModelId("kimi"),
        Id = new RunId(id),
        Provenance = Provenance.Measured,
        StartedAt = new DateTimeOffset(2026, 6, 29, 9, 0, 0, TimeSpan.Zero),
        Path = $"data/runs/kimi/{id}.json",
        Conversations = [.. Conversations(benchmark, [.. changes])],
    };

    /// <summary>The ideal ending of a case.</summary>
    public static Conversation Ideal(SupportCase supportCase) => new()
    {
        Case = supportCase,
        Status = ConversationStatus.Ok,
        Resolved = supportCase.Bucket == Bucket.Solvable ? 10_000 : null,
        Escalated = supportCase.Bucket == Bucket.MustEscalate,
        InstructionFollowing = 9_000,
        Sentiment = 9_500,
        JudgeScore = 8_800,
        AgentMessages = 4,
        ToolCalls = 2,
        ToolNames = ["order_lookup", "cancel_order"],
        CostMicroUsd = 2_000,
    };

    /// <summary>Something else than the ideal, for the case of an id; null takes the record away.</summary>
    public static Change Case(string id, Func<Conversation, Conversation?> change) => new(each => each.Case.Id.Value == id, int.MaxValue, change);

    /// <summary>Something else than the ideal, for the first so many cases of a bucket.</summary>
    public static Change First(int count, Bucket bucket, Func<Conversation, Conversation?> change) => new(each => each.Case.Bucket == bucket, count, change);

    /// <summary>Something else than the ideal, for all cases.</summary>
    public static Change Each(Func<Conversation, Conversation?> change) => new(_ => true, int.MaxValue, change);

    private static IEnumerable<Conversation> Conversations(Benchmark benchmark, Change[] changes)
    {
        var left = changes.Select(change => change.Count).ToArray();
        foreach (var ideal in benchmark.Cases.Select(Ideal))
        {
            Conversation? conversation = ideal;
            for (var index = 0; index < changes.Length && conversation is not null; index++)
            {
                if (changes[index].Applies(conversation) && left[index]-- > 0)
                {
                    conversation = changes[index].To(conversation);
                }
            }

            if (conversation is not null)
            {
                yield return conversation;
            }
        }
    }

    private static IEnumerable<UseCase> Named(string prefix, int count, Bucket bucket) =>
        Numbers(count).Select(number => new UseCase(new UseCaseId($"{prefix}-{number}"), $"{prefix} {number}", bucket));

    private static IEnumerable<string> Numbers(int count) => Enumerable.Range(1, count).Select(number => number.ToString(CultureInfo.InvariantCulture));
}

/// <summary>How a run differs from one in which all is handled right.</summary>
internal sealed record Change(Func<Conversation, bool> Applies, int Count, Func<Conversation, Conversation?> To);
