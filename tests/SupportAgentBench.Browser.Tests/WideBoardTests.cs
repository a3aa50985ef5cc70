using SupportAgentBench.Browser.Tests.Support;

namespace SupportAgentBench.Browser.Tests;

/// <summary>Boards with more metrics than the sample has.</summary>
[Collection(BrowserTests.Name)]
public sealed class WideBoardTests(SharedBrowser browser)
{
    /// <summary>Adds columns like the last one; the board is then marked as a wide one is.</summary>
    private const string Widen = """
        more => {
          for (const row of document.querySelectorAll('.board tr:not(.gist)')) {
            for (let each = 0; each < more; each++) row.append(row.lastElementChild.cloneNode(true));
          }
          document.querySelectorAll('.gist td').forEach(cell => { cell.colSpan += more; });
          document.querySelector('.board-region').classList.add('wide');
        }
        """;

    [BrowserTheory]
    [InlineData(1024)]
    [InlineData(1232)]
    [InlineData(1280)]
    public Task A_board_of_eight_metrics_fits_a_laptop(int width) => browser.VisitAsync(PageKinds.Leaderboard, Screen.Laptop, async visit =>
    {
        await visit.Page.EvaluateAsync(Widen, 1);
        await visit.ResizeAsync(width);

        Assert.True(await visit.Page.EvaluateAsync<bool>("(() => { const region = document.querySelector('.board-region'); return region.scrollWidth <= region.clientWidth; })()"));
    });

    [BrowserFact]
    public Task A_wider_one_scrolls_in_its_own_window_and_keeps_the_names_in_it() => browser.VisitAsync(PageKinds.Leaderboard, Screen.Laptop, async visit =>
    {
        await visit.Page.EvaluateAsync(Widen, 6);
        await visit.ResizeAsync(1024);

        const string Scrolled = """
            () => {
              const region = document.querySelector('.board-region');
              region.scrollLeft = 1000;
              const name = document.querySelector('.board tbody th').getBoundingClientRect();
              return [region.scrollLeft, name.left - region.getBoundingClientRect().left, document.documentElement.scrollWidth];
            }
            """;
        var seen = await visit.Page.EvaluateAsync<double[]>(Scrolled);
        Assert.True(seen[0] > 0);
        Assert.Equal(0, seen[1]);
        Assert.Equal(1024, seen[2]);
    });
}
