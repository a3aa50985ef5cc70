using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using SupportAgentBench.Site.Pages.Charts;

namespace SupportAgentBench.Site.Tests.Pages.Charts;

public class LabelPlacerTests
{
    [Fact]
    public void No_name_ever_covers_another_at_any_width() => Check.QuickThrowOnFailure(Prop.ForAll(RandomLabels.Requests, requests =>
    {
        var placed = RandomLabels.Place(requests);
        return Pairs(placed).All(pair => RandomLabels.SomeWidths.All(width => !RandomLabels.Overlap(pair.One.Box, pair.Other.Box, width)));
    }));

    [Fact]
    public void No_name_covers_a_point() => Check.QuickThrowOnFailure(Prop.ForAll(RandomLabels.Requests, requests =>
        RandomLabels.Place(requests).All(label => requests.All(request => RandomLabels.SomeWidths.All(width => !RandomLabels.Overlap(label.Box, Point(request), width))))));

    [Fact]
    public void No_line_to_a_name_crosses_a_name() => Check.QuickThrowOnFailure(Prop.ForAll(RandomLabels.Requests, requests =>
    {
        var placed = RandomLabels.Place(requests);
        return placed.Where(label => label.Leader is not null).All(label =>
            placed.Where(other => other != label).All(other => RandomLabels.SomeWidths.All(width => !RandomLabels.Overlap(label.Leader!, other.Box, width))));
    }));

    [Fact]
    public void Every_name_stays_inside_the_frame() => Check.QuickThrowOnFailure(Prop.ForAll(RandomLabels.Requests, requests =>
        RandomLabels.Place(requests).All(label => RandomLabels.SomeWidths.All(width =>
            label.Box.Left.At(width) >= -1e-9 && label.Box.Right.At(width) <= width + 1e-9
            && label.Box.Top >= RandomLabels.Top && label.Box.Bottom <= RandomLabels.Bottom))));

    [Fact]
    public void The_same_points_get_the_same_names_again() => Check.QuickThrowOnFailure(Prop.ForAll(RandomLabels.Requests, requests =>
        RandomLabels.Place(requests).SequenceEqual(RandomLabels.Place(requests))));

    [Fact]
    public void A_point_alone_has_its_name_beside_it_without_a_line()
    {
        var label = Assert.Single(RandomLabels.Place([Request("alpha", 0.5, 200)])).Label;

        Assert.Equal(("start", "8", "4", string.Empty), (label.Anchor, label.X, label.Y, label.Leader));
    }

    [Fact]
    public void At_the_right_edge_a_name_stands_on_the_left() =>
        Assert.Equal("end", Assert.Single(RandomLabels.Place([Request("alphabetical", 0.98, 200)])).Label.Anchor);

    [Fact]
    public void Where_all_near_places_are_taken_a_line_leads_to_the_name()
    {
        ImmutableArray<LabelRequest> crowd = [.. Enumerable.Range(0, 6).Select(index => Request("alphabetical", 0.3 + (index * 0.06), 200))];

        Assert.Contains(RandomLabels.Place(crowd), label => label.Label.Leader.StartsWith("M0 ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_wider_than_the_picture_is_left_out() =>
        Assert.Empty(RandomLabels.Place([Request(new string('m', 100), 0.5, 200)]));

    [Fact]
    public void More_names_than_there_is_room_for_are_left_out_and_the_first_stay()
    {
        ImmutableArray<LabelRequest> crowd = [.. Enumerable.Range(0, 200).Select(index => Request($"model {index}", 0.3 + (index % 14 * 0.03), 100 + (index / 14 * 12)))];

        var placed = RandomLabels.Place(crowd);

        Assert.InRange(placed.Length, 5, 100);
        Assert.Equal("model 0", placed[0].Label.Text);
    }

    [Fact]
    public void A_name_spares_a_line_where_there_is_room_beside_it()
    {
        var request = Request("alpha", 0.5, 200);
        var room = new LabelRoom(RandomLabels.Widths, RandomLabels.Top, RandomLabels.Bottom);
        room.Spare(new FluidBox(new FluidX(0.55), new FluidX(0.55), 100, 300));

        Assert.Equal("end", new LabelPlacer(room).Place([request])[0]!.Label.Anchor);
    }

    private static LabelRequest Request(string text, double x, double y) => new(text, new FluidX(x), y, IsBold: false, PrefersAbove: false);

    private static FluidBox Point(LabelRequest request) =>
        new(request.X.Plus(-LabelRoom.PointRadius), request.X.Plus(LabelRoom.PointRadius), request.Y - LabelRoom.PointRadius, request.Y + LabelRoom.PointRadius);

    private static IEnumerable<(PlacedLabel One, PlacedLabel Other)> Pairs(ImmutableArray<PlacedLabel> labels) =>
        labels.SelectMany((label, index) => labels.Skip(index + 1).Select(other => (label, other)));
}
