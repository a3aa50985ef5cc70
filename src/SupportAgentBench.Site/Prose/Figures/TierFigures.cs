using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Site.Prose.Figures;

/// <summary>What prose may say of tiers of cost.</summary>
internal static class TierFigures
{
    /// <summary>The tier of a model.</summary>
    public static FigureTable<ModelSubject> OfModel { get; } = new(
        new("sign", "tier.sign", "the tier as its sign", subject => Words(subject, tier => tier.Sign)),
        new("word", "tier.word", "the tier in a word", subject => Words(subject, tier => tier.Word)));

    /// <summary>A tier of the benchmark.</summary>
    public static FigureTable<Tier> OfBenchmark { get; } = new(
        new("sign", "board.tier[\"$\"].sign", "its sign", tier => new Figure { Text = tier.Sign }),
        new("word", "board.tier[\"$\"].word", "its word", tier => new Figure { Text = tier.Word }),
        new("below", "board.tier[\"$\"].below", "its upper bound; n/a for the last", Below));

    private static Figure Words(ModelSubject subject, Func<Tier, string> words) => subject.Summary.Tier is { } tier
        ? new Figure { Text = words(tier), Target = subject.At(MetricCatalog.Cost) }
        : new Figure { Text = FigureFormat.NotAvailable, Why = "its cost is not known" };

    private static Figure Below(Tier tier) => tier.Below is { } below
        ? new Figure { Text = NumberFormat.Dollars(Rational.FromDecimal(below)), Value = Rational.FromDecimal(below) }
        : new Figure { Text = FigureFormat.NotAvailable, Why = "the last tier has no upper bound" };
}
