using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Pages;

namespace SupportAgentBench.Site.Prose.Figures;

/// <summary>Models named in a sentence, each linked to its report, and how many they are: <c>dominates.level</c>, <c>dominates.level.size</c>.</summary>
internal static class ModelListFigure
{
    private const string What = "models";

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

    /// <summary>A list that nobody can make: that it would be empty is not known either.</summary>
    public static Figure Unknown(string why) => new()
    {
        Text = FigureFormat.NotAvailable,
        Why = why,
        Names = UnknownForms.Of(why),
    };

    private static FigureTable<string> UnknownForms { get; } = new(
        [.. Forms.Names.Select(name => new FigureName<string>(name.Name, name.Example, name.Meaning, why => new Figure { Text = FigureFormat.NotAvailable, Metric = What, Why = why }))]);

    private static Figure Size(ImmutableArray<ModelSummary> models) => new()
    {
        Text = NumberFormat.InWords(models.Length),
        Metric = What,
        Value = models.Length,
        Target = new FigureTarget(Route.Leaderboard),
    };
}
