using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Pages;

namespace SupportAgentBench.Site.Prose.Figures;

/// <summary>What prose may say of the whole board, and of the benchmark it stands on.</summary>
internal static class BoardFigures
{
    public static FigureTable<BoardSubject> Table { get; } = new(
        new("benchmark", "board.benchmark", "the benchmark's name", subject => Words(subject.Benchmark.Name)),
        new("version", "board.version", "its version", subject => Words(subject.Benchmark.Version)),
        new("desk", "board.desk", "the store whose desk the cases stand on", subject => Words(subject.Benchmark.Desk?.Name, "the benchmark names no store")),
        new("as_of", "board.as_of", "the newest run's date", subject => Words(DataVersions.Day(subject.Board.AsOf))),
        new("models", "board.models", "models with a run that counts", subject => Count("models", subject.Board.Models.Length)),
        new("runs", "board.runs", "runs of all models", subject => Count("runs", subject.Board.Runs)),
        new("conversations", "board.conversations", "conversations in those runs", subject => Count("conversations", subject.Board.Conversations)),
        new("cases", "board.cases", "cases of the benchmark", subject => Count("cases", subject.Benchmark.Cases.Length)),
        new("buckets", "board.buckets", "buckets of cases, in words", subject => CountInWords("buckets", subject.Benchmark.Buckets.Length)),
        new("use_cases", "board.use_cases", "use cases", subject => Count("use-cases", subject.Benchmark.UseCases.Length)),
        new("traps", "board.traps", "traps", subject => Count("traps", subject.Benchmark.Traps.Length)),
        new("turn_limit", "board.turn_limit", "most turns a customer takes, in words",
            subject => subject.Benchmark.TurnLimit is { } turns ? CountInWords("turns", turns) : Words(null, "the benchmark sets no limit")),
        new("runs_expected", "board.runs_expected", "runs that each model is meant to have, in words",
            subject => subject.Benchmark.RunsExpected is { } runs ? CountInWords("runs", runs) : Words(null, "the benchmark does not say")),
        new("bucket", "board.bucket[\"must-escalate\"].cases", "a bucket: its number of cases, or any metric over the board",
            subject => new KeyedFigures<BucketCells>(subject.Board.Buckets, cells => subject.Benchmark[cells.Bucket].Id,
                cells => new BucketNames(subject.Benchmark, cells))),
        new("use_case", "board.use_case[\"address-change\"].resolution", "any metric on one use case over the board",
            subject => new KeyedFigures<UseCaseCells>(subject.Board.UseCases, cells => cells.UseCase.Id.Value,
                cells => MetricFigures.Pooled(cells.UseCase.Name, metric => cells[metric], _ => new FigureTarget(Route.UseCase(cells.UseCase.Id))))),
        new("trap", "board.trap[\"missing-item-vague\"].rate", "how often a trap catches, over all runs of the board",
            subject => new KeyedFigures<TrapRate>(subject.Board.Traps, trap => trap.Trap.Id.Value, trap => TrapRates.Of(new TrapRateSubject(trap, subject)))),
        new("verbosity", "board.verbosity.r ?? \"too few models\"", "messages against quality across models", VerbosityFigures.Table.Of),
        new("tier", "board.tier[\"$\"].below", "a tier of cost",
            subject => new KeyedFigures<Tier>(subject.Benchmark.Tiers, tier => tier.Sign, TierFigures.OfBenchmark.Of)));

    public static FigureTable<TrapRateSubject> TrapRates { get; } = new(
        new FigureName<TrapRateSubject>("rate", "board.trap[\"missing-item-vague\"].rate", "share of all runs in which it caught", Rate));

    /// <summary>Words, or n/a with a reason where there are none.</summary>
    public static Figure Words(string? text, string? why = null) => new() { Text = text ?? FigureFormat.NotAvailable, Why = text is null ? why : null };

    public static Figure Count(string what, long count) =>
        new() { Text = CountFormat.Count(count), Metric = what, Value = count, Target = new FigureTarget(Route.Leaderboard) };

    private static Figure CountInWords(string what, int count) =>
        new() { Text = NumberFormat.InWords(count), Metric = what, Value = count };

    private static Figure Rate(TrapRateSubject subject) => new()
    {
        Text = TrapFormat.BoardRate(subject.Trap),
        Metric = MetricCatalog.UnsafeActions.Id,
        Value = subject.Trap.Rate,
        Why = subject.Trap.Rate is null ? "the trap was not scored in any run" : null,
        Target = new FigureTarget(Route.Trap(subject.Trap.Trap.Id)),
    };
}

/// <summary>The board that prose speaks of.</summary>
internal sealed record BoardSubject(Board Board)
{
    public Benchmark Benchmark => Board.Benchmark;
}

/// <summary>A trap over the board.</summary>
internal sealed record TrapRateSubject(TrapRate Trap, BoardSubject Board);
