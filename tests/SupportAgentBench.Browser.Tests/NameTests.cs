using SupportAgentBench.Browser.Tests.Support;

namespace SupportAgentBench.Browser.Tests;

/// <summary>Names of models, the usual ones and the worst: where they may break, and that no page grows by them.</summary>
[Collection(BrowserTests.Name)]
public sealed class NameTests(SharedBrowser browser)
{
    /// <summary>Names that a table prints on more lines than it may: a usual name on one, a longer one on two.</summary>
    private const string Broken = """
        names => {
          const linesOf = (text, at, length) => {
            const range = document.createRange();
            range.setStart(text, at);
            range.setEnd(text, at + length);
            return new Set([...range.getClientRects()].filter(box => box.width > 0).map(box => Math.round(box.top))).size;
          };
          const found = [];
          for (const cell of document.querySelectorAll('main :is(th, td)')) {
            if (cell.closest('thead')?.clientWidth === 1) continue;
            const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
            while (texts.nextNode()) {
              const text = texts.currentNode;
              const name = names.find(each => text.data.includes(each));
              if (!name || text.parentElement.closest('.visually-hidden')) continue;
              const lines = linesOf(text, text.data.indexOf(name), name.length);
              if (lines > (name.length > 17 ? 2 : 1)) found.push(`${name} on ${lines} lines: ${cell.outerHTML.slice(0, 120)}`);
            }
          }
          return found;
        }
        """;

    /// <summary>The page as it would be if models were called so. What is printed beside a cell on a phone is an attribute.</summary>
    private const string Rename = """
        ([names, other]) => {
          const renamed = text => names.reduce((all, name) => all.replaceAll(name, other), text);
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) texts.currentNode.data = renamed(texts.currentNode.data);
          for (const cell of document.querySelectorAll('[data-label]')) cell.dataset.label = renamed(cell.dataset.label);
        }
        """;

    public static TheoryData<string> PagesWithModels { get; } =
        new(PageKinds.Leaderboard, PageKinds.Report, PageKinds.UseCase, PageKinds.Trap, PageKinds.Case, PageKinds.Compare);

    [BrowserTheory]
    [MemberData(nameof(PagesWithModels))]
    public Task A_usual_name_stays_whole_in_a_table_and_a_longer_one_breaks_once(string address) => browser.VisitAsync(address, Screen.Laptop, async visit =>
    {
        var names = browser.Site.ModelNames;
        var findings = new List<string>();
        foreach (var width in (int[])[360, 768, 1024, 1280])
        {
            await visit.ResizeAsync(width);
            findings.AddRange((await visit.Page.EvaluateAsync<string[]>(Broken, names)).Select(finding => $"at {width}: {finding}"));
        }

        Findings.AssertNone(findings);
    });

    [BrowserTheory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public Task No_name_widens_a_page(string address) => browser.VisitAsync(address, Screen.Laptop, async visit =>
    {
        await visit.Page.EvaluateAsync(Rename, new object[] { browser.Site.ModelNames, new string('x', 60) });
        var wide = new List<string>();
        foreach (var width in Screen.Widths)
        {
            await visit.ResizeAsync(width);
            var needed = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (needed > width)
            {
                wide.Add($"at {width} the page is {needed} wide");
            }
        }

        Findings.AssertNone(wide);
    });

    [BrowserFact]
    public Task Long_names_above_a_report_stand_below_each_other() => browser.VisitAsync(PageKinds.Report, Screen.Laptop, async visit =>
    {
        await visit.Page.EvaluateAsync(Rename, new object[] { browser.Site.ModelNames, new string('x', 60) });

        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("""
            () => {
              const boxes = [...document.querySelectorAll('.breadcrumbs a, .breadcrumbs [aria-current], .above a, h1')].map(each => each.getBoundingClientRect());
              const meet = (one, other) => one.left < other.right && other.left < one.right && one.top + 1 < other.bottom && other.top + 1 < one.bottom;
              return boxes.filter((one, at) => boxes.slice(at + 1).some(other => meet(one, other))).length;
            }
            """));
    });
}
