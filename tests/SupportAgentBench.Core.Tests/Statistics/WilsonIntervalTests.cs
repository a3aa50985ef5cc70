using FsCheck;
using FsCheck.Fluent;
using SupportAgentBench.Core.Statistics;

namespace SupportAgentBench.Core.Tests.Statistics;

public sealed class WilsonIntervalTests
{
    private static readonly StudentQuantiles Quantiles = new();

    [Fact]
    public void It_holds_its_mean_and_stays_between_0_and_1() => Holds((values, clusters) =>
    {
        var mean = ClusterMean.Of(values, clusters, 3);
        return WilsonInterval.OfClusters(mean, values.Length * 3, 0.95, Quantiles) is not { } interval
            || (interval.Low >= 0 && interval.Low <= mean.Mean && mean.Mean <= interval.High && interval.High <= 1);
    });

    [Fact]
    public void Swapping_success_and_failure_mirrors_it() => Holds((values, clusters) =>
    {
        long[] failures = [.. values.Select(value => 3 - value)];
        var interval = WilsonInterval.OfClusters(ClusterMean.Of(values, clusters, 3), values.Length * 3, 0.95, Quantiles);
        var mirror = WilsonInterval.OfClusters(ClusterMean.Of(failures, clusters, 3), values.Length * 3, 0.95, Quantiles);
        return interval is null || (Math.Abs(interval.Value.Low + mirror!.Value.High - 1) < 1e-12 && Math.Abs(interval.Value.High + mirror.Value.Low - 1) < 1e-12);
    });

    [Fact]
    public void The_order_of_cases_and_the_names_of_clusters_change_no_bit() => Holds((values, clusters) =>
        ClusterMean.Of(values, clusters, 3) == ClusterMean.Of([.. values.Reverse()], [.. clusters.Reverse()], 3));

    [Fact]
    public void One_cluster_has_no_interval()
    {
        Assert.Null(WilsonInterval.OfClusters(ClusterMean.Of([0, 1, 1], [0, 0, 0], 1), 3, 0.95, Quantiles));
    }

    [Fact]
    public void No_case_has_no_interval()
    {
        Assert.Null(WilsonInterval.OfClusters(ClusterMean.Of([], [], 1), 0, 0.95, Quantiles));
    }

    private static void Holds(Func<long[], int[], bool> property) =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var cases = random.Next(1, 30);
            return property(
                [.. Enumerable.Range(0, cases).Select(_ => random.Next(3) == 0 ? random.NextInt64(4) : 3L)],
                [.. Enumerable.Range(0, cases).Select(_ => random.Next(6))]);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
}
