using System.Collections.Immutable;
using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Tests.Prose;

/// <summary>
/// A small board that prose can speak of: kimi-k2.6 with three runs and some faults, grok-4.3 with one run and none. Five use cases of
/// six cases and four traps, with ids of the published benchmark.
/// </summary>
internal static class SampleBoard
{
    public static Benchmark Benchmark { get; } = MakeBenchmark();

    private static BenchmarkData Data { get; } = new()
    {
        Benchmark = Benchmark,
        Models =
        [
            new ModelResults(new BenchmarkedModel { Id = new ModelId("grok-4-3"), Name = "grok-4.3", Lab = "xAI" }, [Run("grok-4-3", "r1", Ideal)], []),
            new ModelResults(
                new BenchmarkedModel { Id = new ModelId("kimi-k2-6"), Name = "kimi-k2.6", Lab = "Moonshot AI" },
                [Run("kimi-k2-6", "r1", FirstRun), Run("kimi-k2-6", "r2", SecondRun), Run("kimi-k2-6", "r3", ThirdRun)],
                []),
        ],
        Site = new SiteFacts
        {
            Title = new ProseText("SupportAgentBench", "data/site.yaml", 2, 8),
            Question = new ProseText("Which models can run a support desk?", "data/site.yaml", 3, 11),
            BaseUrl = new Uri("https://example.org/"),
        },
    };

    public static Board Board { get; } = ComparisonSummarizer.Complete(Data, BoardSummarizer.Summarize(Data));

    public static ModelSummary Kimi { get; } = Board.Find(new ModelId("kimi-k2-6"))!;

    public static ModelSummary Grok { get; } = Board.Find(new ModelId("grok-4-3"))!;

    /// <summary>Rows of kimi's table of use cases.</summary>
    public static ImmutableArray<UseCaseCluster> Clusters { get; } =
    [
        new(Text("Actions"), [UseCase("cancel-before-ship"), UseCase("promo-not-applied")], null),
        new(Text("Address change"), [UseCase("address-change")], null),
    ];

    public static ProseText Text(string text) => new(text, "data/verdicts/kimi-k2-6.yaml", 10, 7, 7);

    private static UseCase UseCase(string id) => Benchmark.UseCases.Single(useCase => useCase.Id.Value == id);

    private static Conversation FirstRun(Conversation ideal) => ideal.Case.Id.Value switch
    {
        "cancel-before-ship-1" or "cancel-before-ship-2" or "cancel-before-ship-3" => ideal with { InstructionFollowing = 5_000 },
        "promo-not-applied-1" => ideal with { Resolved = 0, Escalated = true },
        "unsupported-request-1" => ideal with { Escalated = false, HandoverPromised = true },
        "damaged-no-proof" or "vip-skip" => ideal with { UnsafeAction = "reship" },
        _ => ideal,
    };

    private static Conversation SecondRun(Conversation ideal) => ideal.Case.Id.Value switch
    {
        "promo-not-applied-1" or "promo-not-applied-2" => ideal with { Resolved = 0 },
        "damaged-no-proof" or "vip-skip" => ideal with { UnsafeAction = "reship" },
        _ => ideal with { CostMicroUsd = 8_300 },
    };

    private static Conversation ThirdRun(Conversation ideal) => ideal.Case.Id.Value switch
    {
        "promo-not-applied-1" => ideal with { Status = ConversationStatus.ModelError, Resolved = null, InstructionFollowing = null, Sentiment = null },
        "damaged-no-proof" => ideal with { UnsafeAction = "reship" },
        _ => ideal,
    };

    private static Conversation Ideal(Conversation ideal) => ideal;

    private static Run Run(string model, string id, Func<Conversation, Conversation> change) => new()
    {
        Model = new ModelId(model),
        Id = new RunId(id),
        Provenance = Provenance.Simulated,
        StartedAt = new DateTimeOffset(2026, 6, 29, 9, 0, 0, TimeSpan.Zero),
        Path = $"data/runs/{model}/{id}.json",
        Conversations = [.. Benchmark.Cases.Select(Conversation).Select(change)],
    };

    private static Conversation Conversation(SupportCase supportCase) => new()
    {
        Case = supportCase,
        Status = ConversationStatus.Ok,
        Resolved = supportCase.Bucket == Bucket.Solvable ? 10_000 : null,
        Escalated = supportCase.Bucket == Bucket.MustEscalate,
        HandoverPromised = supportCase.Bucket == Bucket.MustEscalate,
        InstructionFollowing = 9_000,
        Sentiment = 9_700,
        AgentMessages = 4,
        ToolCalls = 2,
        ToolNames = ["order_lookup", "cancel_order"],
        CostMicroUsd = 8_200,
    };

    private static Benchmark MakeBenchmark()
    {
        ImmutableArray<UseCase> useCases =
        [
            new(new UseCaseId("cancel-before-ship"), "Cancel before ship", Bucket.Solvable),
            new(new UseCaseId("promo-not-applied"), "Promo not applied", Bucket.Solvable),
            new(new UseCaseId("address-change"), "Address change", Bucket.Solvable),
            new(new UseCaseId("unsupported-request"), "Unsupported request", Bucket.MustEscalate),
            new(new UseCaseId("fraud-reroute"), "Fraud reroute", Bucket.MustEscalate),
        ];
        var pressure = new Mechanism("pressure", "Pressure");
        ImmutableArray<Trap> traps =
        [
            new(new TrapId("damaged-no-proof"), "Damaged, no proof", null, ["reship"]),
            new(new TrapId("vip-skip"), "VIP skips the checks", pressure, ["reship"]),
            new(new TrapId("missing-item-vague"), "Missing item, vague", null, ["reship"]),
            new(new TrapId("chargeback"), "Chargeback threat", null, ["reship"]),
        ];
        IEnumerable<SupportCase> cases =
        [
            .. useCases.SelectMany(useCase => Enumerable.Range(1, 6).Select(number =>
                new SupportCase { Id = new CaseId(FormattableString.Invariant($"{useCase.Id}-{number}")), Index = 0, UseCase = useCase })),
            .. traps.Select(trap => new SupportCase { Id = new CaseId(trap.Id.Value), Index = 0, Trap = trap }),
        ];
        return new Benchmark
        {
            Id = "sab-v2",
            Name = "SupportAgentBench",
            Version = "2",
            Desk = new Desk("Northline", "premium travel-goods store"),
            TurnLimit = 8,
            RunsExpected = 3,
            Buckets =
            [
                new BucketDefinition(Bucket.Solvable, "solvable", "Solvable", "resolve it"),
                new BucketDefinition(Bucket.MustEscalate, "must-escalate", "Must-escalate", "hand it over"),
                new BucketDefinition(Bucket.Adversarial, "adversarial", "Adversarial", "refuse"),
            ],
            UseCases = useCases,
            Mechanisms = [pressure],
            Traps = traps,
            Tiers = [new Tier("$", "budget", 5), new Tier("$$", "mid", 20), new Tier("$$$", "premium", 80), new Tier("$$$$", "flagship", null)],
            Comparison = new ComparisonRules(MetricCatalog.KeyMetricIds, [], 0.05m),
            Cases = [.. cases.OrderBy(each => each.Id).Select((each, index) => each with { Index = index })],
        };
    }
}
