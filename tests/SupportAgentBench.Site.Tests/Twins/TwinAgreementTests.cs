using System.Text.RegularExpressions;
using AngleSharp.Dom;
using SupportAgentBench.Site.Tests.Building;

namespace SupportAgentBench.Site.Tests.Twins;

/// <summary>A page and its twin say the same: of the shipped board, heading by heading, cell by cell, word by word.</summary>
public partial class TwinAgreementTests(SampleBoard board) : IClassFixture<SampleBoard>
{
    private static readonly string[] FoldersOfPages =
    [
        string.Empty,
        "methodology/",
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "data", "verdicts"), "*.yaml")
            .Select(file => $"models/{Path.GetFileNameWithoutExtension(file)}/")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>A page with a twin, by its folder.</summary>
    public static TheoryData<string> Folders => new(FoldersOfPages);

    [Theory]
    [MemberData(nameof(Folders))]
    public void Headings_are_the_same_and_in_the_same_order(string folder) => Assert.Equal(
        Main(folder).QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => $"{heading.LocalName[1]} {SampleBoard.Squeezed(heading.TextContent)}"),
        Twin(folder).Headings);

    [Theory]
    [MemberData(nameof(Folders))]
    public void Tables_have_the_same_numbers_in_every_cell(string folder)
    {
        string[][][] tables = [.. Main(folder).QuerySelectorAll("table").Select(Cells)];
        var actual = Twin(folder).Tables;

        Assert.NotEmpty(tables);
        Assert.Equal(tables.Length, actual.Count);
        for (var table = 0; table < tables.Length; table++)
        {
            Assert.Equal(tables[table].Select(row => row.Select(Numbers)), actual[table].Select(row => row.Select(Numbers)));
            Assert.Equal(tables[table].Select(row => row.Select(Letters)), actual[table].Select(row => row.Select(Letters)));
        }
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Captions_are_the_same(string folder) => Assert.Equal(
        Main(folder).QuerySelectorAll("caption").Select(caption => Letters(caption.TextContent)),
        Twin(folder).Captions.Select(Letters));

    [Theory]
    [MemberData(nameof(Folders))]
    public void Below_the_first_part_every_word_is_the_same(string folder)
    {
        var main = Main(folder);
        foreach (var other in main.QuerySelectorAll(".breadcrumbs, .contents, .neighbors, .tested, .claim-key, svg, .chart-legend, .chart-notes, .chart ~ details > summary, script, .legend > p"))
        {
            other.Remove();
        }

        string[] files = ["This page as Markdown"];
        var expected = Letters(string.Join(' ', Leaves(main)));
        var actual = Letters(string.Join(' ', Twin(folder).Blocks.Where(block => !block.StartsWith("In each cell: ", StringComparison.Ordinal)).Concat(files)));
        var first = Letters(main.QuerySelectorAll("h2")[0].TextContent);

        Assert.Equal(
            From(expected.Replace(Letters(files[0]), string.Empty, StringComparison.Ordinal), first),
            From(actual.Replace(Letters(files[0]), string.Empty, StringComparison.Ordinal), first));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_notice_of_simulated_runs_stands_on_top(string folder)
    {
        var notice = board.Page(PageOf(folder)).QuerySelector(".notice")!.TextContent;

        Assert.StartsWith("> **Simulated runs.** ", board.Text(TwinOf(folder)), StringComparison.Ordinal);
        Assert.Equal(Letters(notice), Letters(Twin(folder).Blocks[0]));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Page_and_twin_lead_to_each_other(string folder)
    {
        var link = board.Page(PageOf(folder)).QuerySelector("link[rel=alternate][type='text/markdown']")!.GetAttribute("href")!;

        Assert.Equal(At(TwinOf(folder)), new Uri(At(folder), link));
        Assert.Equal(At(folder), new Uri(At(TwinOf(folder)), Twin(folder).Links[0]));

        static Uri At(string path) => new(new Uri("https://example.org/"), path);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void No_link_of_a_twin_is_absolute(string folder) =>
        Assert.DoesNotContain(Twin(folder).Links, link => link.Contains("example.github.io", StringComparison.Ordinal) || link.StartsWith('/'));

    [Fact]
    public void Llms_txt_lists_every_twin_with_a_line_of_its_own()
    {
        var lines = board.Text("llms.txt").Split('\n');

        Assert.Equal("# SupportAgentBench", lines[0]);
        Assert.StartsWith("> ", lines[2], StringComparison.Ordinal);
        Assert.All(FoldersOfPages.Select(TwinOf), twin => Assert.Single(lines, line => line.StartsWith("- [", StringComparison.Ordinal) && line.Contains($"]({twin}): ", StringComparison.Ordinal)));
    }

    private static string From(string text, string start) => text[text.IndexOf(start, StringComparison.Ordinal)..];

    private static IEnumerable<string> Leaves(IElement main) => main.Descendants().OfType<IText>().Select(text => text.Data);

    /// <summary>The one line of a verdict stands in a row of its own; the twin has it as a last column, under no name.</summary>
    private static string[][] Cells(IElement table)
    {
        var hasGists = table.QuerySelector("tr.gist") is not null;
        return
        [
            .. table.QuerySelectorAll("tr:not(.gist)").Select(row => row.QuerySelectorAll("th, td")
                .Concat(row.NextElementSibling is { ClassName: "gist" } gist ? gist.QuerySelectorAll("td") : [])
                .Select(cell => string.Join(' ', Leaves(cell)))
                .Concat(hasGists && row.ParentElement!.LocalName == "thead" ? [string.Empty] : [])
                .ToArray()),
        ];
    }

    private static string Numbers(string text) => string.Join(' ', Number().Matches(text).Select(match => match.Value));

    /// <summary>Letters, digits and what belongs to numbers: what stands between the parts of a cell differs.</summary>
    private static string Letters(string text) => string.Concat(text.Where(character => char.IsLetterOrDigit(character) || "%$≈–−/<>+".Contains(character, StringComparison.Ordinal)));

    private static string PageOf(string folder) => folder + "index.html";

    private static string TwinOf(string folder) => (folder.Length == 0 ? "index" : folder.TrimEnd('/')) + ".md";

    private IElement Main(string folder) => board.Page(PageOf(folder)).QuerySelector("main")!;

    private TwinDocument Twin(string folder) => new(board.Text(TwinOf(folder)));

    [GeneratedRegex(@"[≈<>−$]*\d+([.,]\d+)*%?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Number();
}
