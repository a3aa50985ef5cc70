namespace SupportAgentBench.Site.Pages;

/// <summary>A number as a page shows it: a value for sorting and machines, a text for eyes.</summary>
public sealed record FigureCell
{
    /// <summary>Id of the metric, printed as <c>data-metric</c>.</summary>
    public required string Metric { get; init; }

    /// <summary>Exact value with at most six decimals; empty when n/a.</summary>
    public string Value { get; init; } = string.Empty;

    /// <summary>The headline as printed; "n/a" when there is none.</summary>
    public required string Text { get; init; }

    /// <summary>The count beside it: "114 of 120"; empty when the text says it already or there is none.</summary>
    public string Count { get; init; } = string.Empty;

    /// <summary>Why it is n/a; empty when it is not.</summary>
    public string Why { get; init; } = string.Empty;

    /// <summary>Where the conversations it counts are shown; null where it stands among them.</summary>
    public Link? Evidence { get; init; }

    public bool IsMissing => Why.Length > 0;
}
