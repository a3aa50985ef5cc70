using SupportAgentBench.Browser.Tests.Support;

namespace SupportAgentBench.Browser.Tests;

[Collection(BrowserTests.Name)]
public sealed class KeyboardTests(SharedBrowser browser)
{
    /// <summary>Marks what a keyboard must reach, in reading order.</summary>
    private const string Number = """
        () => {
          const open = element => element.checkVisibility({ visibilityProperty: true });
          const stops = [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')].filter(open);
          stops.forEach((stop, index) => { stop.dataset.stop = index; });
          return stops.length;
        }
        """;

    /// <summary>Where the focus is, and what is wrong with it there.</summary>
    private const string Look = """
        () => {
          const stop = document.activeElement;
          const style = getComputedStyle(stop);
          const box = stop.getClientRects()[0];
          const name = stop.outerHTML.slice(0, 100);
          const faults = [];
          if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 1.5) faults.push('has no visible focus');
          if (box.bottom < 0 || box.top > innerHeight) faults.push('is out of sight');
          else {
            const top = document.elementFromPoint(box.left + Math.min(box.width, 40) / 2, Math.max(0, box.top + Math.min(box.height, innerHeight) / 2));
            if (top && !stop.contains(top) && !top.contains(stop)) faults.push('is covered by ' + top.outerHTML.slice(0, 60));
          }
          return [stop.dataset.stop ?? '-1', ...faults.map(fault => `${name} ${fault}`)];
        }
        """;

    [BrowserTheory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public Task The_skip_link_comes_first_and_leads_to_the_content(string address) => browser.VisitAsync(address, Screen.Laptop, async visit =>
    {
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("#content", await visit.Page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));

        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.querySelector('main').contains(document.activeElement)"));
    });

    [BrowserTheory]
    [InlineData(PageKinds.Leaderboard)]
    [InlineData(PageKinds.Report)]
    [InlineData(PageKinds.Evidence)]
    [InlineData(PageKinds.Compare)]
    public Task Everything_is_reached_in_reading_order_and_seen_when_it_is(string address) => browser.VisitAsync(address, Screen.Laptop, async visit =>
    {
        var count = await visit.Page.EvaluateAsync<int>(Number);
        var reached = new List<int>();
        var faults = new List<string>();
        for (var press = 0; press < count; press++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            var seen = await visit.Page.EvaluateAsync<string[]>(Look);
            reached.Add(int.Parse(seen[0], System.Globalization.CultureInfo.InvariantCulture));
            faults.AddRange(seen[1..]);
        }

        Findings.AssertNone(faults);
        Assert.Equal(Enumerable.Range(0, count), reached);
    });
}
