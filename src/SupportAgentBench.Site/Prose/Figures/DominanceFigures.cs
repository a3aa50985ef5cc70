using System.Collections.Immutable;
using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Prose.Figures;

/// <summary>What prose may say of better value (statistics.md 3): whom a model dominates, and who dominates it.</summary>
internal static class DominanceFigures
{
    public static FigureTable<ModelSubject> Dominates { get; } = new(
        new("level", "dominates.level ?? \"no model\"", "models that it is level with or better than, for less", subject => List(subject, Of(subject)?.Dominates.Level)),
        new("strict", "dominates.strict ?? \"no model\"", "models that it costs no more than and is at least as good as", subject => List(subject, Of(subject)?.Dominates.Strict)));

    public static FigureTable<ModelSubject> DominatedBy { get; } = new(
        new("level", "dominated_by.level ?? \"no model\"", "models that are level or better, for less", subject => List(subject, Of(subject)?.DominatedBy.Level)),
        new("strict", "dominated_by.strict ?? \"no model\"", "models that cost no more and are at least as good", subject => List(subject, Of(subject)?.DominatedBy.Strict)));

    private static ModelComparison? Of(ModelSubject subject) => subject.Board.Comparison?[subject.Summary.Model.Id];

    private static Figure List(ModelSubject subject, ImmutableArray<ModelId>? models) => Of(subject) is { WhyNotValued: { } why }
        ? ModelListFigure.Unknown($"it takes part in no comparison of value ({why})")
        : ModelListFigure.Of([.. (models ?? []).Select(model => subject.Board.Find(model)!)], "there is no such model");
}
