using System.Buffers;
using System.Globalization;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Site.DataFiles;

/// <summary>Writes <c>data/board.csv</c>: a row per model and metric. An empty number is n/a, with its reason in <c>why</c>.</summary>
public static class BoardCsvWriter
{
    internal static CsvTable<(ModelSummary Model, Estimate Estimate)> Table { get; } = new(
    [
        new("model", CellKind.Text, "Id of the model.", row => row.Model.Model.Id.Value),
        new("name", CellKind.Text, "Name of the model.", row => row.Model.Model.Name),
        new("lab", CellKind.Text, "Who makes it.", row => row.Model.Model.Lab),
        new("tier", CellKind.Text, "Sign of its cost tier; empty where no cost is known.", row => row.Model.Tier?.Sign),
        new("provenance", CellKind.Text, "Where its runs come from: measured, simulated, imported; several are joined by semicolons.",
            row => string.Join(';', row.Model.Provenance.Select(DataFileWords.Of))),
        new("metric", CellKind.Text, "Id of the metric.", row => row.Estimate.Metric.Id),
        new("median", CellKind.Number, "The headline: the median over the runs, unrounded but for six decimals.", row => Digits(row.Estimate.Median)),
        new("count", CellKind.Number, "The headline as a count; may end in .5; empty for a mean.", row => Digits(row.Estimate.Count)),
        new("n", CellKind.Number, "What the count is out of in each run; for a mean, the conversations that entered it.", row => Digits(row.Estimate.CountOf)),
        new("pooled", CellKind.Number, "Over all runs: the count of a proportion, the mean of a mean.", row => Digits(Pooled(row.Estimate))),
        new("pooledN", CellKind.Number, "Conversations that entered it, over all runs.", row => Digits(row.Estimate.Pooled.N)),
        new("low", CellKind.Number, "Low end of the 95 % interval.", row => Digits(row.Estimate.Interval is { } interval ? Rational.FromDouble(interval.Low) : null)),
        new("high", CellKind.Number, "High end of the 95 % interval.", row => Digits(row.Estimate.Interval is { } interval ? Rational.FromDouble(interval.High) : null)),
        new("rankFrom", CellKind.Number, "The best rank that chance allows.", row => Digits(row.Estimate.Rank?.From)),
        new("rankTo", CellKind.Number, "The worst rank that chance allows.", row => Digits(row.Estimate.Rank?.To)),
        new("runs", CellKind.Number, "Runs with a value.", row => Digits(row.Estimate.Runs)),
        new("why", CellKind.Text, "Why a number is missing.", row => DataFileWords.WhyNot(row.Estimate)),
    ]);

    /// <param name="board">The numbers.</param>
    /// <param name="canary">The text that marks the file as benchmark data, a last column; null = no such column.</param>
    /// <param name="output">Receives UTF-8 without byte-order mark.</param>
    public static void Write(Board board, string? canary, IBufferWriter<byte> output) =>
        Table.Write(board.Models.SelectMany(model => model.Estimates.Select(estimate => (model, estimate))), canary, output);

    private static Rational? Pooled(Estimate estimate) => estimate.Pooled switch
    {
        { N: 0 } => null,
        var pooled => estimate.Metric.IsProportion ? pooled.Count : pooled.Mean,
    };

    private static string? Digits(Rational? value) => value is { } known ? RationalFormat.Trimmed(known) : null;

    private static string? Digits(int? value) => value?.ToString(CultureInfo.InvariantCulture);
}
