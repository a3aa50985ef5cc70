using Microsoft.Playwright;

namespace SupportAgentBench.Browser.Tests.Support;

/// <summary>One browser and one sample site for all tests; each visit has a context of its own.</summary>
public sealed class SharedBrowser : IAsyncLifetime
{
    private SampleSite? _site;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public SampleSite Site => _site ?? throw new InvalidOperationException("Without a Chromium nothing is built.");

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
        {
            return;
        }

        _site = SampleSite.Build();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium.Path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic", "--no-first-run"],
        });
    }

    /// <summary>Opens a page and looks at it. A message of the console, a blocked or failed request fails the test.</summary>
    /// <param name="address">Relative to the site's front page.</param>
    public Task VisitAsync(string address, Screen screen, Func<Visit, Task> look) => VisitAsync(Site.Address, address, screen, look);

    /// <summary>The same on another site.</summary>
    public async Task VisitAsync(Uri site, string address, Screen screen, Func<Visit, Task> look)
    {
        await using var context = await _browser!.NewContextAsync(screen.Options());
        var visit = new Visit(await context.NewPageAsync(), site);
        await visit.GoAsync(address);
        await look(visit);
        visit.AssertNothingWentWrong();
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_site is not null)
        {
            await _site.DisposeAsync();
        }
    }
}

/// <summary>All browser tests, one after another: two cores do not carry more than one page at a time.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<SharedBrowser>
{
    public const string Name = "browser";
}
