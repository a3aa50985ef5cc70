using SupportAgentBench.Site.Pages.Charts;

namespace SupportAgentBench.Site.Tests.Pages.Charts;

public class FluidBoxTests
{
    private static readonly FluidWidths Widths = new(300, 600);

    [Fact]
    public void Boxes_that_pass_each_other_as_the_picture_grows_are_not_apart()
    {
        // Left of the other at 300 px, right of it at 600 px: in between they meet.
        var fixedBox = new FluidBox(new FluidX(0, 200), new FluidX(0, 220), 0, 10);
        var moving = new FluidBox(new FluidX(0.5), new FluidX(0.5, 10), 0, 10);

        Assert.False(moving.IsApartFrom(fixedBox, Widths));
        Assert.False(fixedBox.IsApartFrom(moving, Widths));
    }

    [Fact]
    public void Boxes_that_keep_their_sides_are_apart()
    {
        var one = new FluidBox(new FluidX(0.1), new FluidX(0.1, 60), 0, 10);
        var other = new FluidBox(new FluidX(0.4), new FluidX(0.4, 60), 0, 10);

        Assert.True(one.IsApartFrom(other, Widths));
        Assert.True(other.IsApartFrom(one, Widths));
    }

    [Fact]
    public void Boxes_above_each_other_are_apart_wherever_they_stand() =>
        Assert.True(new FluidBox(new FluidX(0), new FluidX(1), 0, 10).IsApartFrom(new FluidBox(new FluidX(0), new FluidX(1), 10, 20), Widths));

    [Theory]
    [InlineData(0.9, 30, true)]
    [InlineData(0.9, 31, false)]
    public void A_box_must_stay_inside_at_the_narrowest_width(double share, double width, bool isInside)
    {
        var room = new LabelRoom(Widths, 0, 10);

        Assert.Equal(isInside, room.Holds(room.EdgesOf(new FluidBox(new FluidX(share), new FluidX(share, width), 0, 10))));
    }
}
