using System.Collections.Immutable;
using SupportAgentBench.Site.Rules.Functions;

namespace SupportAgentBench.Site.Prose.Figures;

/// <summary>Every name that prose may use, with an example and a meaning: scopes, completion and docs/prose.md come from here.</summary>
internal static class FigureCatalog
{
    private static readonly FigureName<ModelSubject> Fixed = new(
        "fixed", FixedFigure.Example, FixedFigure.Meaning, _ => FixedFigure.Function);

    private static readonly FigureName<ModelSubject> Opinion = new(
        "opinion", OpinionFigure.Example, OpinionFigure.Meaning, _ => OpinionFigure.Function);

    /// <summary>Names in a verdict.</summary>
    public static FigureTable<ModelSubject> Model { get; } = new(
    [
        .. ModelFigures.Measured,
        new("model", "model[\"grok-4-3\"].over_escalation", "any name above on another model, linked to its page",
            subject => new ModelNames(subject.Board, subject)),
        new("board", "board.models", "the whole board", subject => BoardFigures.Table.Of(new BoardSubject(subject.Board))),
        new(SelectionFunctions.ModelsWhere.Name, SelectionFunctions.ModelsWhere.Example, SelectionFunctions.ModelsWhere.Meaning,
            subject => new FigureFunction(SelectionFunctions.ModelsWhere, subject.Board)),
        Fixed,
        Opinion,
    ]);

    /// <summary>Names on pages and in texts of the site.</summary>
    public static FigureTable<BoardSubject> Board { get; } = new(
        new("board", "board.models", "the whole board", BoardFigures.Table.Of),
        new("model", "model[\"grok-4-3\"].over_escalation", "any name of a model", subject => new ModelNames(subject.Board, own: null)),
        new(SelectionFunctions.ModelsWhere.Name, SelectionFunctions.ModelsWhere.Example, SelectionFunctions.ModelsWhere.Meaning,
            subject => new FigureFunction(SelectionFunctions.ModelsWhere, subject.Board)),
        new(Fixed.Name, Fixed.Example, Fixed.Meaning, _ => FixedFigure.Function),
        new(Opinion.Name, Opinion.Example, Opinion.Meaning, _ => OpinionFigure.Function));

    /// <summary>Every row under a heading, in the order of the documentation.</summary>
    public static ImmutableArray<FigureGroupDescription> Groups =>
    [
        Describe("The model of the verdict", ModelFigures.Measured.Where(name => name.Name is not ("traps" or "tier" or "dominates" or "dominated_by"))),
        Describe("Better value", [.. Rows(DominanceFigures.Dominates.Names), .. Rows(DominanceFigures.DominatedBy.Names), .. Rows(ModelListFigure.Forms.Names)]),
        Describe("More of a metric", [.. Rows(MetricFigures.Table.Names), .. Rows(MetricFigures.PooledForms.Names), .. Rows(MetricFigures.CellForms.Names)]),
        Describe("More of traps and tier", [.. Rows(TrapFigures.OfAll.Names), .. Rows(TrapFigures.ListForms.Names), .. Rows(TierFigures.OfModel.Names)]),
        Describe("Names, and other models", [.. Rows(ModelFigures.Identity), .. Rows(Model.Names.Where(name => name.Name == "model"))]),
        Describe("The board", [.. Rows(BoardFigures.Table.Names.Where(name => name.Name is not ("tier" or "verbosity"))), .. Rows(VerbosityFigures.Table.Names), .. Rows(TierFigures.OfBenchmark.Names)]),
        Describe("Models picked out", Rows(Model.Names.Where(name => name.Name == SelectionFunctions.ModelsWhere.Name))),
        Describe("What is no result", [(Fixed.Example, Fixed.Meaning), (Opinion.Example, Opinion.Meaning)]),
    ];

    private static FigureGroupDescription Describe<TSubject>(string heading, IEnumerable<FigureName<TSubject>> names) => Describe(heading, Rows(names));

    private static FigureGroupDescription Describe(string heading, IEnumerable<(string Example, string Meaning)> rows) => new(heading, [.. rows]);

    private static IEnumerable<(string Example, string Meaning)> Rows<TSubject>(IEnumerable<FigureName<TSubject>> names) =>
        names.Select(name => (name.Example, name.Meaning));
}

/// <summary>A table of the documentation.</summary>
/// <param name="Rows">An expression as it is written, and what it says.</param>
internal sealed record FigureGroupDescription(string Heading, ImmutableArray<(string Example, string Meaning)> Rows);
