using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Core.Statistics;

namespace SupportAgentBench.Core.Comparison;

/// <summary>
/// Marks the cells of the per-use-case table that differ from the same use case on the rest of the board by more than chance: those
/// whose interval, by cases, does not hold the others' rate (statistics.md 1.4).
/// </summary>
internal sealed class UseCaseMarker
{
    private readonly Board _board;
    private readonly StudentQuantiles _quantiles;
    private readonly ImmutableArray<MarkedMetric> _metrics;

    /// <param name="means">In the catalogue's order.</param>
    public UseCaseMarker(Board board, ImmutableArray<CaseMeans> means, StudentQuantiles quantiles)
    {
        _board = board;
        _quantiles = quantiles;
        _metrics =
        [
            .. means
                .Where(each => each.Metric.Unit is MetricUnit.Rate or MetricUnit.Score)
                .Select(each => new MarkedMetric(each, [.. board.Benchmark.UseCases.Select(useCase => Columns(each, useCase))])),
        ];
    }

    /// <summary>The marks of a model, by use case in the benchmark's order, then by metric in the catalogue's.</summary>
    /// <param name="model">Index among the board's models.</param>
    public ImmutableArray<UseCaseMark> Marks(int model)
    {
        var marks = ImmutableArray.CreateBuilder<UseCaseMark>();
        for (var useCase = 0; useCase < _board.Benchmark.UseCases.Length; useCase++)
        {
            foreach (var (means, columns) in _metrics)
            {
                if (columns[useCase].Length > 0 && Mark(model, useCase, means, columns[useCase]) is { } mark)
                {
                    marks.Add(mark);
                }
            }
        }

        return marks.ToImmutable();
    }

    private static int[] Columns(CaseMeans means, UseCase useCase) =>
        [.. Enumerable.Range(0, means.Cases.Length).Where(column => means.Cases[column].UseCase?.Id == useCase.Id)];

    private UseCaseMark? Mark(int model, int useCase, CaseMeans means, int[] columns)
    {
        var metric = means.Metric;
        var all = _board.UseCases[useCase];
        if (_board.Models[model].UseCases[useCase][metric] is not { } own || all[metric] is not { } board || board.N == own.N)
        {
            return null;
        }

        var mean = means.Mean(model, columns);
        var others = new Rational(board.Sum - own.Sum, (long)(board.N - own.N) * metric.Scale);
        return WilsonInterval.OfClusters(mean, own.N, ModelIntervals.Level, _quantiles) is { } interval
            && (others.ToDouble() < interval.Low || others.ToDouble() > interval.High)
            ? new UseCaseMark(all.UseCase.Id, metric, interval, others, (mean.Mean - others.ToDouble()) * metric.Sign > 0)
            : null;
    }

    /// <param name="Columns">The cases of each use case among those of the means.</param>
    private sealed record MarkedMetric(CaseMeans Means, ImmutableArray<int[]> Columns);
}
