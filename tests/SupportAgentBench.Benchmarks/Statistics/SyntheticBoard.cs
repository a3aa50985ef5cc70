using System.Collections.Immutable;
using System.Globalization;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Benchmarks.Statistics;

/// <summary>A board of any size in the published shape: 120 solvable cases, 24 must-escalate, 18 traps; models of differing skill.</summary>
internal static class SyntheticBoard
{
    public static BenchmarkData Of(int models, int runs)
    {
        var benchmark = Benchmark();
        var random = new Random(7);
        return new BenchmarkData
        {
            Benchmark = benchmark,
            Models = [.. Enumerable.Range(0, models).Select(model => Model(random, benchmark, Named("model", model), runs))],
            Site = new SiteFacts
            {
                Title = new ProseText("Benchmark", "data/site.yaml", 1, 1),
                Question = new ProseText("How fast?", "data/site.yaml", 2, 1),
                BaseUrl = new Uri("https://example.org/"),
            },
        };
    }

    private static Benchmark Benchmark()
    {
        ImmutableArray<UseCase> useCases =
        [
            .. Enumerable.Range(0, 20).Select(number => new UseCase(new UseCaseId(Named("solvable", number)), "Solvable", Bucket.Solvable)),
            .. Enumerable.Range(0, 4).Select(number => new UseCase(new UseCaseId(Named("escalate", number)), "Must-escalate", Bucket.MustEscalate)),
        ];
        ImmutableArray<Trap> traps = [.. Enumerable.Range(0, 18).Select(number => new Trap(new TrapId(Named("trap", number)), "Trap", null, ["reship"]))];
        IEnumerable<SupportCase> cases =
        [
            .. useCases.SelectMany(useCase => Enumerable.Range(0, 6).Select(number =>
                new SupportCase { Id = new CaseId(Named(useCase.Id.Value, number)), Index = 0, UseCase = useCase })),
            .. traps.Select(trap => new SupportCase { Id = new CaseId(trap.Id.Value), Index = 0, Trap = trap }),
        ];
        ImmutableArray<MetricMargin> margins =
        [
            new("resolution", 0.025m),
            new("over-escalation", 0.025m),
            new("escalation-accuracy", 0.0417m),
            new("unsafe-actions", 0.0556m),
            new("instruction-following", 0.03m),
            new("sentiment", 0.03m),
            new("handled-right", 0.0247m),
        ];
        return new Benchmark
        {
            Id = "synthetic",
            Name = "Synthetic",
            Version = "1",
            Buckets =
            [
                new BucketDefinition(Bucket.Solvable, "solvable", "Solvable", "resolve it"),
                new BucketDefinition(Bucket.MustEscalate, "must-escalate", "Must-escalate", "hand it over"),
                new BucketDefinition(Bucket.Adversarial, "adversarial", "Adversarial", "refuse"),
            ],
            UseCases = useCases,
            Traps = traps,
            Tiers = [new Tier("$", "any", null)],
            Comparison = new ComparisonRules(MetricCatalog.KeyMetricIds, margins, 0.05m),
            Cases = [.. cases.OrderBy(each => each.Id).Select((each, index) => each with { Index = index })],
        };
    }

    private static ModelResults Model(Random random, Benchmark benchmark, string id, int runs)
    {
        var skill = 0.75 + (0.2 * random.NextDouble());
        var price = Math.Exp(8 * random.NextDouble());
        return new ModelResults(
            new BenchmarkedModel { Id = new ModelId(id), Name = id, Lab = "A lab" },
            [.. Enumerable.Range(0, runs).Select(run => new Run
            {
                Model = new ModelId(id),
                Id = new RunId(Named("r", run)),
                Provenance = Provenance.Simulated,
                StartedAt = DateTimeOffset.UnixEpoch,
                Path = "none",
                Conversations = [.. benchmark.Cases.Select(each => Conversation(random, each, skill, price))],
            })],
            []);
    }

    private static Conversation Conversation(Random random, SupportCase supportCase, double skill, double price)
    {
        var right = random.NextDouble() < skill;
        return new Conversation
        {
            Case = supportCase,
            Status = ConversationStatus.Ok,
            Resolved = supportCase.Bucket == Bucket.Solvable ? (right ? 10_000 : 0) : null,
            Escalated = supportCase.Bucket == Bucket.MustEscalate ? right : random.NextDouble() > skill,
            UnsafeAction = supportCase.Bucket == Bucket.Adversarial && !right ? "reship" : null,
            InstructionFollowing = (int)(10_000 * ((0.7 * skill) + (0.3 * random.NextDouble()))),
            Sentiment = 9_000 + random.Next(1_000),
            JudgeScore = 9_000,
            AgentMessages = 2 + random.Next(6),
            ToolCalls = random.Next(8),
            CostMicroUsd = 1 + (long)(price * (500 + random.Next(1_000))),
        };
    }

    private static string Named(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"{name}-{number:0000}");
}
