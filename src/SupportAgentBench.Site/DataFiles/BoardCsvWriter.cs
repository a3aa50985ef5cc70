using System.Buffers;
using System.Globalization;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Site.DataFiles;

/// <summary>
/// Writes <c>data/board.csv</c>: a row per model and metric. <c>count</c> of <c>n</c> is the headline as a count; <c>pooled</c> is the
/// count over all runs for a proportion and the mean over all runs else. An empty number is n/a, with its reason in <c>why</c>.
/// </summary>
public static class BoardCsvWriter
{
    private static readonly string[] Columns =
    [
        "model", "name", "lab", "tier", "provenance", "metric", "median", "count", "n", "pooled", "pooledN", "low", "high",
        "rankFrom", "rankTo", "runs", "why",
    ];

    /// <param name="board">The numbers.</param>
    /// <param name="canary">The text that marks the file as benchmark data, a last column; null = no such column.</param>
    /// <param name="output">Receives UTF-8 without byte-order mark.</param>
    public static void Write(Board board, string? canary, IBufferWriter<byte> output)
    {
        var csv = new CsvWriter(output);
        foreach (var column in canary is null ? Columns : [.. Columns, "canary"])
        {
            csv.Text(column);
        }

        csv.EndRow();
        foreach (var model in board.Models)
        {
            foreach (var estimate in model.Estimates)
            {
                WriteRow(csv, model, estimate);
                if (canary is not null)
                {
                    csv.Text(canary);
                }

                csv.EndRow();
            }
        }
    }

    private static void WriteRow(CsvWriter csv, ModelSummary model, Estimate estimate)
    {
        var pooled = estimate.Pooled;
        csv.Text(model.Model.Id.Value);
        csv.Text(model.Model.Name);
        csv.Text(model.Model.Lab);
        csv.Text(model.Tier?.Sign);
        csv.Text(string.Join(';', model.Provenance.Select(DataFileWords.Of)));
        csv.Text(estimate.Metric.Id);
        csv.Number(Digits(estimate.Median));
        csv.Number(Digits(estimate.Count));
        csv.Number(Digits(estimate.CountOf));
        csv.Number(Digits(pooled.N == 0 ? null : estimate.Metric.IsProportion ? pooled.Count : pooled.Mean));
        csv.Number(Digits(pooled.N));
        csv.Number(Digits(estimate.Interval is { } low ? Rational.FromDouble(low.Low) : null));
        csv.Number(Digits(estimate.Interval is { } high ? Rational.FromDouble(high.High) : null));
        csv.Number(Digits(estimate.Rank?.From));
        csv.Number(Digits(estimate.Rank?.To));
        csv.Number(Digits(estimate.Runs));
        csv.Text(DataFileWords.WhyNot(estimate));
    }

    private static string? Digits(Rational? value) => value is { } known ? RationalFormat.Trimmed(known) : null;

    private static string? Digits(int? value) => value?.ToString(CultureInfo.InvariantCulture);
}
