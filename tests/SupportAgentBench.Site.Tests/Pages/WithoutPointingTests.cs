using AngleSharp.Dom;
using SupportAgentBench.Site.Tests.Building;

namespace SupportAgentBench.Site.Tests.Pages;

/// <summary>What a reader sees who cannot point at anything: on a phone, on paper.</summary>
public class WithoutPointingTests
{
    [Fact]
    public void A_card_without_a_figure_says_why_in_sight()
    {
        using var workspace = SiteWorkspace.Minimal().Built();

        var missing = workspace.Pages().SelectMany(file => workspace.Page(file).QuerySelectorAll(".card")).Where(card => card.QuerySelector(".big .missing") is not null).ToList();

        Assert.NotEmpty(missing);
        Assert.All(missing, card => Assert.Contains(card.QuerySelector(".big .missing")!.GetAttribute("title")!, card.QuerySelector(".behind")!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void No_label_of_a_cell_stands_above_nothing()
    {
        using var workspace = SiteWorkspace.Minimal().Built();

        var cells = workspace.Pages().SelectMany(file => workspace.Page(file).QuerySelectorAll("td[data-label]:not([data-label=''])")).ToList();

        Assert.NotEmpty(cells);
        Assert.Empty(cells.Where(cell => Seen(cell).Length == 0).Select(cell => cell.OuterHtml).Distinct());
    }

    /// <summary>The text of a cell without what only a screen reader reads.</summary>
    private static string Seen(IElement cell)
    {
        var shown = (IElement)cell.Clone();
        foreach (var hidden in shown.QuerySelectorAll(".visually-hidden").ToList())
        {
            hidden.Remove();
        }

        return shown.TextContent.Trim();
    }
}
