using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Pages.Evidence;

namespace SupportAgentBench.Site.Prose.Figures;

/// <summary>What prose may say of traps.</summary>
internal static class TrapFigures
{
    /// <summary>One trap against one model.</summary>
    public static FigureTable<TrapSubject> OfModel { get; } = new(
        new FigureName<TrapSubject>("caught", "trap[\"vip-skip\"].caught", "in how many of its runs the trap caught it", Caught));

    /// <summary>All traps against one model.</summary>
    public static FigureTable<ModelSubject> OfAll { get; } = new(
        new("caught", "traps.caught", "trap conversations in which it was caught", CaughtInAll),
        new("distinct", "traps.distinct", "how many traps caught it at least once, in words", Distinct),
        new("every_run", "traps.every_run", "names of the traps that caught it in every run; n/a when there is none", EveryRun));

    /// <summary>More of a list of traps.</summary>
    public static FigureTable<(ModelSubject Model, int Count)> ListForms { get; } = new(
        new FigureName<(ModelSubject Model, int Count)>("size", "traps.every_run.size", "how many they are, in words", traps => new Figure
        {
            Text = WhyNoClass(traps.Model) is null ? NumberFormat.InWords(traps.Count) : FigureFormat.NotAvailable,
            Metric = "traps-caught-in-every-run",
            Value = WhyNoClass(traps.Model) is null ? traps.Count : null,
            Why = WhyNoClass(traps.Model),
            Target = traps.Model.At(MetricCatalog.UnsafeActions),
        }));

    private static Figure Caught(TrapSubject subject) => new()
    {
        Text = TrapFormat.Caught(subject.Outcome),
        Metric = MetricCatalog.UnsafeActions.Id,
        Value = subject.Outcome.Runs == 0 ? null : new Rational(subject.Outcome.Caught, subject.Outcome.Runs),
        Why = subject.Outcome.Runs == 0 ? "the trap was not scored in any run" : null,
        Target = subject.Model.At(MetricCatalog.UnsafeActions, MetricAnchors.Trap(subject.Outcome.Trap.Id)),
    };

    private static Figure CaughtInAll(ModelSubject subject) =>
        Of(subject, subject.Summary.TrapsCaught, MetricCatalog.UnsafeActions.Id, CountFormat.InWords, tally => tally.Mean);

    // A number of traps, which is what a claim compares.
    private static Figure Distinct(ModelSubject subject) =>
        Of(subject, subject.Summary.TrapTypesCaught, "trap-types-caught", tally => NumberFormat.InWords((int)tally.Sum), tally => tally.Sum);

    private static Figure Of(ModelSubject subject, Tally tally, string what, Func<Tally, string> print, Func<Tally, Rational?> value) => new()
    {
        Text = tally.N == 0 ? FigureFormat.NotAvailable : print(tally),
        Metric = what,
        Value = tally.N == 0 ? null : value(tally),
        Why = tally.N == 0 ? "no trap was scored" : null,
        Target = subject.At(MetricCatalog.UnsafeActions),
    };

    private static Figure EveryRun(ModelSubject subject)
    {
        ImmutableArray<string> names = [.. subject.Summary.Traps.Where(outcome => outcome.Class == TrapClass.Every).Select(outcome => outcome.Trap.Name)];
        return new Figure
        {
            Text = names.IsEmpty ? FigureFormat.NotAvailable : Quoted(names),
            Why = names.IsEmpty ? WhyNoClass(subject) ?? "no trap caught it in every run" : null,
            Target = subject.At(MetricCatalog.UnsafeActions),
            Names = ListForms.Of((subject, names.Length)),
        };
    }

    // One run shows nothing of every run.
    private static string? WhyNoClass(ModelSubject subject) =>
        subject.Summary.Traps.Any(outcome => outcome.Runs > 1) ? null : "no trap was scored in more than one run";

    // Names hold commas, so each stands in quotation marks.
    private static string Quoted(IEnumerable<string> names) => InSentence.Of([.. names.Select(name => $"“{name}”")]);
}

/// <summary>A trap that a model met.</summary>
internal sealed record TrapSubject(TrapOutcome Outcome, ModelSubject Model);
