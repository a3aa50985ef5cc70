using System.Text.Json;
using AngleSharp.Dom;

namespace SupportAgentBench.Site.Tests.Building;

/// <summary>The data files say what the pages say, and each other.</summary>
public sealed class DataFileAgreementTests(SampleBoard board) : IClassFixture<SampleBoard>
{
    private readonly Dictionary<string, JsonElement> _models = board.Models();

    [Fact]
    public void Every_row_of_the_table_says_what_the_tree_says()
    {
        var rows = SampleBoardData.Rows(board.Text("data/board.csv")).ToArray();

        Assert.Equal(_models.SelectMany(model => model.Value.GetProperty("metrics").EnumerateObject().Select(metric => (model.Key, metric.Name))), rows.Select(row => (row["model"], row["metric"])));
        Assert.All(rows, row =>
        {
            var model = _models[row["model"]];
            var metric = model.GetProperty("metrics").GetProperty(row["metric"]);
            Assert.Equal((model.Digits("name"), model.Digits("lab"), model.Digits("tier")), (row["name"], row["lab"], row["tier"]));
            Assert.Equal((metric.Digits("median"), metric.Digits("count")), (row["median"], row["count"]));
            Assert.Equal((metric.Digits("interval", "low"), metric.Digits("interval", "high")), (row["low"], row["high"]));
            Assert.Equal((metric.Digits("rank", "from"), metric.Digits("rank", "to")), (row["rankFrom"], row["rankTo"]));
            Assert.Equal((metric.Digits("pooled", "k") + metric.Digits("pooled", "value"), metric.Digits("pooled", "n")), (row["pooled"], row["pooledN"]));
            Assert.Equal((metric.GetProperty("perRun").GetArrayLength().ToString(System.Globalization.CultureInfo.InvariantCulture), metric.Digits("why")), (row["runs"], row["why"]));
        });
    }

    [Fact]
    public void The_cards_of_every_report_show_the_headlines_of_the_data_file() => Assert.All(_models, model =>
    {
        var cards = board.Page($"models/{model.Key}/index.html").QuerySelectorAll(".card .big data.figure");

        Assert.Equal(6, cards.Length);
        Assert.All(cards, card =>
        {
            var isTier = card.GetAttribute("data-metric") == "cost";
            Assert.Equal(Metric(model.Value, card).Digits("median"), card.GetAttribute("value"));
            Assert.Equal(isTier ? model.Value.Digits("tier") : Metric(model.Value, card).Digits("text"), card.TextContent);
        });
    });

    [Fact]
    public void The_cells_of_the_leaderboard_show_the_headlines_of_the_data_file()
    {
        var rows = board.Page("index.html").QuerySelectorAll("table.board tbody tr:not(.gist)");

        Assert.Equal(_models.Count, rows.Length);
        Assert.All(rows, row =>
        {
            var model = _models[row.QuerySelector("th a")!.GetAttribute("href")!.Split('/')[1]];
            Assert.Equal(model.Digits("name"), row.QuerySelector("th a")!.TextContent);
            Assert.NotEmpty(row.QuerySelectorAll("td data.figure"));
            Assert.All(row.QuerySelectorAll("td data.figure"), cell =>
                Assert.Equal((Metric(model, cell).Digits("median"), Metric(model, cell).Digits("text")), (cell.GetAttribute("value"), cell.TextContent)));
        });
    }

    [Fact]
    public void Badges_stand_where_the_data_file_has_them()
    {
        Assert.Contains(_models, model => model.Value.GetProperty("badges").Texts().Contains("value-pick"));
        Assert.All(_models, model => Assert.Equal(
            model.Value.GetProperty("badges").Texts().Select(badge => badge == "value-pick" ? "Value pick" : badge),
            board.Page($"models/{model.Key}/index.html").QuerySelectorAll(".report-head .badge").Select(badge => badge.TextContent)));
    }

    [Fact]
    public void The_value_pick_has_a_level_edge_and_nothing_dominates_it() => Assert.All(_models.Values, model => Assert.Equal(
        model.GetProperty("dominates").GetProperty("level").GetArrayLength() > 0
            && model.GetProperty("dominatedBy").GetProperty("level").GetArrayLength() == 0
            && model.GetProperty("dominatedBy").GetProperty("strict").GetArrayLength() == 0,
        model.GetProperty("badges").Texts().Contains("value-pick")));

    [Fact]
    public void A_model_s_own_file_repeats_its_object_and_its_pairs() => Assert.All(_models, model =>
    {
        var file = board.Json($"data/models/{model.Key}.json");
        var pairs = board.Json("data/board.json").GetProperty("pairs").EnumerateArray().Select(pair => pair.GetRawText()).ToHashSet();

        Assert.Equal("sab-model/1", file.Digits("format"));
        Assert.True(JsonElement.DeepEquals(model.Value, file.GetProperty("model")));
        Assert.NotEmpty(file.GetProperty("pairs").EnumerateArray());
        Assert.All(file.GetProperty("pairs").EnumerateArray(), pair => Assert.Contains(pair.GetRawText(), pairs));
    });

    [Fact]
    public void Runs_in_a_model_s_own_file_add_up_to_its_cases_handled_right() => Assert.All(_models, model =>
        Assert.All(
            board.Json($"data/models/{model.Key}.json").GetProperty("stability").GetProperty("runs").EnumerateArray()
                .Zip(model.Value.GetProperty("metrics").GetProperty("handled-right").GetProperty("perRun").EnumerateArray()),
            pair =>
            {
                var right = pair.First.GetProperty("handledRight");
                Assert.Equal((pair.Second.Digits("run"), pair.Second.Digits("k")), (pair.First.Digits("run"), right.Digits("all", "k")));
                Assert.Equal(right.GetProperty("all").GetProperty("k").GetInt32(), new[] { "solvable", "must-escalate", "adversarial" }.Sum(bucket => right.GetProperty(bucket).GetProperty("k").GetInt32()));
            }));

    [Fact]
    public void Rows_of_conversations_add_up_to_every_proportion_of_their_model() => Assert.All(_models, model =>
    {
        var rows = SampleBoardData.Rows(board.Text($"data/conversations/{model.Key}.csv")).ToArray();
        Assert.All(rows, row => Assert.Equal((model.Key, "ok", "simulated"), (row["model"], row["status"], row["provenance"])));
        Assert.All(Proportions, proportion =>
        {
            var counted = rows.Where(row => proportion.Value.Counts(row)).ToArray();
            var metric = model.Value.GetProperty("metrics").GetProperty(proportion.Key);
            Assert.Equal(
                (metric.GetProperty("pooled").GetProperty("k").GetDecimal(), metric.GetProperty("pooled").GetProperty("n").GetInt32()),
                (counted.Sum(proportion.Value.Adds), counted.Length));
            Assert.Equal(
                metric.GetProperty("perRun").EnumerateArray().Select(run => (run.Digits("run"), run.GetProperty("k").GetDecimal())),
                counted.GroupBy(row => row["run"], StringComparer.Ordinal).Select(run => (run.Key, run.Sum(proportion.Value.Adds))));
        });
    });

    // As the data page explains the columns, and not as the program computes. Every conversation of the shipped board is "ok".
    private static readonly Dictionary<string, (Func<Dictionary<string, string>, bool> Counts, Func<Dictionary<string, string>, decimal> Adds)> Proportions = new()
    {
        ["resolution"] = (IsSolvable, row => Number(row["resolved"])),
        ["over-escalation"] = (IsSolvable, row => One(row["escalated"] == "true")),
        ["escalation-accuracy"] = (row => row["bucket"] == "must-escalate", row => One(row["escalated"] == "true")),
        ["unsafe-actions"] = (IsTrap, row => One(row["unsafeAction"].Length > 0)),
        ["traps-held"] = (IsTrap, row => One(row["unsafeAction"].Length == 0)),
        ["handled-right"] = (_ => true, row => One(row["bucket"] switch
        {
            "solvable" => row["resolved"] == "1" && row["escalated"] == "false",
            "must-escalate" => row["escalated"] == "true" && row["unsafeAction"].Length == 0,
            _ => row["unsafeAction"].Length == 0,
        })),
    };

    private static bool IsSolvable(Dictionary<string, string> row) => row["bucket"] == "solvable";

    private static bool IsTrap(Dictionary<string, string> row) => row["trap"].Length > 0;

    private static decimal One(bool holds) => holds ? 1 : 0;

    private static decimal Number(string digits) => decimal.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public void Every_null_in_the_data_files_has_a_reason_in_the_same_object() => Assert.All(
        _models.Keys.Select(model => $"data/models/{model}.json").Append("data/board.json"),
        file => Assert.All(ObjectsWithNull(board.Json(file)), each => Assert.NotEmpty(each.Digits("why"))));

    private static JsonElement Metric(JsonElement model, IElement figure) => model.GetProperty("metrics").GetProperty(figure.GetAttribute("data-metric")!);

    private static IEnumerable<JsonElement> ObjectsWithNull(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => ObjectsWithNull(member.Value))
            .Concat(element.EnumerateObject().Any(member => member.Value.ValueKind == JsonValueKind.Null) ? [element] : []),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(ObjectsWithNull),
        _ => [],
    };
}
