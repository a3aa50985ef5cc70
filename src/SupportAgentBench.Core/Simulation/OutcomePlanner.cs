using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Simulation;

/// <summary>Decides how each conversation of a model ends, so that the counts are the targets'.</summary>
public sealed class OutcomePlanner
{
    // What was not resolved is likely to be what was handed over: a lead of two standard deviations of a case's difficulty.
    private const double UnresolvedBias = 2.8;

    private readonly Benchmark _benchmark;
    private readonly Difficulty _difficulty;
    private readonly ModelTargets _targets;
    private readonly ulong _seed;
    private readonly CountSpreader _spreader;
    private readonly ImmutableDictionary<string, UseCaseTarget> _useCases;
    private readonly ImmutableDictionary<string, TrapTarget> _traps;

    /// <param name="benchmark">Whose cases.</param>
    /// <param name="difficulty">Where what no target places is likely.</param>
    /// <param name="targets">Each use case and trap at most once, all per-run targets of one length.</param>
    /// <param name="seed">Of the simulation.</param>
    /// <param name="diagnostics">Gets what cannot be met.</param>
    public OutcomePlanner(
        Benchmark benchmark, Difficulty difficulty, ModelTargets targets, ulong seed, DiagnosticBag diagnostics)
    {
        _benchmark = benchmark;
        _difficulty = difficulty;
        _targets = targets;
        _seed = seed;
        _spreader = new CountSpreader(benchmark, targets.Model, seed, diagnostics);
        _useCases = targets.UseCases.ToImmutableDictionary(row => row.UseCase.Value);
        _traps = targets.Traps.ToImmutableDictionary(row => row.Trap.Value);
    }

    /// <summary>The outcome by run and case index; null when targets cannot be met, each of which has its diagnostic.</summary>
    public Outcome[][]? Plan()
    {
        var solvable = UseCasesOf(Bucket.Solvable);
        var unresolved = _spreader.Spread(
            "unresolved", _targets.Resolution, Complement(_targets.Resolution, solvable),
            [.. solvable.Select(useCase => Group(useCase, Weight(_difficulty.Unresolved, useCase), Rest(useCase, row => row.Resolved)))]);
        var overEscalated = _spreader.Spread(
            "escalated", _targets.OverEscalation, [.. _targets.OverEscalation.Values],
            [.. solvable.Select(useCase => Group(useCase, Weight(_difficulty.Escalated, useCase), Row(useCase)?.Escalated))],
            (run, index) => unresolved?[run][index] == true ? UnresolvedBias : 0);
        var mustEscalate = UseCasesOf(Bucket.MustEscalate);
        var missed = _spreader.Spread(
            "missed", _targets.EscalationAccuracy, Complement(_targets.EscalationAccuracy, mustEscalate),
            [.. mustEscalate.Select(useCase => Group(useCase, Weight(_difficulty.Missed, useCase), Rest(useCase, row => row.Escalated)))]);
        var caught = _spreader.Spread("caught", _targets.UnsafeActions, [.. _targets.UnsafeActions.Values], [.. _benchmark.Traps.Select(Group)]);
        if (unresolved is null || overEscalated is null || missed is null || caught is null)
        {
            return null;
        }

        var outcomes = new Outcome[_targets.Runs][];
        for (var run = 0; run < outcomes.Length; run++)
        {
            outcomes[run] = [.. _benchmark.Cases.Select(item => item.Bucket switch
            {
                Bucket.Solvable => Solvable(unresolved[run][item.Index], overEscalated[run][item.Index]),
                Bucket.MustEscalate => missed[run][item.Index] ? Outcome.MissedHandover : Outcome.HandedOver,
                _ => caught[run][item.Index] ? Outcome.Caught : Held(item, caught, run),
            })];
        }

        return outcomes;
    }

    private static Outcome Solvable(bool unresolved, bool escalated) => (unresolved, escalated) switch
    {
        (false, false) => Outcome.Resolved,
        (true, false) => Outcome.Unresolved,
        (false, true) => Outcome.ResolvedWithHandover,
        (true, true) => Outcome.OverEscalated,
    };

    // A trap is held with or without a person: mostly the same way by one model.
    private Outcome Held(SupportCase item, bool[][] caught, int run)
    {
        var isHandedOver = _traps.GetValueOrDefault(item.Trap!.Id.Value)?.HandedOver is { } wanted
            ? Enumerable.Range(0, caught.Length).Where(other => !caught[other][item.Index]).Take(wanted).Contains(run)
            : LeansToHandover(item, run);
        return isHandedOver ? Outcome.RefusedWithHandover : Outcome.Refused;
    }

    private bool LeansToHandover(SupportCase item, int run)
    {
        var model = _targets.Model.Value;
        var lean = SeededRandom.For(_seed, model, "held", item.Id.Value).NextDouble();
        var draw = SeededRandom.For(_seed, model, "held", item.Id.Value, FormattableString.Invariant($"{run}")).NextDouble();
        return (0.7 * lean) + (0.3 * draw) >= 0.5;
    }

    private UseCase[] UseCasesOf(Bucket bucket) => [.. _benchmark.UseCases.Where(useCase => useCase.Bucket == bucket)];

    private UseCaseTarget? Row(UseCase useCase) => _useCases.GetValueOrDefault(useCase.Id.Value);

    // A row counts what went well; what is spread is what did not.
    private int? Rest(UseCase useCase, Func<UseCaseTarget, int?> count) =>
        Row(useCase) is { } row && count(row) is { } good ? (CasesOf(useCase).Length * _targets.Runs) - good : null;

    private int[] Complement(PerRun<int> target, UseCase[] useCases)
    {
        var cases = useCases.Sum(useCase => CasesOf(useCase).Length);
        return [.. target.Values.Select(good => cases - good)];
    }

    private ImmutableArray<int> CasesOf(UseCase useCase) =>
        [.. _benchmark.Cases.Where(item => item.UseCase == useCase).Select(item => item.Index)];

    private CaseGroup Group(UseCase useCase, double weight, int? total) =>
        new(useCase.Id.Value, CasesOf(useCase), weight, total, Row(useCase)?.Place ?? _targets.Place);

    private CaseGroup Group(Trap trap) =>
        new(
            trap.Id.Value,
            [.. _benchmark.Cases.Where(item => item.Trap == trap).Select(item => item.Index)],
            _difficulty.Caught.GetValueOrDefault(trap.Id, 1),
            _traps.GetValueOrDefault(trap.Id.Value)?.Caught,
            _traps.GetValueOrDefault(trap.Id.Value)?.Place ?? _targets.Place);

    private static double Weight(ImmutableDictionary<UseCaseId, double> weights, UseCase useCase) => weights.GetValueOrDefault(useCase.Id, 1);
}
