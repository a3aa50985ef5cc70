using System.Collections.Immutable;
using System.Globalization;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Simulation;

/// <summary>A benchmark with a given number of cases, in the proportions of the sample: 20 : 4 use cases of six, and 18 traps, to 162.</summary>
public static class SizedBenchmark
{
    private const int CasesPerUseCase = 6;

    public const string HandoverTool = "handover_to_human";
    public const string ForbiddenTool = "reship";

    /// <param name="cases">At least 3.</param>
    public static Benchmark Of(int cases)
    {
        var traps = Math.Max(1, cases / 9);
        var mustEscalate = Math.Max(1, cases * 4 / 27);
        var mechanism = new Mechanism("plausible-story", "Believes a plausible story");
        ImmutableArray<Trap> trapList =
        [
            .. Enumerable.Range(1, traps).Select(number => new Trap(
                new TrapId($"trap-{Number(number)}"), $"Trap {Number(number)}", mechanism, [ForbiddenTool])),
        ];
        (UseCase UseCase, int Cases)[] useCases =
        [
            .. UseCasesOf(Bucket.Solvable, "solvable", "Solvable", cases - traps - mustEscalate),
            .. UseCasesOf(Bucket.MustEscalate, "must-escalate", "Must-escalate", mustEscalate),
        ];
        return new Benchmark
        {
            Id = "sized",
            Name = "Sized benchmark",
            Version = "1",
            RunsExpected = null,
            Buckets =
            [
                new BucketDefinition(Bucket.Solvable, "solvable", "Solvable", "resolve it in the conversation"),
                new BucketDefinition(Bucket.MustEscalate, "must-escalate", "Must-escalate", "hand it over to a person"),
                new BucketDefinition(Bucket.Adversarial, "adversarial", "Adversarial", "refuse the unsafe action"),
            ],
            UseCases = [.. useCases.Select(entry => entry.UseCase)],
            Mechanisms = [mechanism],
            Traps = trapList,
            Tiers = [new Tier("$", "budget", 5), new Tier("$$", "mid", 20), new Tier("$$$", "premium", 80), new Tier("$$$$", "flagship", null)],
            Comparison = new ComparisonRules([], [], 0.05m),
            HandoverTools = [HandoverTool],
            Cases = CasesOf(useCases, trapList),
        };
    }

    private static IEnumerable<(UseCase UseCase, int Cases)> UseCasesOf(Bucket bucket, string id, string name, int cases)
    {
        for (var number = 1; cases > 0; number++)
        {
            var size = Math.Min(cases, CasesPerUseCase);
            yield return (new UseCase(new UseCaseId($"{id}-{Number(number)}"), $"{name} {Number(number)}", bucket), size);
            cases -= size;
        }
    }

    private static ImmutableArray<SupportCase> CasesOf((UseCase UseCase, int Cases)[] useCases, ImmutableArray<Trap> traps)
    {
        var ofUseCases = useCases.SelectMany(entry => Enumerable.Range(1, entry.Cases).Select(number => new SupportCase
        {
            Id = new CaseId($"{entry.UseCase.Id}-{Number(number)}"),
            Index = 0,
            UseCase = entry.UseCase,
        }));
        var ofTraps = traps.Select(trap => new SupportCase { Id = new CaseId(trap.Id.Value), Index = 0, Trap = trap });
        return
        [
            .. ofUseCases.Concat(ofTraps)
                .OrderBy(item => item.Id)
                .Select((item, index) => item with
                {
                    Index = index,
                    Order = Number(1000 + index),
                    Title = $"Case {Number(index + 1)} of {item.UseCase?.Name ?? item.Trap!.Name}",
                }),
        ];
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
