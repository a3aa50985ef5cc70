using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Core.Comparison;

/// <summary>Finds whom each model is held against: its neighbours in price and in cases handled right.</summary>
internal sealed class RivalFinder
{
    private const int Neighbours = 5;

    private readonly PricedModel[] _byPrice;
    private readonly ModelId[] _byQuality;
    private readonly Dictionary<ModelId, int> _placeInPrice;
    private readonly Dictionary<ModelId, int> _placeInQuality;

    public RivalFinder(Board board)
    {
        _byPrice =
        [
            .. board.Models
                .Where(model => model[MetricCatalog.Cost].Median is not null)
                .Select(model => new PricedModel(model.Model.Id, model[MetricCatalog.Cost].Median!))
                .OrderBy(model => model.Cost)
                .ThenBy(model => model.Model),
        ];
        _byQuality =
        [
            .. board.Models
                .Where(model => model[MetricCatalog.HandledRight].Median is not null)
                .OrderByDescending(model => model[MetricCatalog.HandledRight].Median)
                .ThenBy(model => model.Model.Id)
                .Select(model => model.Model.Id),
        ];
        _placeInPrice = Places(_byPrice.Select(model => model.Model));
        _placeInQuality = Places(_byQuality);
    }

    public Rivals Of(ModelId model)
    {
        var better = ImmutableArray<ModelId>.Empty;
        var worse = ImmutableArray<ModelId>.Empty;
        if (_placeInQuality.TryGetValue(model, out var quality))
        {
            better = [.. _byQuality[Math.Max(0, quality - Neighbours)..quality].Reverse()];
            worse = [.. _byQuality[(quality + 1)..].Take(Neighbours)];
        }

        if (!_placeInPrice.TryGetValue(model, out var price))
        {
            return new Rivals(null, null, [], better, worse);
        }

        var cost = _byPrice[price].Cost;
        var below = price;
        while (below >= 0 && _byPrice[below].Cost == cost)
        {
            below--;
        }

        var above = price;
        while (above < _byPrice.Length && _byPrice[above].Cost == cost)
        {
            above++;
        }

        return new Rivals(
            below < 0 ? null : _byPrice[below].Model,
            above == _byPrice.Length ? null : _byPrice[above].Model,
            NearestInPrice(price),
            better,
            worse);
    }

    private static Dictionary<ModelId, int> Places(IEnumerable<ModelId> models)
    {
        var places = new Dictionary<ModelId, int>();
        foreach (var model in models)
        {
            places.Add(model, places.Count);
        }

        return places;
    }

    /// <summary>The nearest stand next to it in the order of prices: as many on either side are enough to look at.</summary>
    private ImmutableArray<ModelId> NearestInPrice(int place)
    {
        var cost = _byPrice[place].Cost;
        var from = place;
        while (from > 0 && (place - from < Neighbours || _byPrice[from - 1].Cost == _byPrice[from].Cost))
        {
            from--;
        }

        var to = place;
        while (to < _byPrice.Length - 1 && to - place < Neighbours)
        {
            to++;
        }

        return
        [
            .. _byPrice[from..(to + 1)]
                .Where((_, index) => from + index != place)
                .OrderBy(model => Rational.Abs(model.Cost - cost))
                .ThenBy(model => model.Model)
                .Take(Neighbours)
                .Select(model => model.Model),
        ];
    }

    private sealed record PricedModel(ModelId Model, Rational Cost);
}
