using System.Globalization;

namespace SupportAgentBench.Site.Tests.Building;

public class DeterminismTests
{
    [Theory]
    [InlineData("de-DE", 1)]
    [InlineData("tr-TR", 8)]
    [InlineData("ar-SA", 2)]
    [InlineData("fa-IR", 3)]
    public void Another_culture_folder_and_number_of_threads_give_the_same_bytes(string culture, int threads)
    {
        using var expected = SiteWorkspace.SampleBoard().Built(threads: 2);
        using var actual = InCulture(culture, () => SiteWorkspace.SampleBoard().Built(threads));

        Assert.Equal(expected.SiteFiles(), actual.SiteFiles());
        // The manifest tells the inputs' own bytes.
        Assert.All(expected.SiteFiles().Where(file => file != "data/manifest.json"), file => Assert.True(expected.SiteBytes(file).AsSpan().SequenceEqual(actual.SiteBytes(file)), file));
    }

    [Fact]
    public void A_second_build_writes_nothing()
    {
        using var workspace = SiteWorkspace.Minimal().Built();

        var counts = workspace.Build().Counts;

        Assert.Equal(0, counts.Single(count => count.What == "files written").Number);
        Assert.Equal(0, counts.Single(count => count.What == "files removed").Number);
    }

    [Fact]
    public void Members_and_files_in_another_order_change_nothing()
    {
        using var expected = SiteWorkspace.Minimal().Built();
        using var actual = SiteWorkspace.Minimal();
        var run = Path.Combine("data", "runs", "alpha", "r1.json");
        var json = System.Text.Json.Nodes.JsonNode.Parse(actual.Files.Read(run))!.AsObject();
        var conversations = json["conversations"]!.AsArray().Select(item => item!.DeepClone()).Reverse().ToArray();
        json["conversations"] = new System.Text.Json.Nodes.JsonArray([.. conversations.Select(Reversed)]);
        actual.Files.Write(run, Reversed(json).ToJsonString());

        actual.Built();

        // The manifest tells the inputs' own bytes.
        Assert.All(expected.SiteFiles().Where(file => file != "data/manifest.json"), file => Assert.True(expected.SiteBytes(file).AsSpan().SequenceEqual(actual.SiteBytes(file)), file));
    }

    private static System.Text.Json.Nodes.JsonObject Reversed(System.Text.Json.Nodes.JsonNode node) =>
        new(node.AsObject().Reverse().Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));

    private static T InCulture<T>(string name, Func<T> work)
    {
        var (culture, byDefault) = (CultureInfo.CurrentCulture, CultureInfo.DefaultThreadCurrentCulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo(name);
            return work();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.DefaultThreadCurrentCulture) = (culture, byDefault);
        }
    }
}
