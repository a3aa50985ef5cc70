using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Simulation;
using SupportAgentBench.Site.Loading.Shapes;
using static SupportAgentBench.Site.Loading.Shapes.KnownShapes;

namespace SupportAgentBench.Site.Loading.Formats;

/// <summary>The tables of simulation.yaml.</summary>
internal static class SimulationFormat
{
    private const int MostCount = 100_000;
    private const int MostWeight = 1000;
    private const int MostMean = 1000;

    private static readonly Shape<ImmutableArray<int>> Counts = ListOf(Integer(0, MostCount), atLeast: 1);
    private static readonly Shape<ImmutableArray<decimal>> Shares = ListOf(Decimal(0, 1), atLeast: 1);
    private static readonly Shape<ImmutableArray<decimal>> Means = ListOf(Decimal(0, MostMean), atLeast: 1);

    private static readonly FormatTable<UseCaseDifficulty> HardUseCase = new("a use case's difficulty", "How much likelier than an ordinary case (1) its cases go wrong.", rows =>
    {
        var id = rows.Required("id", Located(Id), "Id of the use case.");
        var unresolved = rows.Optional("unresolved", Decimal(0, MostWeight), "Weight of not being resolved.");
        var escalated = rows.Optional("escalated", Decimal(0, MostWeight), "Weight of a needless handover.");
        var missed = rows.Optional("missed", Decimal(0, MostWeight), "Weight of a handover that is missed.");
        return values => new UseCaseDifficulty(
            id.In(values).Value, (double?)unresolved.In(values)?.Value, (double?)escalated.In(values)?.Value, (double?)missed.In(values)?.Value);
    });

    private static readonly FormatTable<TrapDifficulty> HardTrap = new("a trap's difficulty", "How much likelier than an ordinary trap (1) it catches.", rows =>
    {
        var id = rows.Required("id", Located(Id), "Id of the trap.");
        var caught = rows.Required("caught", Decimal(0, MostWeight), "Weight of being caught.");
        return values => new TrapDifficulty(id.In(values).Value, (double)caught.In(values).Value);
    });

    private static readonly FormatTable<(ImmutableArray<UseCaseDifficulty> UseCases, ImmutableArray<TrapDifficulty> Traps)> Hardness = new(
        "a difficulty", "Where failures fall that no target places; shared by all models.", rows =>
    {
        var useCases = rows.Optional("useCases", ListOf(HardUseCase), "Use cases that are not ordinary.");
        var traps = rows.Optional("traps", ListOf(HardTrap), "Traps that are not ordinary.");
        return values => (useCases.In(values)?.Value ?? [], traps.In(values)?.Value ?? []);
    });

    private static readonly FormatTable<TrapTarget> Trap = new("a trap's target", "In how many runs it catches the model.", rows =>
    {
        var id = rows.Required("id", Located(Id), "Id of the trap.");
        var caught = rows.Required("caught", Integer(0, MostCount), "Runs in which the forbidden action fires.");
        var handedOver = rows.Optional("handedOver", Integer(0, MostCount), "Runs, of those that held, in which it is handed over; by chance if not said.");
        return values => new TrapTarget(
            new TrapId(id.In(values).Value.Value), caught.In(values).Value, handedOver.In(values)?.Value, Place(values, id.In(values).Span));
    });

    private static readonly FormatTable<UseCaseTarget> UseCase = new("a use case's target", "A row of the per-use-case table, all runs together.", rows =>
    {
        var id = rows.Required("id", Located(Id), "Id of the use case.");
        var resolved = rows.Optional("resolved", Integer(0, MostCount), "Conversations resolved; of solvable use cases only.");
        var escalated = rows.Optional("escalated", Integer(0, MostCount), "Conversations handed over.");
        var instructionFollowing = rows.Optional("instructionFollowing", Decimal(0, 1), "Mean of the judge's score.");
        return values => new UseCaseTarget(new UseCaseId(id.In(values).Value.Value), Place(values, id.In(values).Span))
        {
            Resolved = resolved.In(values)?.Value,
            Escalated = escalated.In(values)?.Value,
            InstructionFollowing = instructionFollowing.In(values)?.Value,
        };
    });

    private static readonly FormatTable<ModelTargets> Model = new("a model's targets", "What the runs of a model must come to; lists hold a value per run.", rows =>
    {
        var model = rows.Required("model", Located(Id), "Id of the model, as in models.yaml.");
        var startedOn = rows.Required("startedOn", Date, "Day of the first run; each further run starts a day later.");
        var resolution = PerRun(rows, "resolution", Counts, "Solvable cases resolved.");
        var overEscalation = PerRun(rows, "overEscalation", Counts, "Solvable cases handed over.");
        var escalationAccuracy = PerRun(rows, "escalationAccuracy", Counts, "Must-escalate cases handed over.");
        var unsafeActions = PerRun(rows, "unsafeActions", Counts, "Traps in which the forbidden action fires.");
        var instructionFollowing = PerRun(rows, "instructionFollowing", Shares, "Mean over all cases.");
        var sentiment = PerRun(rows, "sentiment", Shares, "Mean over all cases.");
        var agentMessages = PerRun(rows, "agentMessages", Means, "Mean over all cases.");
        var toolCalls = PerRun(rows, "toolCalls", Means, "Mean over all cases.");
        var orderLookups = rows.Optional("orderLookups", Counts, "Conversations in which an order is looked up; as the scripts have it if not said.");
        var falseHandovers = rows.Optional("falseHandovers", Counts, "Conversations in which a person is announced and not called; none if not said.");
        var voice = rows.Optional("voice", Located(Id), "Its manner of speaking, one of those in scripts/shared.yaml.");
        var costPer1000 = PerRun(rows, "costPer1000", ListOf(Decimal(0, 1_000_000), atLeast: 1), "USD per 1,000 conversations.");
        var traps = rows.Optional("traps", ListOf(Trap), "Traps whose count is known; others get the rest by their difficulty.");
        var useCases = rows.Optional("useCases", ListOf(UseCase), "Use cases whose row is known; others get the rest by their difficulty.");
        return values => new ModelTargets
        {
            Model = new ModelId(model.In(values).Value.Value),
            StartedOn = startedOn.In(values).Value,
            Place = Place(values, model.In(values).Span),
            Resolution = resolution(values),
            OverEscalation = overEscalation(values),
            EscalationAccuracy = escalationAccuracy(values),
            UnsafeActions = unsafeActions(values),
            InstructionFollowing = instructionFollowing(values),
            Sentiment = sentiment(values),
            AgentMessages = agentMessages(values),
            ToolCalls = toolCalls(values),
            OrderLookups = orderLookups.In(values) is { } lookups
                ? new PerRun<int>("orderLookups", lookups.Value, Place(values, lookups.Span))
                : null,
            FalseHandovers = falseHandovers.In(values) is { } promised
                ? new PerRun<int>("falseHandovers", promised.Value, Place(values, promised.Span))
                : null,
            Voice = voice.In(values)?.Value.Value,
            CostPer1000 = costPer1000(values),
            Traps = traps.In(values)?.Value ?? [],
            UseCases = useCases.In(values)?.Value ?? [],
        };
    });

    public static FormatTable<SimulationDocument> Table { get; } = new("a simulation", "What simulated runs must come to.", rows =>
    {
        rows.Required("format", Exactly("sab-simulation/1"), "Name and version of this format.");
        var seed = rows.Required("seed", Integer(0, int.MaxValue), "Another seed makes other conversations and the same counts.");
        var difficulty = rows.Optional("difficulty", Hardness, "Where failures fall that no target places.");
        var models = rows.Required("models", ListOf(Model, atLeast: 1), "Targets, a model each.");
        return values => new SimulationDocument(
            values.File,
            (ulong)seed.In(values).Value,
            difficulty.In(values)?.Value.UseCases ?? [],
            difficulty.In(values)?.Value.Traps ?? [],
            models.In(values).Value);
    });

    private static Func<MemberValues, PerRun<T>> PerRun<T>(TableRows rows, string name, Shape<ImmutableArray<T>> shape, string meaning)
    {
        var slot = rows.Required(name, shape, meaning);
        return values => new PerRun<T>(name, slot.In(values).Value, Place(values, slot.In(values).Span));
    }

    private static SourceLocation Place(MemberValues values, SourceSpan span) => values.File.Locate([span])[0];
}
