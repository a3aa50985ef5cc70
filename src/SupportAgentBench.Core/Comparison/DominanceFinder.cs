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

    private readonly ImmutableArray<MetricDefinition> _metrics;
    private readonly ImmutableArray<CaseMeans> _means;
    private readonly StudentQuantiles _quantiles;
    private readonly ImmutableArray<double> _margins;
    private readonly Rational _costShare;
    // Models that take part, by cost.
    private readonly Contender[] _models;

    /// <param name="means">In the catalogue's order.</param>
    public DominanceFinder(Board board, ImmutableArray<CaseMeans> means, StudentQuantiles quantiles)
    {
        _metrics = ComparedMetrics.Key(board.Benchmark);
        _means = [.. _metrics.Select(metric => means[MetricCatalog.IndexOf(metric)])];
        _quantiles = quantiles;
        _margins = ImmutableArray.CreateRange(_metrics, metric => ComparedMetrics.Margin(board.Benchmark, metric));
        _costShare = Rational.One - Rational.FromDecimal(board.Benchmark.Comparison.CostAdvantage);
        _models =
        [
            .. board.Models
                .Select((model, index) => new Contender(index, model))
                .Where(model => WhyNot(model.Summary, _metrics) is null)
                .OrderBy(model => model.Cost)
                .ThenBy(model => model.Id),
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
            [.. _models.Select(model => model.Id).Where(model => !dominated.Contains(model)).Order()]);
    }

    private ImmutableArray<StrictEdge> Strict()
    {
        Contender[] models = [.. _models.OrderBy(model => model.Id)];
        var places = Places(models);
        var edges = ImmutableArray.CreateBuilder<StrictEdge>();
        for (var first = 0; first < models.Length; first++)
        {
            for (var second = 0; second < models.Length; second++)
            {
                if (ParetoOrder.Dominates(places[first], places[second]))
                {
                    edges.Add(new StrictEdge(models[first].Id, models[second].Id));
                }
            }
        }

        return edges.ToImmutable();
    }

    /// <summary>A row a model: its place in cost and in each key metric. Places compare faster than fractions.</summary>
    private int[][] Places(Contender[] models)
    {
        var columns = _metrics
            .Prepend(MetricCatalog.Cost)
            .Select(metric => ParetoOrder.Places([.. models.Select(model => model.Headline(metric) * metric.Sign)]))
            .ToArray();
        return [.. models.Select((_, row) => Array.ConvertAll(columns, column => column[row]))];
    }

    private ImmutableArray<LevelEdge> Level()
    {
        var edges = new List<LevelEdge>();
        var affordable = 0;
        // Along rising cost the cheaper models are a growing head of the list.
        foreach (var dearer in _models)
        {
            var most = dearer.Cost * _costShare;
            while (_models[affordable].Cost <= most && _models[affordable].Cost < dearer.Cost)
            {
                affordable++;
            }

            foreach (var cheaper in _models.AsSpan(0, affordable))
            {
                if (LowerBounds(cheaper.Index, dearer.Index) is { } bounds)
                {
                    edges.Add(new LevelEdge(cheaper.Id, dearer.Id, bounds));
                }
            }
        }

        return [.. edges.OrderBy(edge => edge.Dominator).ThenBy(edge => edge.Dominated)];
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

    /// <summary>A model that takes part.</summary>
    /// <param name="Index">Among the board's models.</param>
    private sealed record Contender(int Index, ModelSummary Summary)
    {
        public ModelId Id => Summary.Model.Id;

        public Rational Cost => Headline(MetricCatalog.Cost);

        public Rational Headline(MetricDefinition metric) => Summary[metric].Median!;
    }
}
