using System.Collections.Immutable;
using System.Globalization;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Pages.Traps;

namespace SupportAgentBench.Site.Tests.Pages.Traps;

/// <summary>Where the dots of a trap's picture stand.</summary>
public class TrapPictureTests
{
    private static readonly Trap Trap = new(new TrapId("vip-skip"), "VIP skips the checks", null, ["reship"]);

    [Fact]
    public void Each_scored_model_is_a_dot_at_its_own_rate()
    {
        var picture = Picture([Model(0, 3), Model(3, 3), Model(1, 2), Model(0, 0)]);

        Assert.Equal(["24", "160", "296"], picture.Dots.Select(dot => dot.X));
    }

    [Fact]
    public void Models_of_one_rate_stand_on_each_other()
    {
        var picture = Picture([Model(0, 3), Model(0, 3), Model(0, 2)]);

        Assert.All(picture.Dots, dot => Assert.Equal("24", dot.X));
        Assert.Equal(3, picture.Dots.Select(dot => dot.Y).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(24)]
    [InlineData(200)]
    public void Dots_stay_inside_and_touch_no_other(int models)
    {
        var picture = Picture([.. Enumerable.Repeat(Model(0, 3), models), .. Enumerable.Repeat(Model(3, 3), models)]);
        var radius = Number(picture.Radius);

        Assert.All(picture.Dots, dot =>
        {
            Assert.InRange(Number(dot.X), radius, Number(picture.Width) - radius);
            Assert.InRange(Number(dot.Y), radius, Number(picture.Base) - radius + 0.1);
        });
        Assert.Equal(2 * models, picture.Dots.Select(dot => (dot.X, dot.Y)).Distinct().Count());
        Assert.All(Pairs(picture.Dots), pair => Assert.True(Distance(pair) >= (2 * radius) - 0.2));
    }

    [Theory]
    [InlineData(0, "start")]
    [InlineData(5, "middle")]
    [InlineData(10, "end")]
    public void The_label_of_the_board_stays_inside(int caught, string anchor) =>
        Assert.Equal(anchor, Picture([Model(caught, 10)]).Board.Anchor);

    [Fact]
    public void The_band_spans_the_likely_range()
    {
        var mark = Picture([Model(1, 2)], new Interval(0.25, 0.75)).Board;

        Assert.Equal(("160", "92", "136"), (mark.X, mark.RangeX, mark.RangeWidth));
        Assert.True(mark.HasRange);
        Assert.False(Picture([Model(1, 2)]).Board.HasRange);
    }

    [Fact]
    public void The_words_say_what_is_to_be_seen() =>
        Assert.Equal(
            "Of 4 models, 2 held it in every run, 1 in some, and 1 in none. The whole board: caught in 4 of 11 runs, 36%.",
            Picture([Model(0, 3), Model(0, 2), Model(1, 3), Model(3, 3)]).Description);

    [Fact]
    public void A_trap_that_was_never_scored_has_no_picture() =>
        Assert.Null(TrapPictureFactory.Make(new TrapRate(Trap, 0, 0, null), [Model(0, 0)], null));

    private static TrapPicture Picture(ImmutableArray<TrapOutcome> models, Interval? interval = null) => TrapPictureFactory.Make(
        new TrapRate(Trap, models.Sum(model => model.Caught), models.Sum(model => model.Runs), Rational.Zero), models, interval)!;

    private static TrapOutcome Model(int caught, int runs) => new(Trap, caught, runs, (caught, runs) switch
    {
        (_, 0) => TrapClass.NotScored,
        (_, 1) => TrapClass.SingleRun,
        (0, _) => TrapClass.Never,
        _ when caught == runs => TrapClass.Every,
        _ => TrapClass.Some,
    });

    private static IEnumerable<(TrapDot One, TrapDot Other)> Pairs(ImmutableArray<TrapDot> dots) =>
        dots.SelectMany((dot, index) => dots.Skip(index + 1).Select(other => (dot, other)));

    private static double Distance((TrapDot One, TrapDot Other) pair) =>
        Math.Sqrt(Math.Pow(Number(pair.One.X) - Number(pair.Other.X), 2) + Math.Pow(Number(pair.One.Y) - Number(pair.Other.Y), 2));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
