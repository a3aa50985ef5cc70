using SupportAgentBench.Browser.Tests.Support;

namespace SupportAgentBench.Browser.Tests;

[Collection(BrowserTests.Name)]
public sealed class LayoutTests(SharedBrowser browser)
{
    /// <summary>A laptop's 1,280 pixels at 200 % zoom.</summary>
    private const int ZoomedLaptop = 640;

    [BrowserTheory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public Task No_page_scrolls_sideways_at_any_width_nor_at_200_percent_zoom(string address) => browser.VisitAsync(address, Screen.Laptop, async visit =>
    {
        var wide = new List<string>();
        foreach (var width in Screen.Widths.Append(ZoomedLaptop))
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

    [BrowserTheory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public Task Nothing_moves_while_a_page_loads(string address) => browser.VisitAsync(address, Screen.Phone, async visit =>
    {
        const string Shifts = """
            () => new Promise(resolve => {
              new PerformanceObserver(list => resolve(list.getEntries().reduce((sum, entry) => sum + entry.value, 0)))
                .observe({ type: 'layout-shift', buffered: true });
              requestAnimationFrame(() => setTimeout(() => resolve(0), 100));
            })
            """;
        Assert.Equal(0, await visit.Page.EvaluateAsync<double>(Shifts));
    });

    [BrowserTheory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public Task Links_and_controls_are_24_pixels_high_unless_they_stand_in_a_sentence(string address) => browser.VisitAsync(address, Screen.Phone, async visit =>
    {
        const string Small = """
            () => {
              const inSentence = element => {
                const block = element.closest('p, li, dd, td, th, caption, figcaption, summary, h1, h2, h3, h4, label, text');
                return block && [...block.childNodes].some(node => node !== element && !node.contains?.(element) && node.textContent.trim() !== '');
              };
              return [...document.querySelectorAll('a[href], button, input, select, summary')]
                .filter(element => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.skip-link'))
                .filter(element => {
                  const box = element.getBoundingClientRect();
                  return box.height > 0 && box.height < 23.5 && !inSentence(element);
                })
                .map(element => `${element.getBoundingClientRect().height.toFixed(1)} ${element.outerHTML.slice(0, 120)}`);
            }
            """;
        Findings.AssertNone(await visit.Page.EvaluateAsync<string[]>(Small));
    });
}
