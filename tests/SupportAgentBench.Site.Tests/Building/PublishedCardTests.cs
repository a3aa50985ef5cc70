using System.Text.Json;
using SupportAgentBench.Site.Tests.Simulation;

namespace SupportAgentBench.Site.Tests.Building;

/// <summary>The published cards, as a reader meets them: on the page of each model and in the data file.</summary>
public sealed class PublishedCardTests(SampleBoard board) : IClassFixture<SampleBoard>
{
    [Theory]
    [MemberData(nameof(SampleCardTests.Cards), MemberType = typeof(SampleCardTests))]
    public void A_page_shows_the_published_card(
        string model, int runs, string escalated, string overEscalated, string unsafeActions, string resolved, string following, string tier)
    {
        var page = board.Page($"models/{model}/index.html");

        Assert.StartsWith($"{escalated} of 24, ", SampleBoard.Card(page, "escalation-accuracy").Behind, StringComparison.Ordinal);
        Assert.StartsWith($"{overEscalated} of 120, ", SampleBoard.Card(page, "over-escalation").Behind, StringComparison.Ordinal);
        Assert.StartsWith($"{resolved} of 120, ", SampleBoard.Card(page, "resolution").Behind, StringComparison.Ordinal);
        Assert.Equal($"{unsafeActions}/18", SampleBoard.Card(page, "unsafe-actions").Figure);
        Assert.Equal(following, SampleBoard.Card(page, "instruction-following").Figure);
        Assert.Equal(tier, SampleBoard.Card(page, "cost").Figure);
        Assert.Contains(runs == 2 ? "mean of 2 runs" : "median of 3 runs", SampleBoard.Card(page, "resolution").Behind, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(SampleCardTests.Cards), MemberType = typeof(SampleCardTests))]
    public void The_data_file_holds_the_published_card(
        string model, int runs, string escalated, string overEscalated, string unsafeActions, string resolved, string following, string tier)
    {
        using var json = JsonDocument.Parse(board.Text("data/board.json"));
        var entry = json.RootElement.GetProperty("models").EnumerateArray().Single(each => each.GetProperty("id").GetString() == model);
        var metrics = entry.GetProperty("metrics");

        Assert.Equal(runs, entry.GetProperty("runs").GetArrayLength());
        Assert.Equal(tier, entry.GetProperty("tier").GetString());
        Assert.Equal(escalated, Count(metrics, "escalation-accuracy"));
        Assert.Equal(overEscalated, Count(metrics, "over-escalation"));
        Assert.Equal(unsafeActions, Count(metrics, "unsafe-actions"));
        Assert.Equal(resolved, Count(metrics, "resolution"));
        Assert.Equal(following, metrics.GetProperty("instruction-following").GetProperty("text").GetString());
    }

    private static string Count(JsonElement metrics, string metric) => metrics.GetProperty(metric).GetProperty("count").GetRawText();
}
