using System.Collections.Immutable;
using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Pages.Compare;

namespace SupportAgentBench.Site.Pages.Charts;

/// <summary>What the chart of cost against quality says, never more than the frontier's own rule (statistics.md 3.5, 6).</summary>
internal sealed class CostQualityWords(Board board, PricedModels models)
{
    private const string OnFrontier = "on the frontier";

    // Two of the same price and the same count match each other, whichever of them the frontier keeps.
    private readonly int _matched = models.All.Count(model => models.All.Any(other => other != model && IsMatchedBy(model, other)));

    // Where the better one handled no more right, there is no gap to test.
    private readonly ImmutableArray<ModelSummary> _behind =
        [.. models.OffFrontier.Where(model => models.BetterThan(model)![MetricCatalog.HandledRight].Median! > model[MetricCatalog.HandledRight].Median!)];

    /// <summary>"For 11 of 14 models, another one costs no more and handled at least as many cases right."</summary>
    public string Finding() => (models.All.Length, _matched) switch
    {
        (0, _) => "No model has both a price and cases handled right.",
        (1, _) => "Only one model has both a price and cases handled right.",
        (2, 0) => "Of two models, the dearer one handled more cases right.",
        (var all, 0) => $"Each of {NumberFormat.Integer(all)} models handled more cases right than every cheaper one.",
        (var all, var matched) => $"For {CountFormat.InWords(matched, all)} models, another one costs no more and handled at least as many cases right.",
    };

    /// <summary>How many of those gaps are shown, and that this is one metric of several.</summary>
    public string Certainty()
    {
        if (_behind.IsEmpty)
        {
            return string.Empty;
        }

        var shown = _behind.Count(model => models.LeadOver(model)?.Verdict?.IsAhead() == true);
        // Of several that are matched, all but one may have handled as many right.
        var only = _matched > 1 ? "The one gap there is" : "The gap";
        var gaps = (shown, _behind.Length) switch
        {
            (0, 1) => $"{only} in cases handled right is not shown to be more than chance",
            (0, _) => "None of the gaps in cases handled right is shown to be more than chance",
            (1, 1) => $"{only} in cases handled right is shown to be more than chance",
            var (some, all) when some == all => "All of the gaps in cases handled right are shown to be more than chance",
            var (some, all) => $"{Words.Capitalized(NumberFormat.InWords(some))} of the {NumberFormat.Integer(all)} gaps in cases handled right {(some == 1 ? "is" : "are")} shown to be more than chance",
        };
        return $"{gaps}. This is one metric of several, on these tickets, in these runs.";
    }

    /// <summary>What the better model does for no more money, and whether the two can be told apart.</summary>
    public string Standing(ModelSummary model)
    {
        if (models.BetterThan(model) is not { } better)
        {
            return OnFrontier;
        }

        var comparison = board.Comparison![MetricCatalog.HandledRight];
        var verdict = models.LeadOver(model) is { } lead
            ? CompareWords.Verdict(MetricCatalog.HandledRight, lead.Verdict, comparison.Margin, board.Benchmark)
            : "not tested";
        return $"{FigureFormat.Headline(better[MetricCatalog.HandledRight])} for {FigureFormat.Headline(better[MetricCatalog.Cost])}; {verdict}";
    }

    /// <summary>"kimi-k2.6: 144/162 for $8.20 per 1,000".</summary>
    public static string Point(ModelSummary model) =>
        $"{Words.Isolated(model.Model.Name)}: {FigureFormat.Headline(model[MetricCatalog.HandledRight])} right, {FigureFormat.Headline(model[MetricCatalog.Cost])} per 1,000";

    /// <summary>Models that lack a price or a count; nothing where all have both.</summary>
    public string LeftOut() => models.LeftOut.IsEmpty ? string.Empty : $"Left out, without a price or a count: {string.Join(", ", models.LeftOut)}.";

    /// <summary>Who is on the frontier, for those who do not see it.</summary>
    public string Description() =>
        $"{Finding()} On the frontier, from the cheapest upwards: {string.Join("; ", models.Frontier.Select(Point))}.";

    private static bool IsMatchedBy(ModelSummary model, ModelSummary other) =>
        other[MetricCatalog.Cost].Median! <= model[MetricCatalog.Cost].Median!
            && other[MetricCatalog.HandledRight].Median! >= model[MetricCatalog.HandledRight].Median!;
}
