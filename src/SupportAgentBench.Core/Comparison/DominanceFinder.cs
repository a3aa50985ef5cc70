using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Core.Statistics;

namespace SupportAgentBench.Core.Comparison;

/// <summary>Finds both kinds of edges over all pairs of models, tested or not: a badge must not hang on which pairs were (statistics.md 3).</summary>
internal sealed class DominanceFinder
{
    /// <summary>The two-sided level whose ends are one-sided 90 % bounds.</summary>
    public const double BoundsLevel = 0.80;

    private readonly Board _board;
    private readonly ImmutableArray<MetricDefinition> _metrics;
    private readonly ImmutableArray<CaseMeans> _means;
    private readonly StudentQuantiles _quantiles;
    private readonly double[] _margins;
    private readonly Rational _costShare;
    // Models that take part, by cost.
    private readonly int[] _models;

    /// <param name="means">In the catalogue's order.</param>
    public DominanceFinder(Board board, ImmutableArray<CaseMeans> means, StudentQuantiles quantiles)
    {
        _board = board;
        _metrics = ComparedMetrics.Key(board.Benchmark);
        _means = [.. _metrics.Select(metric => means[MetricCatalog.IndexOf(metric)])];
        _quantiles = quantiles;
        _margins = [.. _metrics.Select(metric => ComparedMetrics.Margin(board.Benchmark, metric))];
        _costShare = Rational.One - Rational.FromDecimal(board.Benchmark.Comparison.CostAdvantage);
        _models =
        [
            .. Enumerable.Range(0, board.Models.Length)
                .Where(model => WhyNot(board.Models[model], _metrics) is null)
                .OrderBy(Cost)
                .ThenBy(model => model),
        ];
    }

    /// <summary>Why a model takes part in no dominance; null when it does.</summary>
    public static string? WhyNot(ModelSummary model, ImmutableArray<MetricDefinition> metrics)
    {
        if (metrics.IsEmpty)
        {
            return "the benchmark names no key metric";
        }

        foreach (var metric in metrics.Prepend(MetricCatalog.Cost))
        {
            if (model[metric] is { Median: null } estimate)
            {
                return $"{metric.Name}: {estimate.Why}";
            }
        }

        return null;
    }

    public ValueDominance Find()
    {
        var strict = Strict();
        HashSet<ModelId> dominated = [.. strict.Select(edge => edge.Dominated)];
        return new ValueDominance(
            strict,
            Level(),
            [.. _models.Select(Id).Where(model => !dominated.Contains(model)).Order()]);
    }

    private ImmutableArray<StrictEdge> Strict()
    {
        // The order of models is the order of ids.
        int[] models = [.. _models.Order()];
        var places = Places(models);
        var edges = ImmutableArray.CreateBuilder<StrictEdge>();
        for (var first = 0; first < models.Length; first++)
        {
            for (var second = 0; second < models.Length; second++)
            {
                if (ParetoOrder.Dominates(places[first], places[second]))
                {
                    edges.Add(new StrictEdge(Id(models[first]), Id(models[second])));
                }
            }
        }

        return edges.ToImmutable();
    }

    /// <summary>A row a model: its place in cost and in each key metric. Places compare faster than fractions.</summary>
    private int[][] Places(int[] models)
    {
        var columns = _metrics
            .Prepend(MetricCatalog.Cost)
            .Select(metric => ParetoOrder.Places([.. models.Select(model => Headline(model, metric) * metric.Sign)]))
            .ToArray();
        return [.. models.Select((_, row) => columns.Select(column => column[row]).ToArray())];
    }

    private ImmutableArray<LevelEdge> Level()
    {
        var edges = new List<(int Cheaper, int Dearer, ImmutableArray<double> Bounds)>();
        var affordable = 0;
        // Along rising cost the cheaper models are a growing head of the list.
        foreach (var dearer in _models)
        {
            var most = Cost(dearer) * _costShare;
            while (Cost(_models[affordable]) <= most && Cost(_models[affordable]) < Cost(dearer))
            {
                affordable++;
            }

            foreach (var cheaper in _models.AsSpan(0, affordable))
            {
                if (LowerBounds(cheaper, dearer) is { } bounds)
                {
                    edges.Add((cheaper, dearer, bounds));
                }
            }
        }

        return
        [
            .. edges
                .OrderBy(edge => edge.Cheaper)
                .ThenBy(edge => edge.Dearer)
                .Select(edge => new LevelEdge(Id(edge.Cheaper), Id(edge.Dearer), edge.Bounds)),
        ];
    }

    /// <summary>All bounds, when each shows that the cheaper is not worse by the margin; null as soon as one does not.</summary>
    private ImmutableArray<double>? LowerBounds(int cheaper, int dearer)
    {
        ImmutableArray<double>.Builder? bounds = null;
        for (var index = 0; index < _metrics.Length; index++)
        {
            var difference = _metrics[index].Sign > 0
                ? _means[index].Difference(cheaper, dearer)
                : _means[index].Difference(dearer, cheaper);
            if (MeanInterval.Student(difference, BoundsLevel, _quantiles) is not { } bound || bound.Low <= -_margins[index])
            {
                return null;
            }

            bounds ??= ImmutableArray.CreateBuilder<double>(_metrics.Length);
            bounds.Add(bound.Low);
        }

        return bounds?.MoveToImmutable() ?? [];
    }

    private ModelId Id(int model) => _board.Models[model].Model.Id;

    private Rational Cost(int model) => Headline(model, MetricCatalog.Cost);

    private Rational Headline(int model, MetricDefinition metric) => _board.Models[model][metric].Median!;
}
