using System.Text.Json;
using System.Text.Json.Nodes;
using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Core.Statistics;
using static SupportAgentBench.Core.Tests.Statistics.VectorInput;

namespace SupportAgentBench.Core.Tests.Statistics;

/// <summary>From the input of a golden vector to the shape of its expected output, through the code that the board uses.</summary>
internal static class VectorComputation
{
    private static readonly StudentQuantiles Quantiles = new();

    public static JsonNode Of(string id, JsonElement input) => id switch
    {
        "V01" => List(input.GetProperty("cases"), each => Wilson(Int(each, "k"), Int(each, "n"))),
        "V02" => List(input.GetProperty("cases"), each => Ends(BinomialTests.ClopperPearson(Int(each, "k"), Int(each, "n"), 0.95))),
        "V03" => List(input.GetProperty("runs"), RoundedMedian),
        "V04" => Clustered(SuccessesPerCase(input), UseCaseClusters(input), Int(input, "runs")),
        "V05" => Members(input, each => Traps(Longs(each.GetProperty("caughtPerTrap")), Int(each, "runs"))),
        "V07" => Members(input, each => Repeated(Longs(each.GetProperty("successes")), Int(each, "runs"))),
        "V08" => PairOfUnequalRuns(input),
        "V09" => new JsonObject
        {
            ["paired"] = List(input.GetProperty("differencesInThirds"), each => PairedTraps(Longs(each))),
            ["mcnemarP"] = List(input.GetProperty("mcnemar"), each => BinomialTests.McNemar(Int(each, "b"), Int(each, "c"))),
        },
        "V10" => Adjusted(Doubles(input.GetProperty("p"))),
        "V11" => List(input.GetProperty("clusterMeans"), each => Verdict(Doubles(each), input.GetProperty("margin").GetDouble())),
        "V12" => Correlated(input),
        "V13" => RunDifference(input.GetProperty("outcomes")),
        "V15" => Value(input.GetProperty("models")),
        "V17" => List(input.GetProperty("rows"), each => DetectableDifference.Of(each.GetProperty("seDiff").GetDouble(), Int(each, "df"), Quantiles)),
        "V19" => List(input.GetProperty("pairs"), LevelDominance),
        _ => throw new ArgumentException($"No computation for vector {id}.", nameof(id)),
    };

    private static JsonObject Wilson(int k, int n)
    {
        var interval = WilsonInterval.Of((double)k / n, n, MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, 0.975));
        return new JsonObject { ["p"] = (double)k / n, ["lo"] = interval.Low, ["hi"] = interval.High };
    }

    private static JsonObject Ends(Interval interval) => new() { ["lo"] = interval.Low, ["hi"] = interval.High };

    private static JsonObject RoundedMedian(JsonElement runs)
    {
        (int K, int N)[] counts = [.. runs.EnumerateArray().Select(run => (Int(run, "k"), Int(run, "n")))];
        var median = Rational.Median([.. counts.Select(run => new Rational(run.K, run.N))]);
        var sharesN = counts.All(run => run.N == counts[0].N);
        return new JsonObject
        {
            ["median"] = median.ToDouble(),
            ["percent0"] = RationalFormat.Fixed(median * 100, 0) + "%",
            ["percent1"] = RationalFormat.Fixed(median * 100, 1) + "%",
            ["score2"] = RationalFormat.Fixed(median, 2),
            ["score3"] = RationalFormat.Fixed(median, 3),
            ["medianCount"] = sharesN ? CountFormat.Count(Rational.Median([.. counts.Select(run => (Rational)run.K)])) : null,
        };
    }

    private static JsonObject Clustered(long[] successes, int[] clusters, int runs)
    {
        var mean = ClusterMean.Of(successes, clusters, runs);
        var observations = successes.Length * runs;
        var interval = WilsonInterval.OfClusters(mean, observations, 0.95, Quantiles);
        return new JsonObject
        {
            ["p"] = mean.Mean,
            ["se"] = mean.StandardError,
            ["clusters"] = mean.Clusters,
            ["nEff"] = WilsonInterval.EffectiveSize(mean, observations),
            ["t"] = Quantiles.HalfWidth(0.95, mean.DegreesOfFreedom),
            ["lo"] = interval!.Value.Low,
            ["hi"] = interval.Value.High,
        };
    }

    private static JsonObject Traps(long[] caught, int runs)
    {
        var result = Clustered(caught, Each(caught.Length), runs);
        result["caught"] = caught.Sum();
        result["of"] = caught.Length * runs;
        return result;
    }

    private static JsonObject Repeated(long[] successes, int runs)
    {
        RepeatedOutcome[] cases = [.. successes.Select(passes => new RepeatedOutcome((int)passes, runs))];
        var flake = RepeatedOutcome.Mean(cases, each => each.Flake)?.ToDouble();
        ExpectedSwing? swing = flake is { } known ? ExpectedSwing.Of(known, cases.Length) : null;
        int? Cases(Func<RepeatedOutcome, bool> holds) => runs < 2 ? null : cases.Count(holds);
        return new JsonObject
        {
            ["pass^1"] = RepeatedOutcome.Mean(cases, each => each.PassPower(1))?.ToDouble(),
            ["pass^2"] = RepeatedOutcome.Mean(cases, each => each.PassPower(2))?.ToDouble(),
            ["pass^3"] = RepeatedOutcome.Mean(cases, each => each.PassPower(3))?.ToDouble(),
            ["flake"] = flake,
            ["runSdRate"] = swing?.Rate,
            ["runSdCount"] = swing?.Count,
            ["every"] = Cases(each => each.Passes == runs),
            ["some"] = Cases(each => each.Passes > 0 && each.Passes < runs),
            ["never"] = Cases(each => each.Passes == 0),
        };
    }

    private static JsonObject PairOfUnequalRuns(JsonElement input)
    {
        var (a, b) = (input.GetProperty("A"), input.GetProperty("B"));
        var (runsA, runsB) = (Int(a, "runs"), Int(b, "runs"));
        // In sixths, as three runs and two ask for.
        long[] differences = [.. SuccessesPerCase(a).Zip(SuccessesPerCase(b), (left, right) => (left * runsB) - (right * runsA))];
        var mean = ClusterMean.Of(differences, UseCaseClusters(a), runsA * runsB);
        var interval = MeanInterval.Student(mean, 0.95, Quantiles)!.Value;
        return new JsonObject
        {
            ["diff"] = mean.Mean,
            ["se"] = mean.StandardError,
            ["t"] = mean.Mean / mean.StandardError,
            ["df"] = mean.DegreesOfFreedom,
            ["p"] = PairedTest.Student(mean),
            ["lo95"] = interval.Low,
            ["hi95"] = interval.High,
            ["lowerBounds"] = new JsonObject
            {
                ["oneSided80"] = MeanInterval.Student(mean, 0.60, Quantiles)!.Value.Low,
                ["oneSided90"] = MeanInterval.Student(mean, 0.80, Quantiles)!.Value.Low,
                ["oneSided95"] = MeanInterval.Student(mean, 0.90, Quantiles)!.Value.Low,
            },
        };
    }

    private static JsonObject PairedTraps(long[] thirds)
    {
        var mean = ClusterMean.Of(thirds, Each(thirds.Length), 3);
        var signFlip = SignFlipTest.Of(thirds)!.Value;
        return new JsonObject
        {
            ["diff"] = mean.Mean,
            ["se"] = mean.StandardError,
            ["t"] = mean.Mean / mean.StandardError,
            ["df"] = mean.DegreesOfFreedom,
            ["pT"] = PairedTest.Student(mean),
            ["pSignFlipExact"] = signFlip.Exact,
            ["pSignFlipMid"] = signFlip.Mid,
            ["pPublished"] = PairedTest.Published(mean, thirds, isSparse: true),
            ["differingCases"] = signFlip.Differing,
        };
    }

    private static JsonObject Adjusted(double[] probabilities)
    {
        var holm = MultipleTests.Holm(probabilities);
        var bh = MultipleTests.BenjaminiHochberg(probabilities);
        return new JsonObject
        {
            ["holm"] = new JsonArray([.. holm.Select(p => JsonValue.Create(p))]),
            ["holmReject"] = new JsonArray([.. holm.Select(p => JsonValue.Create(p <= 0.05))]),
            ["bh"] = new JsonArray([.. bh.Select(p => JsonValue.Create(p))]),
            ["bhReject"] = new JsonArray([.. bh.Select(p => JsonValue.Create(p <= 0.05))]),
        };
    }

    private static JsonObject Verdict(double[] clusterMeans, double margin)
    {
        long[] thousandths = [.. clusterMeans.Select(mean => (long)Math.Round(mean * 1_000))];
        var difference = ClusterMean.Of(thousandths, Each(thousandths.Length), 1_000);
        var p = PairedTest.Student(difference);
        var equivalence = EquivalenceTest.Of(difference, margin);
        return new JsonObject
        {
            ["diff"] = difference.Mean,
            ["se"] = difference.StandardError,
            ["pDifference"] = p,
            ["pTost"] = equivalence.P,
            ["pNonInferior"] = equivalence.NotWorse,
            ["notWorse90"] = MeanInterval.Student(difference, 0.80, Quantiles)!.Value.Low > -margin,
            ["verdict"] = PairVerdicts.Of(Math.Sign(difference.Mean), p <= 0.05, equivalence.P <= 0.05).Words(),
        };
    }

    private static JsonObject Correlated(JsonElement input)
    {
        var correlation = CorrelationEstimate.Of(Doubles(input.GetProperty("messages")), Doubles(input.GetProperty("quality")))!;
        var also = CorrelationEstimate.FisherInterval(input.GetProperty("alsoR").GetDouble(), Int(input, "alsoN"));
        return new JsonObject
        {
            ["pearson"] = correlation.Pearson,
            ["lo"] = correlation.Interval.Low,
            ["hi"] = correlation.Interval.High,
            ["p"] = correlation.P,
            ["spearman"] = correlation.Spearman,
            ["alsoLo"] = also.Low,
            ["alsoHi"] = also.High,
        };
    }

    private static JsonObject RunDifference(JsonElement outcomes)
    {
        long[][] rows = [.. outcomes.EnumerateArray().Select(Longs)];
        int[] runTotals = [.. Enumerable.Range(0, rows[0].Length).Select(run => (int)rows.Sum(row => row[run]))];
        int[] caseTotals = [.. rows.Select(row => (int)row.Sum())];
        var test = CochranTest.Of(runTotals, caseTotals)!.Value;
        return new JsonObject
        {
            ["q"] = test.Q,
            ["df"] = test.DegreesOfFreedom,
            ["p"] = test.P,
            ["runTotals"] = new JsonArray([.. runTotals.Select(total => JsonValue.Create(total))]),
        };
    }

    /// <summary>Columns: cost, resolution, escalation, unsafe, over-escalation, instruction-following.</summary>
    private static JsonObject Value(JsonElement models)
    {
        int[] signs = [-1, 1, 1, -1, -1, 1];
        (string Name, Rational[] Goodness)[] rows =
        [
            .. models.EnumerateArray().Select(model => (
                model[0].GetString()!,
                signs.Select((sign, column) => Rational.FromDecimal(model[column + 1].GetDecimal()) * sign).ToArray())),
        ];
        var places = signs.Select((_, column) => ParetoOrder.Places([.. rows.Select(row => row.Goodness[column])])).ToArray();
        int[][] ranks = [.. rows.Select((_, row) => places.Select(column => column[row]).ToArray())];
        (int From, int To)[] edges =
        [
            .. Enumerable.Range(0, rows.Length).SelectMany(from => Enumerable.Range(0, rows.Length)
                .Where(to => ParetoOrder.Dominates(ranks[from], ranks[to]))
                .Select(to => (from, to))),
        ];
        var frontier = CostFrontier.Of(rows.Select(row => new PricedValue(new ModelId(row.Name), -row.Goodness[0], row.Goodness[1])));
        var stops = CostFrontier.UpperHull(frontier);
        return new JsonObject
        {
            ["edges"] = new JsonArray([.. edges.Select(edge => (JsonNode)new JsonArray(rows[edge.From].Name, rows[edge.To].Name))]),
            ["nonDominated"] = Names(rows.Where((_, row) => edges.All(edge => edge.To != row)).Select(row => row.Name)),
            ["resolution"] = new JsonObject
            {
                ["frontier"] = Names(frontier.Select(each => each.Model.Value)),
                ["path"] = Names(stops.Select(each => each.Model.Value)),
                ["steps"] = new JsonArray([.. stops.Zip(stops.Skip(1), Step)]),
            },
        };
    }

    private static JsonObject Step(PricedValue from, PricedValue to)
    {
        var step = new ValueStep(from.Model, to.Model, to.Value - from.Value, to.Cost - from.Cost, null);
        return new JsonObject
        {
            ["from"] = step.From.Value,
            ["to"] = step.To.Value,
            ["deltaPoints"] = (step.Gain * 100).ToDouble(),
            ["deltaCostPer1000"] = step.ExtraCost.ToDouble(),
            ["costPerExtraTicket"] = step.PricePerExtraTicket.ToDouble(),
        };
    }

    private static JsonObject LevelDominance(JsonElement metrics)
    {
        JsonNode[] bounds =
        [
            .. metrics.EnumerateArray().Select(metric =>
            {
                var difference = new ClusterMean(metric.GetProperty("diff").GetDouble(), metric.GetProperty("se").GetDouble(), Int(metric, "df") + 1, 0);
                var bound = MeanInterval.Student(difference, 0.80, Quantiles)!.Value.Low;
                var figure = new KeyFigure(MetricCatalog.Resolution, 0, 0, 0, bound, metric.GetProperty("margin").GetDouble());
                return new JsonObject { ["metric"] = metric.GetProperty("metric").GetString(), ["lower90"] = bound, ["ok"] = figure.IsLevelOrBetter };
            }),
        ];
        return new JsonObject { ["metrics"] = new JsonArray(bounds), ["level"] = bounds.All(bound => bound["ok"]!.GetValue<bool>()) };
    }

    private static JsonArray Names(IEnumerable<string> names) => new([.. names.Select(name => (JsonNode)name)]);
}
