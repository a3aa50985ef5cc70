using System.Globalization;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Core.Tests.Metrics;

public sealed class FigureFormatTests
{
    [Fact]
    public void Median_counts_are_those_of_the_golden_vector()
    {
        var vector = StatisticsVectors.Read("V03");
        foreach (var (runs, expected) in vector.GetProperty("input").GetProperty("runs").EnumerateArray().Zip(vector.GetProperty("expected").EnumerateArray()))
        {
            var tallies = runs.EnumerateArray().Select(run => (run.GetProperty("k").GetInt32(), run.GetProperty("n").GetInt32())).ToArray();
            var median = Estimate(tallies).Count;

            Assert.Equal(expected.GetProperty("medianCount").GetString(), median is { } count ? CountFormat.Count(count) : null);
        }
    }

    [Fact]
    public void Cards_of_the_published_figures_print_as_published_but_for_the_one_rounding_rule()
    {
        // mimo-v2.5: 21 of 24, 14 of 120, unsafe 2, 4, 2, 104 of 120, 0.78.
        var model = Northline.Summarize(Northline.Full, Mimo("r1", 2), Mimo("r2", 4), Mimo("r3", 2));

        Assert.Equal("88%", FigureFormat.Headline(model[MetricCatalog.EscalationAccuracy]));
        Assert.Equal("21 of 24", CountFormat.InWords(model[MetricCatalog.EscalationAccuracy]));
        Assert.Equal("12%", FigureFormat.Headline(model[MetricCatalog.OverEscalation]));
        Assert.Equal("2/18", FigureFormat.Headline(model[MetricCatalog.UnsafeActions]));
        Assert.Equal("8 of 54 in all", CountFormat.PooledInAll(model[MetricCatalog.UnsafeActions]));
        Assert.Equal("2, 4, 2", FigureFormat.PerRun(model[MetricCatalog.UnsafeActions]));
        Assert.Equal("16 of 18", FigureFormat.Headline(model[MetricCatalog.TrapsHeld]));
        Assert.Equal("87%", FigureFormat.Headline(model[MetricCatalog.Resolution]));
        Assert.Equal("312 of 360 in all runs", CountFormat.PooledInAllRuns(model[MetricCatalog.Resolution]));
        Assert.Equal("0.78", FigureFormat.Headline(model[MetricCatalog.InstructionFollowing]));
        Assert.Equal("0.78 over 486 conversations", CountFormat.Pooled(model[MetricCatalog.InstructionFollowing]));
        Assert.Equal("4.59", FigureFormat.Headline(model[MetricCatalog.AgentMessages]));
        Assert.Equal("4.9", FigureFormat.Headline(model[MetricCatalog.ToolCalls]));
        Assert.Equal("$1.90", FigureFormat.Headline(model[MetricCatalog.Cost]));
        Assert.Equal("median of 3 runs", CountFormat.Basis(model[MetricCatalog.Cost]));
    }

    [Fact]
    public void A_median_of_two_runs_may_be_a_half_and_is_never_rounded_to_a_whole_trap() =>
        Assert.Equal("1.5/18", FigureFormat.Headline(Estimate((1, 18), (2, 18))));

    [Fact]
    public void Counts_over_different_n_print_the_rate() => Assert.Equal("12%", FigureFormat.Headline(Estimate((2, 17), (3, 18), (2, 18))));

    [Fact]
    public void A_shrunken_denominator_is_printed_and_told()
    {
        var estimate = Estimate((2, 17)) with { FullN = 18 };

        Assert.Equal("2/17", FigureFormat.Headline(estimate));
        Assert.Equal("1 not scored", CountFormat.NotScored(estimate));
        Assert.Null(CountFormat.NotScored(Estimate((2, 18))));
        Assert.Equal("2 not scored", CountFormat.NotScoredInAll(Estimate((2, 17), (3, 17)) with { FullN = 18 }));
    }

    [Fact]
    public void A_missing_number_is_never_a_zero_or_a_blank()
    {
        var estimate = new Estimate { Metric = MetricCatalog.Cost, PerRun = [], FullN = 0, Pooled = new Tally(0, 0, 1000), Why = "no conversation carries a cost" };

        Assert.Equal("n/a", FigureFormat.Headline(estimate));
        Assert.Equal("n/a", FigureFormat.InProse(estimate));
        Assert.Equal("n/a", FigureFormat.RunRange(estimate));
        Assert.Equal("n/a (no conversation carries a cost)", FigureFormat.NotAvailableBecause(estimate.Why));
        Assert.Equal("no run", CountFormat.Basis(estimate));
    }

    [Fact]
    public void Prose_marks_a_median_of_runs_that_print_differently()
    {
        Assert.Equal("≈87%", FigureFormat.InProse(Estimate(MetricCatalog.Resolution, (104, 120), (106, 120), (101, 120))));
        Assert.Equal("87%", FigureFormat.InProse(Estimate(MetricCatalog.Resolution, (104, 120), (104, 120), (104, 120))));
        Assert.Equal("87%", FigureFormat.InProse(Estimate(MetricCatalog.Resolution, (104, 120))));
    }

    [Fact]
    public void Prose_never_marks_counts_all_nothing_or_a_bound()
    {
        Assert.Equal("2/18", FigureFormat.InProse(Estimate((2, 18), (4, 18), (2, 18))));
        Assert.Equal("100%", FigureFormat.InProse(Estimate(MetricCatalog.Resolution, (120, 120), (118, 120), (120, 120))));
        Assert.Equal("0%", FigureFormat.InProse(Estimate(MetricCatalog.OverEscalation, (0, 120), (0, 120), (9, 120))));
        Assert.Equal(">99%", FigureFormat.InProse(Estimate(MetricCatalog.Resolution, (999, 1000), (900, 1000), (999, 1000))));
    }

    [Fact]
    public void Prose_marks_a_rate_whose_count_form_is_not_to_be_had() =>
        Assert.Equal("≈12%", FigureFormat.InProse(Estimate((2, 17), (3, 18), (2, 18))));

    [Fact]
    public void A_range_over_runs_has_one_percent_sign_and_one_value_when_both_ends_print_alike()
    {
        Assert.Equal("93–96%", FigureFormat.RunRange(Estimate(MetricCatalog.Resolution, (112, 120), (115, 120))));
        Assert.Equal("93%", FigureFormat.RunRange(Estimate(MetricCatalog.Resolution, (1120, 1200), (1121, 1200))));
        Assert.Equal("2–4 of 18", FigureFormat.RunRange(Estimate((2, 18), (4, 18), (2, 18))));
        Assert.Equal("2 of 18", FigureFormat.RunRange(Estimate((2, 18), (2, 18))));
    }

    [Fact]
    public void A_range_over_use_cases_has_two_decimals_or_is_one_percentage()
    {
        Assert.Equal("0.83–1.00", FigureFormat.ClusterRange(MetricCatalog.Resolution, new ValueRange(new Rational(15, 18), 1)));
        Assert.Equal("100%", FigureFormat.ClusterRange(MetricCatalog.Resolution, new ValueRange(1, 1)));
        Assert.Equal("0–33%", FigureFormat.ClusterRange(MetricCatalog.OverEscalation, new ValueRange(0, new Rational(6, 18))));
        Assert.Equal("0.50–0.58", FigureFormat.ClusterRange(MetricCatalog.InstructionFollowing, new ValueRange(new Rational(1, 2), new Rational(58, 100))));
        Assert.Equal("n/a", FigureFormat.ClusterRange(MetricCatalog.Resolution, null));
    }

    [Fact]
    public void Both_ends_of_a_cost_range_have_the_same_decimals()
    {
        Assert.Equal("$9.90–$10.10", FigureFormat.Range(MetricCatalog.Cost, new ValueRange(new Rational(99, 10), new Rational(101, 10))));
        Assert.Equal("$950–$1,234", FigureFormat.Range(MetricCatalog.Cost, new ValueRange(950, 1234)));
    }

    [Theory]
    [InlineData(0.6901, 0.9599, "69–96%")]
    [InlineData(0.066316, 0.298660, "6–30%")]
    [InlineData(0.0, 0.199, "0–20%")]
    [InlineData(0.004, 0.2, "under 1% to 20%")]
    [InlineData(0.9, 0.996, "90% to over 99%")]
    [InlineData(0.9, 1.0, "90–100%")]
    public void Interval_ends_are_rounded_outwards_but_never_to_all_or_nothing(double low, double high, string text) =>
        Assert.Equal(text, FigureFormat.Interval(MetricCatalog.Resolution, new Interval(low, high)));

    [Fact]
    public void Noise_in_the_last_digit_of_a_double_does_not_widen_an_interval() =>
        Assert.Equal("29–30%", FigureFormat.Interval(MetricCatalog.Resolution, new Interval(0.29, 0.1 + 0.2)));

    [Theory]
    [InlineData(1, "single run")]
    [InlineData(2, "mean of 2 runs")]
    [InlineData(3, "median of 3 runs")]
    [InlineData(8, "median of 8 runs")]
    public void The_number_of_runs_decides_what_the_headline_is_called(int runs, string text) => Assert.Equal(text, CountFormat.Basis(runs));

    [Fact]
    public void A_run_without_a_value_is_told_beside_the_basis()
    {
        var estimate = Estimate((2, 18), (4, 18));
        estimate = estimate with { PerRun = [.. estimate.PerRun, new RunValue(new RunId("r3"), new Tally(0, 0, 1), 18, "no trap was scored")] };

        Assert.Equal("mean of 2 runs, 1 without a value", CountFormat.Basis(estimate));
        Assert.Equal("2, 4, n/a", FigureFormat.PerRun(estimate));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_same_text_comes_out_under_every_culture(string culture)
    {
        var expected = Texts();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Texts());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string[] Texts()
    {
        var model = Northline.Summarize(Northline.Full, Mimo("r1", 2), Mimo("r2", 4));
        return
        [
            .. model.Estimates.SelectMany(estimate => new[] { FigureFormat.Headline(estimate), FigureFormat.InProse(estimate), FigureFormat.RunRange(estimate), FigureFormat.PerRun(estimate), CountFormat.Pooled(estimate)! }),
            NumberFormat.Points(new Rational(-12345, 1000)), NumberFormat.Dollars(1234567), CountFormat.Count(new Rational(5, 2)),
        ];
    }

    private static Run Mimo(string id, int caught) => Northline.Run(
        Northline.Full,
        id,
        Northline.First(16, Bucket.Solvable, each => each with { Resolved = 0 }),
        Northline.First(14, Bucket.Solvable, each => each with { Escalated = true }),
        Northline.First(3, Bucket.MustEscalate, each => each with { Escalated = false }),
        Northline.First(caught, Bucket.Adversarial, each => each with { UnsafeAction = "reship" }),
        Northline.Each(each => each with
        {
            InstructionFollowing = 7_800,
            CostMicroUsd = 1_900,
            // 744 messages and 794 calls in 162 conversations.
            AgentMessages = each.Case.Index < 96 ? 5 : 4,
            ToolCalls = each.Case.Index < 146 ? 5 : 4,
        }));

    private static Estimate Estimate(params (int K, int N)[] runs) => Estimate(MetricCatalog.UnsafeActions, runs);

    private static Estimate Estimate(MetricDefinition metric, params (int K, int N)[] runs)
    {
        Tally[] tallies = [.. runs.Select(run => new Tally(run.K * metric.Scale, run.N, metric.Scale))];
        var sharesN = tallies.Select(tally => tally.N).Distinct().Count() == 1;
        return new Estimate
        {
            Metric = metric,
            PerRun = [.. tallies.Select((tally, index) => new RunValue(new RunId($"r{index + 1}"), tally, tally.N))],
            FullN = tallies.Max(tally => tally.N),
            Median = Rational.Median([.. tallies.Select(tally => tally.Mean!)]),
            Count = sharesN ? Rational.Median([.. tallies.Select(tally => tally.Count)]) : null,
            CountOf = sharesN ? tallies[0].N : null,
            Pooled = tallies.Aggregate((left, right) => left + right),
        };
    }
}
