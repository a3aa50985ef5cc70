using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace SupportAgentBench.Site.Tests.Building;

/// <summary>Every dominance list of the shipped board again, from the figures that board.json itself publishes and by nothing but comparing them.</summary>
public sealed class DominanceByHandTests(SampleBoard board) : IClassFixture<SampleBoard>
{
    private readonly Dictionary<string, JsonElement> _models = board.Models();
    private readonly JsonElement _comparison = board.Json("data/board.json").GetProperty("comparison");
    private readonly Dictionary<string, string> _better = board.Json("data/board.json").GetProperty("metrics").EnumerateArray()
        .ToDictionary(metric => metric.GetProperty("id").GetString()!, metric => metric.GetProperty("better").GetString()!);

    private readonly Dictionary<(string A, string B, string Metric), JsonElement> _pairs = board.Json("data/board.json").GetProperty("pairs").EnumerateArray()
        .ToDictionary(pair => (pair.GetProperty("a").GetString()!, pair.GetProperty("b").GetString()!, pair.GetProperty("metric").GetString()!));

    public static TheoryData<string> ModelIds() =>
        [.. Directory.GetDirectories(Path.Combine(Repository.Root, "data/runs")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(ModelIds))]
    public void The_strict_edges_of_a_model_follow_from_the_published_headlines(string model)
    {
        Assert.Equal(_models.Keys.Where(other => IsStrict(model, other)), Listed(model, "dominates", "strict"));
        Assert.Equal(_models.Keys.Where(other => IsStrict(other, model)), Listed(model, "dominatedBy", "strict"));
    }

    [Theory]
    [MemberData(nameof(ModelIds))]
    public void The_level_edges_of_a_model_follow_from_the_published_bounds(string model)
    {
        Assert.Equal(_models.Keys.Where(other => IsLevel(model, other)), Listed(model, "dominates", "level"));
        Assert.Equal(_models.Keys.Where(other => IsLevel(other, model)), Listed(model, "dominatedBy", "level"));
    }

    [Fact]
    public void There_are_edges_of_both_kinds_to_reproduce() =>
        Assert.All(["strict", "level"], kind => Assert.Contains(_models.Keys, model => Listed(model, "dominates", kind).Any()));

    // Degrees of freedom: 20 use cases, 24 cases, 18 traps, 42 groups of all cases; quantiles from a printed table of Student's t.
    [Theory]
    [InlineData("resolution", 2.093024, 1.327728)]
    [InlineData("over-escalation", 2.093024, 1.327728)]
    [InlineData("escalation-accuracy", 2.068658, 1.319460)]
    [InlineData("unsafe-actions", 2.109816, 1.333379)]
    [InlineData("instruction-following", 2.019541, 1.302543)]
    public void The_published_bounds_follow_from_the_published_intervals(string metric, double of95, double of90) =>
        Assert.All(_pairs.Where(pair => pair.Key.Metric == metric).Select(pair => pair.Value), pair =>
        {
            var (difference, half) = (Number(pair, "difference"), Number(pair, "interval", "high") - Number(pair, "difference"));
            Assert.Equal(difference - (half / of95 * of90), Number(pair, "bounds90", "low"), 4e-6);
            Assert.Equal(difference + (half / of95 * of90), Number(pair, "bounds90", "high"), 4e-6);
        });

    [Fact]
    public void Every_pair_is_there_on_every_metric()
    {
        Assert.Equal(_models.Count * (_models.Count - 1) / 2 * _better.Count, _pairs.Count);
        Assert.Equal(_models.Count * (_models.Count - 1) / 2, _comparison.GetProperty("pairsTested").GetInt32());
        Assert.All(_pairs.Keys, pair => Assert.True(string.CompareOrdinal(pair.A, pair.B) < 0));
    }

    private IEnumerable<string> KeyMetrics => _comparison.GetProperty("keyMetrics").Texts();

    private IEnumerable<string> Listed(string model, string direction, string kind) => _models[model].GetProperty(direction).GetProperty(kind).Texts();

    private bool IsStrict(string cheaper, string dearer)
    {
        int[] orders =
        [
            -Order(_models[cheaper].GetProperty("costExact"), _models[dearer].GetProperty("costExact")),
            .. KeyMetrics.Select(metric => Order(Exact(cheaper, metric), Exact(dearer, metric)) * (_better[metric] == "high" ? 1 : -1)),
        ];
        return orders.All(order => order >= 0) && orders.Any(order => order > 0);
    }

    private bool IsLevel(string cheaper, string dearer)
    {
        var (own, other) = (Number(_models[cheaper], "costPer1000Usd"), Number(_models[dearer], "costPer1000Usd"));
        return own < other
            && own <= (1 - Number(_comparison, "costAdvantage")) * other
            && KeyMetrics.All(metric => LowerBound(cheaper, dearer, metric) > -Number(_comparison, "metrics", metric, "margin"));
    }

    /// <summary>Plus for good.</summary>
    private double LowerBound(string model, string against, string metric)
    {
        var isFirst = string.CompareOrdinal(model, against) < 0;
        var pair = isFirst ? _pairs[(model, against, metric)] : _pairs[(against, model, metric)];
        return isFirst == (_better[metric] == "high") ? Number(pair, "bounds90", "low") : -Number(pair, "bounds90", "high");
    }

    private JsonElement Exact(string model, string metric) => _models[model].GetProperty("metrics").GetProperty(metric).GetProperty("exact");

    private static int Order(JsonElement left, JsonElement right) =>
        (Whole(left, "num") * Whole(right, "den")).CompareTo(Whole(right, "num") * Whole(left, "den"));

    private static BigInteger Whole(JsonElement fraction, string name) => BigInteger.Parse(fraction.Digits(name), CultureInfo.InvariantCulture);

    private static double Number(JsonElement element, params ReadOnlySpan<string> path) => double.Parse(element.Digits(path), CultureInfo.InvariantCulture);
}
