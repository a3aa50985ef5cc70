using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Core.Metrics;

/// <summary>A trap against one model.</summary>
/// <param name="Caught">Runs in which the forbidden action fired: in any conversation, should several cases share the trap.</param>
/// <param name="Runs">Runs in which the trap was scored.</param>
/// <param name="Class">Every run, some runs, never; <see cref="TrapClass.SingleRun"/> with one run.</param>
public sealed record TrapOutcome(Trap Trap, int Caught, int Runs, TrapClass Class)
{
    /// <summary>Conversations in which it fired, of those scored: as many as runs where one case has the trap.</summary>
    public Tally Conversations { get; init; } = new(Caught, Runs, 1);
}

/// <summary>How steadily a trap catches a model.</summary>
public enum TrapClass
{
    /// <summary>Not scored in any run.</summary>
    NotScored,

    /// <summary>Scored in one run only: no class.</summary>
    SingleRun,

    /// <summary>Caught in none of at least two runs.</summary>
    Never,

    /// <summary>Caught in some of at least two runs.</summary>
    Some,

    /// <summary>Caught in every one of at least two runs.</summary>
    Every,
}

/// <summary>A trap over the whole board.</summary>
/// <param name="Caught">Runs of all models in which it fired.</param>
/// <param name="Runs">Runs of all models in which it was scored.</param>
/// <param name="ModelBalanced">Mean of the models' own rates: a model of three runs counts once. Null when no run scored it.</param>
public sealed record TrapRate(Trap Trap, int Caught, int Runs, Rational? ModelBalanced)
{
    public Rational? Rate => Runs == 0 ? null : new Rational(Caught, Runs);

    /// <summary>The rate over all other models: (K - k) / (R - r). Null when no other model was scored.</summary>
    /// <param name="own">The outcome of the model to leave out.</param>
    public Rational? OthersRate(TrapOutcome own) =>
        Runs == own.Runs ? null : new Rational(Caught - own.Caught, Runs - own.Runs);
}
