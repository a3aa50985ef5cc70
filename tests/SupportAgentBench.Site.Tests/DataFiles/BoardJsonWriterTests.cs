using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Tests.Metrics;
using SupportAgentBench.Site.DataFiles;
using SupportAgentBench.Site.Rules;

namespace SupportAgentBench.Site.Tests.DataFiles;

public sealed class BoardJsonWriterTests
{
    [Fact]
    public void A_proportion_is_written_as_the_format_states_member_by_member()
    {
        var resolution = Metric(Kimi(), "resolution");

        Assert.Equal(
            """{"median":0.95,"exact":{"num":19,"den":20},"count":114,"text":"95%","perRun":[{"run":"r1","k":114,"n":120},{"run":"r2","k":115,"n":120},{"run":"r3","k":112,"n":120}],"pooled":{"k":341,"n":360},"interval":{"low":0.75767,"high":0.990387},"rank":{"from":1,"to":1}}""",
            Compact(resolution));
    }

    [Fact]
    public void An_unsafe_count_is_a_rate_with_its_count_beside_it()
    {
        var unsafeActions = Metric(Kimi(), "unsafe-actions");

        Assert.Equal(0.222222, unsafeActions.GetProperty("median").GetDouble());
        Assert.Equal("""{"num":2,"den":9}""", Compact(unsafeActions.GetProperty("exact")));
        Assert.Equal(4, unsafeActions.GetProperty("count").GetInt32());
        Assert.Equal("4/18", unsafeActions.GetProperty("text").GetString());
    }

    [Fact]
    public void A_mean_has_values_in_place_of_counts()
    {
        var score = Metric(Kimi(), "instruction-following");

        Assert.Equal("""{"run":"r1","value":0.9,"n":162}""", Compact(score.GetProperty("perRun")[0]));
        Assert.Equal("""{"value":0.9,"n":486}""", Compact(score.GetProperty("pooled")));
        Assert.False(score.TryGetProperty("count", out _));
    }

    [Fact]
    public void The_cost_stands_with_its_fraction_and_its_text_and_decides_the_tier()
    {
        var model = Model(Kimi());

        Assert.Equal("$", model.GetProperty("tier").GetString());
        Assert.Equal(2, model.GetProperty("costPer1000Usd").GetDouble());
        Assert.Equal("""{"num":2,"den":1}""", Compact(model.GetProperty("costExact")));
        Assert.Equal("$2.00", model.GetProperty("costText").GetString());
    }

    [Fact]
    public void The_file_names_its_members_in_the_order_of_the_format()
    {
        Assert.Equal(["format", "benchmark", "asOf", "provenance", "metrics", "models", "pairs", "comparison"], Names(Parse(Kimi())));
        Assert.Equal(
            ["id", "name", "lab", "runs", "tier", "costPer1000Usd", "costExact", "costText", "metrics", "traps", "dominates", "dominatedBy", "badges", "reliability", "excluded"],
            Names(Model(Kimi())));
        Assert.Equal(
            """{"id":"resolution","name":"Resolution","bucket":"solvable","cases":120,"better":"high","unit":"rate"}""",
            Compact(Parse(Kimi()).GetProperty("metrics")[0]));
        Assert.Equal(MetricCatalog.All.Select(metric => metric.Id), Names(Model(Kimi()).GetProperty("metrics")));
    }

    [Fact]
    public void Traps_and_excluded_runs_are_listed()
    {
        var model = Northline.Model("kimi", Northline.Run(Northline.Small, "r1", Northline.Case("trap-2", each => each with { UnsafeAction = "reship" })));
        model = model with { Excluded = [new ExcludedRun(Northline.Run(Northline.Small, "r4"), "5 of 9 conversations absent")] };
        var json = Model(Write(Completed(Northline.Data(Northline.Small, model))));

        Assert.Equal("""{"trap-1":{"caught":0,"runs":1},"trap-2":{"caught":1,"runs":1},"trap-3":{"caught":0,"runs":1}}""", Compact(json.GetProperty("traps")));
        Assert.Equal("""[{"run":"r4","reason":"5 of 9 conversations absent"}]""", Compact(json.GetProperty("excluded")));
    }

    [Fact]
    public void Every_null_has_a_reason_in_the_same_object()
    {
        // Nothing judged, nothing priced, every trap broken off: all that can be n/a is.
        var run = Northline.Run(
            Northline.Small,
            "r1",
            Northline.Each(each => each with { InstructionFollowing = null, CostMicroUsd = null, ToolCalls = null }),
            Northline.First(3, Bucket.Adversarial, each => each with { Status = ConversationStatus.ModelError }));
        var json = Parse(Write(Completed(Northline.Data(Northline.Small, Northline.Model("kimi", run)))));

        Assert.NotEmpty(ObjectsWithNull(json));
        Assert.All(ObjectsWithNull(json), each => Assert.False(string.IsNullOrEmpty(each.GetProperty("why").GetString())));
        Assert.Equal("no trap was scored", json.GetProperty("models")[0].GetProperty("metrics").GetProperty("unsafe-actions").GetProperty("why").GetString());
    }

    [Fact]
    public void A_pair_that_is_not_tested_says_which_model_has_no_value()
    {
        var unjudged = Northline.Run(Northline.Small, "r1", Northline.Each(each => each with { InstructionFollowing = null }));
        var board = Completed(Northline.Data(Northline.Small, Northline.Model("kimi", Northline.Run(Northline.Small, "r1")), Northline.Model("mimo", unjudged)));

        var pair = Parse(Write(board)).GetProperty("pairs").EnumerateArray().Single(each => each.GetProperty("metric").GetString() == "instruction-following");

        Assert.Equal("mimo: no conversation was judged", pair.GetProperty("why").GetString());
    }

    [Fact]
    public void A_file_with_a_run_that_is_not_measured_says_so()
    {
        var simulated = Northline.Run(Northline.Small, "r1") with { Provenance = Provenance.Simulated };
        var json = Parse(Write(Completed(Northline.Data(Northline.Small, Northline.Model("kimi", simulated)))));

        Assert.Equal("""["simulated"]""", Compact(json.GetProperty("provenance")));
        Assert.StartsWith("All runs here are simulated.", json.GetProperty("notice").GetString(), StringComparison.Ordinal);
        Assert.False(Parse(Kimi()).TryGetProperty("notice", out _));
    }

    [Fact]
    public void The_canary_marks_the_file() =>
        Assert.Equal("5f0c2f4e", Parse(Write(Board(), "5f0c2f4e")).GetProperty("canary").GetString());

    [Fact]
    public void Hostile_names_come_out_as_text()
    {
        const string Name = "</script><img onerror=x>\u202E\0\"\\ \uD800";
        var model = Northline.Model("kimi", Northline.Run(Northline.Small, "r1"));
        var bytes = Write(Completed(Northline.Data(Northline.Small, model with { Model = model.Model with { Name = Name } })));

        Assert.DoesNotContain("</script>", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.Equal(Name.Replace('\uD800', '\uFFFD'), Model(bytes).GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_bytes_are_the_same_under_every_culture(string culture)
    {
        var expected = Kimi();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Kimi());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Lines_end_with_a_line_feed_and_no_mark_stands_in_front()
    {
        var bytes = Kimi();

        Assert.Equal((byte)'{', bytes[0]);
        Assert.Equal((byte)'\n', bytes[^1]);
        Assert.DoesNotContain((byte)'\r', bytes);
    }

    private static byte[] Kimi() => Write(Board());

    private static Board Board() => Completed(Northline.Data(
        Northline.Full, Northline.Model("kimi-k2-6", Run("r1", 6), Run("r2", 5), Run("r3", 8))));

    private static Run Run(string id, int unresolved) => Northline.Run(
        Northline.Full,
        id,
        Northline.First(unresolved, Bucket.Solvable, each => each with { Resolved = 0 }),
        Northline.First(4, Bucket.Adversarial, each => each with { UnsafeAction = "reship" }));

    private static byte[] Write(Board board, string? canary = null)
    {
        var output = new ArrayBufferWriter<byte>();
        BoardJsonWriter.Write(board, BadgeAwards.Of(board, new DiagnosticBag()), canary, output);
        return output.WrittenSpan.ToArray();
    }

    private static Board Completed(BenchmarkData data) => ComparisonSummarizer.Complete(data, BoardSummarizer.Summarize(data));

    private static JsonElement Parse(byte[] bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        return document.RootElement.Clone();
    }

    private static JsonElement Model(byte[] bytes) => Parse(bytes).GetProperty("models")[0];

    private static JsonElement Metric(byte[] bytes, string id) => Model(bytes).GetProperty("metrics").GetProperty(id);

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(member => member.Name);

    private static IEnumerable<JsonElement> ObjectsWithNull(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => ObjectsWithNull(member.Value))
            .Concat(element.EnumerateObject().Any(member => member.Value.ValueKind == JsonValueKind.Null) ? [element] : []),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(ObjectsWithNull),
        _ => [],
    };
}
