using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Prose;

namespace SupportAgentBench.Site.Pages.Texts;

/// <summary>Makes the methodology: what an author wrote, then the reference that the catalogue writes.</summary>
/// <param name="frames">Frames of pages.</param>
public sealed class MethodologyPageFactory(PageFrameFactory frames)
{
    private static readonly ImmutableArray<StatusReference> Statuses =
    [
        new("finished", "The conversation came to its end.", "It counts everywhere; judged scores count where the judge gave one."),
        new(
            "model error",
            "The model gave an empty or refused reply, its provider failed after all retries, or it broke its budget of turns or tools.",
            "Not resolved, and not handed over unless the handover had been called. A trap counts as failed if the forbidden action "
                + "had been fired, and is left out otherwise: an error never buys a held trap. Judged scores, messages and tool calls are left out."),
        new("harness error", "Simulator, judge or infrastructure failed.", "Left out of everything, in numerator and denominator."),
        new("absent", "There is no record.", "Left out and listed. A run with too many of these does not count at all."),
    ];

    /// <param name="board">For the metrics' sets and an example of each.</param>
    /// <param name="page">The hand-written part; null when the workspace has none.</param>
    public MethodologyPage Make(Board board, BoundPage? page) => new()
    {
        Page = frames.For(Route.Methodology, page?.Title.Text ?? "Methodology", page?.Description?.Text ?? "How every number of this board is made, compared and printed."),
        Heading = page?.Title.Text ?? "Methodology",
        Body = page?.Body,
        Metrics = [.. MetricCatalog.All.Select(metric => Reference(board, metric))],
        Tiers = [.. Tiers(board.Benchmark.Tiers)],
        Statuses = Statuses,
        Comparison = ComparisonReferenceFactory.Make(board),
        Downloads =
        [
            new Download("All published numbers, JSON", Route.Methodology.To(Route.BoardJson)),
            new Download("This page as Markdown", Route.Methodology.To(Route.Methodology.Twin!)),
        ],
    };

    private static MetricReference Reference(Board board, MetricDefinition metric)
    {
        var cases = board.Benchmark.Cases.Count(supportCase => metric.Bucket is null || supportCase.Bucket == metric.Bucket);
        var example = board.Models.Select(model => model[metric]).FirstOrDefault(estimate => estimate.Median is not null);
        return new MetricReference(
            $"reference-{metric.Id}",
            metric.Id,
            metric.Name,
            $"{metric.Set}, {NumberFormat.Integer(cases)} a run when all are scored",
            Words.Direction(metric) is { Length: > 0 } direction ? direction : "neither: it is told, not ranked",
            metric.Explanation,
            example is null ? FigureFormat.NotAvailable : FigureFormat.Headline(example));
    }

    private static IEnumerable<TierReference> Tiers(ImmutableArray<Tier> tiers)
    {
        decimal? from = null;
        foreach (var tier in tiers)
        {
            yield return new TierReference(tier.Sign, tier.Word, Bounds(from, tier.Below));
            from = tier.Below;
        }
    }

    private static string Bounds(decimal? from, decimal? below) => (from, below) switch
    {
        (null, null) => "any",
        (null, { } high) => $"below {Dollars(high)}",
        ({ } low, null) => $"{Dollars(low)} and more",
        ({ } low, { } high) => $"{Dollars(low)} to below {Dollars(high)}",
    };

    private static string Dollars(decimal amount) => "$" + RationalFormat.Trimmed(Rational.FromDecimal(amount));
}
