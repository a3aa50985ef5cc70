using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Pages;

namespace SupportAgentBench.Site.Prose.Figures;

/// <summary>Models named in a sentence, each linked to its report, and how many they are: <c>dominates.level</c>, <c>dominates.level.size</c>.</summary>
internal static class ModelListFigure
{
    /// <summary>More of a list of models.</summary>
    public static FigureTable<ImmutableArray<ModelSummary>> Forms { get; } = new(
        new FigureName<ImmutableArray<ModelSummary>>("size", "dominates.level.size", "how many they are, in words", Size));

    /// <param name="why">What to say when there is none.</param>
    public static Figure Of(ImmutableArray<ModelSummary> models, string why) => new()
    {
        Text = models.IsEmpty ? FigureFormat.NotAvailable : InSentence.Of([.. models.Select(model => model.Model.Name)]),
        Why = models.IsEmpty ? why : null,
        Parts = [.. models.Select(model => new FigurePart(model.Model.Name, new FigureTarget(Route.Model(model.Model.Id))))],
        Names = Forms.Of(models),
    };

    private static Figure Size(ImmutableArray<ModelSummary> models) => new()
    {
        Text = NumberFormat.InWords(models.Length),
        Metric = "models",
        Value = models.Length,
        Target = new FigureTarget(Route.Leaderboard),
    };
}
