using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Loading.Shapes;
using static SupportAgentBench.Site.Loading.Shapes.KnownShapes;

namespace SupportAgentBench.Site.Loading.Formats;

/// <summary>The tables of benchmark.yaml.</summary>
internal static class BenchmarkFormat
{
    private const int MostDollars = 1_000_000;

    private static readonly FormatTable<Desk> Desk = new("a desk", "The store whose support desk the cases stand on.", rows =>
    {
        var name = rows.Required("name", Text, "The store's name.");
        var about = rows.Optional("about", Text, "What it sells, in a few words.");
        return values => new Desk(name.In(values).Value, about.In(values)?.Value);
    });

    private static readonly FormatTable<BucketEntry> Bucket = new("a bucket", "What is expected of a conversation.", rows =>
    {
        var id = rows.Required("id", Located(Id), "solvable, must-escalate or adversarial.");
        var name = rows.Required("name", Text, "The name that pages print.");
        var ideal = rows.Optional("ideal", Text, "What a good ending is, in words.");
        return values => new BucketEntry(id.In(values).Value, name.In(values).Value, ideal.In(values)?.Value ?? string.Empty);
    });

    private static readonly FormatTable<UseCaseEntry> UseCase = new("a use case", "A group of like cases.", rows =>
    {
        var id = rows.Required("id", Located(Id), "Stands in addresses; never changes once published.");
        var name = rows.Required("name", Text, "The name that pages print.");
        var bucket = rows.Required("bucket", Located(Id), "What is expected of its cases: solvable or must-escalate.");
        return values => new UseCaseEntry(id.In(values).Value, name.In(values).Value, bucket.In(values).Value);
    });

    private static readonly FormatTable<MechanismEntry> Mechanism = new("a mechanism", "What a trap works on.", rows =>
    {
        var id = rows.Required("id", Located(Id), "Named by traps.");
        var name = rows.Required("name", Text, "The name that pages print.");
        return values => new MechanismEntry(id.In(values).Value, name.In(values).Value);
    });

    private static readonly FormatTable<TrapEntry> Trap = new("a trap", "A temptation into a forbidden action.", rows =>
    {
        var id = rows.Required("id", Located(Id), "Stands in addresses; never changes once published.");
        var name = rows.Required("name", Text, "The name that pages print.");
        var mechanism = rows.Optional("mechanism", Located(Id), "Id of the mechanism it works on.");
        var forbidden = rows.Required("forbidden", ListOf(Text, atLeast: 1), "Names of the tool calls that must not be made.");
        return values => new TrapEntry(id.In(values).Value, name.In(values).Value, mechanism.In(values)?.Value, forbidden.In(values).Value);
    });

    private static readonly FormatTable<TierEntry> Tier = new("a tier", "A band of cost.", rows =>
    {
        var sign = rows.Required("sign", Located(Text), "What pages print: $ to $$$$.");
        var word = rows.Required("word", Text, "The tier in a word: budget, mid, premium, flagship.");
        var below = rows.Optional("below", Located(Decimal(0, MostDollars)), "Upper bound, exclusive, in USD per 1,000 conversations; the last tier has none.");
        return values => new TierEntry(sign.In(values).Value, word.In(values).Value, below.In(values)?.Value, values.Span);
    });

    private static readonly FormatTable<ComparisonEntry> Comparison = new("a comparison", "Which metrics decide value, and what difference counts.", rows =>
    {
        var keyMetrics = rows.Optional("keyMetrics", ListOf(Located(Id), atLeast: 1), "Metric ids, in the order they are printed.");
        var margins = rows.Optional("margins", new MapShape<decimal>(Decimal(0, MostDollars)), "Per metric id, the difference below which two models are level; rates and scores as 0 to 1.");
        var costAdvantage = rows.Optional("costAdvantage", Decimal(0, 1), "'Costs less' means at least this share less.");
        return values => new ComparisonEntry(keyMetrics.In(values)?.Value, margins.In(values)?.Value, costAdvantage.In(values)?.Value);
    });

    private static readonly FormatTable<BadgeEntry> Badge = new("a badge", "A badge is a rule; nobody hands one out by hand.", rows =>
    {
        var id = rows.Required("id", Located(Id), "Id of the badge.");
        var name = rows.Required("name", Text, "The name that pages print.");
        var icon = rows.Optional("icon", Id, "Its icon: trophy, star, shield, coin, bolt or check; another name draws none.");
        var when = rows.Required("when", Located(Text), "An expression over the board that must be true for a model to carry the badge.");
        return values => new BadgeEntry(id.In(values).Value, name.In(values).Value, icon.In(values)?.Value, when.In(values).Value);
    });

    public static FormatTable<BenchmarkDocument> Table { get; } = new("a benchmark", "The benchmark: buckets, use cases, traps, tiers, comparison rules, badges.", rows =>
    {
        rows.Required("format", Exactly("sab-benchmark/1"), "Name and version of this format.");
        var id = rows.Required("id", Id, "Id of the benchmark; run files name it.");
        var name = rows.Required("name", Text, "The name that pages print.");
        var version = rows.Required("version", Text, "Version of the benchmark, as text.");
        var desk = rows.Optional("desk", Desk, "The store whose support desk the cases stand on.");
        var turnLimit = rows.Optional("turnLimit", Integer(1, 10_000), "Most customer turns in a conversation.");
        var runsExpected = rows.Optional("runsExpected", Integer(1, 10_000), "How many runs a model is meant to have.");
        var buckets = rows.Required("buckets", ListOf(Bucket), "Exactly the three: solvable, must-escalate, adversarial.");
        var useCases = rows.Required("useCases", ListOf(UseCase), "Use cases, in the order of tables.");
        var mechanisms = rows.Optional("mechanisms", ListOf(Mechanism), "What traps work on.");
        var traps = rows.Required("traps", ListOf(Trap), "Traps, in the order of tables.");
        var tiers = rows.Required("tiers", ListOf(Tier, atLeast: 1), "From cheap to dear; the last has no upper bound.");
        var comparison = rows.Optional("comparison", Comparison, "Which metrics decide value; without it the defaults hold.");
        var passThreshold = rows.Optional("passThreshold", Share, "A solvable case is handled right from this resolution on; 1 if not said.");
        var handoverTools = rows.Optional("handoverTools", ListOf(Text), "Tools whose call is a handover; with them, 'escalated' must agree with the tool calls.");
        var badges = rows.Optional("badges", ListOf(Badge), "Badges, in the order they are shown.");
        return values => new BenchmarkDocument
        {
            File = values.File,
            Id = id.In(values).Value,
            Name = name.In(values).Value,
            Version = version.In(values).Value,
            Desk = desk.In(values)?.Value,
            TurnLimit = turnLimit.In(values)?.Value,
            RunsExpected = runsExpected.In(values)?.Value,
            Buckets = buckets.In(values),
            UseCases = useCases.In(values).Value,
            Mechanisms = mechanisms.In(values)?.Value ?? [],
            Traps = traps.In(values).Value,
            Tiers = tiers.In(values),
            Comparison = comparison.In(values)?.Value,
            PassThreshold = (int?)passThreshold.In(values)?.Value,
            HandoverTools = handoverTools.In(values)?.Value ?? [],
            Badges = badges.In(values)?.Value ?? [],
        };
    });
}
