using AngleSharp.Dom;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Site.Tests.Building;

/// <summary>Every figure of the shipped board leads to a page that counts what it says; that those conversations add up, <c>MetricSumTests</c> show.</summary>
public class FigureEvidenceTests(SampleBoard board) : IClassFixture<SampleBoard>
{
    private static readonly Uri Root = new("https://site.test/");

    private readonly Dictionary<string, IDocument> _parsed = new(StringComparer.Ordinal);

    public static TheoryData<string> KindsOfPages => new("index.html", "models/", "compare/");

    [Theory]
    [MemberData(nameof(KindsOfPages))]
    public void Every_figure_of_a_metric_leads_to_the_conversations_it_counts(string kind)
    {
        foreach (var file in FilesOf(kind))
        {
            foreach (var figure in board.Page(file).QuerySelectorAll("data.figure[data-metric][value]").Where(IsOfMetric))
            {
                var link = figure.Closest("a") ?? figure.QuerySelector("a");
                Assert.True(link is not null, $"{file}: {figure.OuterHtml} leads nowhere");
                var (page, place) = Follow(file, link!.GetAttribute("href")!);
                Assert.True(
                    Shows(place ?? page.Body!, figure),
                    $"{file}: {figure.OuterHtml} leads to {link.GetAttribute("href")}, which does not show it");
            }
        }
    }

    [Fact]
    public void Every_cell_of_the_trap_matrix_leads_to_conversations_of_its_model_and_trap()
    {
        var page = board.Page("index.html");
        Assert.All(page.QuerySelectorAll("table.matrix tbody tr"), row =>
        {
            var model = row.QuerySelector("th")!.TextContent.Trim();
            Assert.All(row.QuerySelectorAll("td"), cell =>
            {
                var (target, _) = Follow("index.html", cell.QuerySelector("a")!.GetAttribute("href")!);
                Assert.Contains(model, target.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
                var caught = target.QuerySelectorAll(".run-index li").Count(run => run.TextContent.Contains("caught", StringComparison.Ordinal));
                Assert.StartsWith($"{caught}/", cell.TextContent.Trim(), StringComparison.Ordinal);
            });
        });
    }

    private IEnumerable<string> FilesOf(string kind) => board.Pages.Where(file =>
        kind.EndsWith('/') ? file.StartsWith(kind, StringComparison.Ordinal) && file.Count(character => character == '/') == 2 : file == kind);

    /// <summary>Counts of other things (models, runs) and facts of the store lead elsewhere, or nowhere.</summary>
    private static bool IsOfMetric(IElement figure) => MetricCatalog.Find(figure.GetAttribute("data-metric")!) is not null;

    private (IDocument Page, IElement? Place) Follow(string from, string href)
    {
        var target = new Uri(new Uri(Root, from), href);
        var path = target.AbsolutePath.TrimStart('/');
        var file = path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
        if (!_parsed.TryGetValue(file, out var page))
        {
            page = board.Page(file);
            _parsed[file] = page;
        }

        if (target.Fragment.Length == 0)
        {
            return (page, null);
        }

        var place = page.GetElementById(target.Fragment[1..]);
        Assert.True(place is not null, $"{from}: {href} leads to no place");
        return (page, place);
    }

    private static bool Shows(IElement place, IElement figure) => IsTrapOutcome(place, figure) || place.QuerySelectorAll("data").Any(shown =>
        shown.GetAttribute("data-metric") == figure.GetAttribute("data-metric") && shown.GetAttribute("value") == figure.GetAttribute("value"));

    /// <summary>A trap with one case leads to its runs, of which the share caught is the figure.</summary>
    private static bool IsTrapOutcome(IElement place, IElement figure)
    {
        var wrong = place.QuerySelectorAll(".run-index [data-level=wrong]").Length;
        var scored = wrong + place.QuerySelectorAll(".run-index [data-level=right]").Length;
        return scored > 0 && figure.GetAttribute("value") == RationalFormat.Trimmed(new Rational(wrong, scored));
    }
}
