using System.Diagnostics;
using System.Globalization;
using SupportAgentBench.Site.Tests.DataFiles;

namespace SupportAgentBench.Site.Tests.Building;

public sealed class DataPageTests(SampleBoard board) : IClassFixture<SampleBoard>
{
    private const string Page = "data/index.html";

    [Theory]
    [InlineData("data/board.csv", "data/board.csv")]
    [InlineData("data/conversations/<model>.csv", "data/conversations/kimi-k2-6.csv")]
    public void Every_column_of_a_table_is_explained_in_its_order(string section, string file)
    {
        var rows = Rows(section);

        Assert.Equal(board.Text(file).Split('\n')[0].Split(','), rows.Select(row => row.Name));
        Assert.All(rows, row => Assert.NotEmpty(row.Meaning));
    }

    [Theory]
    [InlineData("data/board.json", "data/board.json")]
    [InlineData("data/models/<model>.json", "data/models/kimi-k2-6.json")]
    [InlineData("data/manifest.json", "data/manifest.json")]
    public void Every_member_of_a_tree_is_explained(string section, string file)
    {
        var rows = Rows(section);

        Assert.Empty(board.Json(file).EnumerateObject().Select(member => member.Name).Except(rows.Select(row => row.Name)));
        Assert.All(rows, row => Assert.NotEmpty(row.Meaning));
    }

    [Theory]
    [InlineData("board", "data/board.json")]
    [InlineData("model", "data/models/kimi-k2-6.json")]
    [InlineData("model", "data/models/gpt-5-5.json")]
    [InlineData("manifest", "data/manifest.json")]
    public void A_file_is_as_its_schema_says(string schema, string file) =>
        Assert.Empty(new JsonSchemaCheck(board.Json($"data/schemas/{schema}.schema.json")).Check(board.Json(file)));

    [Fact]
    public void Small_boards_with_much_that_is_not_available_are_as_the_schemas_say()
    {
        using var workspace = SiteWorkspace.Minimal().Built();

        Assert.All(
            workspace.SiteFiles().Where(file => file.StartsWith("data/", StringComparison.Ordinal) && file.EndsWith(".json", StringComparison.Ordinal) && !file.Contains("schema", StringComparison.Ordinal)),
            file => Assert.Empty(new JsonSchemaCheck(board.Json($"data/schemas/{SchemaOf(file)}.schema.json")).Check(System.Text.Json.JsonElement.Parse(workspace.SiteBytes(file)))));
    }

    [Fact]
    public void Every_link_to_a_file_leads_to_one() => Assert.All(
        board.Page(Page).QuerySelectorAll("main a"),
        link => Assert.NotEmpty(board.Text(FileOf(link.GetAttribute("href")!))));

    private static string FileOf(string href) => Path.Combine("data", href.EndsWith('/') ? href + "index.html" : href);

    [Fact]
    public void The_example_gives_the_published_number()
    {
        var page = board.Page(Page);
        var figure = page.QuerySelector("main data.figure")!;
        var file = page.QuerySelectorAll("main p code").Select(code => code.TextContent).Single(text => text.EndsWith(".csv", StringComparison.Ordinal));
        var model = board.Models()[file[..^4]];

        var shares = SampleBoardData.Rows(board.Text($"data/conversations/{file}"))
            .Where(row => row["bucket"] == "solvable" && row["status"] != "harnessError")
            .GroupBy(row => row["run"], row => decimal.Parse(row["resolved"], CultureInfo.InvariantCulture), StringComparer.Ordinal)
            .Select(run => run.Average())
            .Order()
            .ToArray();

        Assert.Equal(model.GetProperty("metrics").GetProperty("resolution").Digits("median"), figure.GetAttribute("value"));
        Assert.Equal(3, shares.Length);
        Assert.Equal(decimal.Parse(figure.GetAttribute("value")!, CultureInfo.InvariantCulture), decimal.Round(shares[1], 6));
    }

    [Fact]
    public void The_page_is_offered_in_the_navigation_and_at_the_foot_of_every_page() => Assert.All(
        board.Pages.Where(page => !page.StartsWith("models/", StringComparison.Ordinal) && !page.StartsWith("compare/", StringComparison.Ordinal)),
        page => Assert.Equal(2, board.Page(page).QuerySelectorAll("header nav a, footer a").Count(link => link.TextContent is "Data" or "all files explained")));

    private static string SchemaOf(string file) => file.Split('/')[1] switch
    {
        "models" => "model",
        var name => Path.GetFileNameWithoutExtension(name),
    };

    private (string Name, string Meaning)[] Rows(string section)
    {
        var heading = board.Page(Page).QuerySelectorAll("main h2").Single(each => each.TextContent == section);
        var table = heading;
        while (table.LocalName != "table")
        {
            table = table.NextElementSibling ?? throw new UnreachableException();
        }

        return [.. table.QuerySelectorAll("tbody tr").Select(row => (row.QuerySelector("th")!.TextContent, row.QuerySelectorAll("td")[1].TextContent))];
    }
}
