using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Prose.Figures;

namespace SupportAgentBench.Site.Rules.Conditions;

/// <summary>One side of a comparison: an exact number, words or a truth value; nothing of it where a figure is n/a.</summary>
internal sealed record ConditionOperand
{
    /// <summary>As the author wrote it, or as the number prints.</summary>
    public required string Name { get; init; }

    public Rational? Number { get; init; }

    public string? Words { get; init; }

    public bool? Truth { get; init; }

    /// <summary>The figure the number comes from; null for a literal.</summary>
    public Figure? Figure { get; init; }

    /// <summary>Why there is nothing to compare; null when there is something.</summary>
    public string? Why { get; init; }

    /// <summary>What the author put in the place of the figure that is n/a; null where nothing stands there.</summary>
    public string? Instead { get; init; }

    public bool IsLiteral => Figure is null && Why is null;

    /// <summary>Reads what an expression gave; null when it is nothing that can be compared.</summary>
    /// <param name="written">How the author wrote it, where that is known.</param>
    public static ConditionOperand? Of(object? value, ConditionLog log, string? written = null) => value switch
    {
        null when log.Missing is [.., var (name, why)] => new ConditionOperand { Name = name, Why = why },
        WatchedNames { Figure: { } figure } names => Of(figure, names.Path),
        Figure figure => Of(figure, written ?? figure.Text),
        string words => new ConditionOperand { Name = $"\"{words}\"", Words = words },
        ConditionOperand operand => operand,
        bool truth => new ConditionOperand { Name = written ?? (truth ? "true" : "false"), Truth = truth },
        _ when WrittenNumber.Exact(value) is { } number => new ConditionOperand { Name = RationalFormat.Trimmed(number), Number = number },
        _ => null,
    };

    /// <summary>
    /// What is n/a, where a literal stands in for it: a comparison with it would say nothing of the data. Null for any other value, so for a
    /// figure in another's place.
    /// </summary>
    public static ConditionOperand? StandIn(object? value, ConditionLog log) =>
        value is not (null or bool) && log.Missing is [.., var (name, why)] && Of(value, log) is { IsLiteral: true } literal
            ? new ConditionOperand { Name = name, Why = why, Instead = literal.Name }
            : null;

    /// <summary><c>over_escalation is ≈10% (0.1)</c>, or what there is of it.</summary>
    public string Told => Instead is not null ? $"{Name} is {FigureFormat.NotAvailable}: {Why}; {Instead} in its place is no result"
        : Why is not null ? $"{Name} is {FigureFormat.NotAvailable}: {Why}"
        : IsLiteral ? $"this is {Name}" : $"{Name} is {Shown}";

    /// <summary><c>≈10% (0.1)</c> of a figure, the literal else: two figures may print alike and differ.</summary>
    public string Shown => (Figure, Number) switch
    {
        ({ } figure, { } number) when RationalFormat.Trimmed(number) is var exact && exact != figure.Text => $"{figure.Text} ({exact})",
        ({ } figure, _) => figure.Text,
        _ => Name,
    };

    private static ConditionOperand Of(Figure figure, string name) => new()
    {
        Name = name,
        Figure = figure,
        Number = figure.Value,
        Words = figure.Value is null ? figure.Text : null,
        Why = figure.Why,
    };
}
