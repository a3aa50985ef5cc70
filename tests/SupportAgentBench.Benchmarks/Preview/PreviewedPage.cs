using System.Diagnostics;

namespace SupportAgentBench.Benchmarks.Preview;

/// <summary>A page of a preview that runs as a process, open as in a browser.</summary>
internal sealed class PreviewedPage : IDisposable
{
    private readonly Process _program;
    private readonly HttpClient _browser = new();
    private readonly Uri _address;
    private StreamReader? _events;

    private PreviewedPage(Process program, Uri address) => (_program, _address) = (program, address);

    /// <summary>Starts the program, fetches the page, and listens.</summary>
    /// <param name="page">Relative to the site's front page.</param>
    public static async Task<PreviewedPage> OpenAsync(string program, string root, string page)
    {
        var process = Process.Start(new ProcessStartInfo(program, ["preview", "--root", root, "--port", "0", "--quiet"]) { UseShellExecute = false, RedirectStandardOutput = true })
            ?? throw new InvalidOperationException($"{program} could not be started.");
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The preview said nothing.");
        var site = new Uri(line.Split(' ')[2]);
        var opened = new PreviewedPage(process, new Uri(site, page));
        var html = await opened._browser.GetStringAsync(opened._address);
        var version = html.Split("data-version=\"")[1][..16];
        var events = await opened._browser.GetStreamAsync(new Uri(site, $".sab-preview/events?page={page}index.html&version={version}"));
        opened._events = new StreamReader(events);
        await opened.HearAsync("state");
        return opened;
    }

    /// <summary>Waits until the page is told to be another, and fetches it.</summary>
    public async Task ChangedAsync()
    {
        await HearAsync("page");
        await _browser.GetStringAsync(_address);
    }

    /// <summary>Waits until the page is told of another style sheet, and fetches it.</summary>
    public async Task StyledAsync()
    {
        await HearAsync("assets");
        await _browser.GetStringAsync(new Uri(_address, "../../assets/site.css"));
    }

    public void Dispose()
    {
        _program.Kill();
        _program.WaitForExit();
        _program.Dispose();
        _events?.Dispose();
        _browser.Dispose();
    }

    private async Task HearAsync(string kind)
    {
        while (await _events!.ReadLineAsync() is { } line)
        {
            if (line == "event: " + kind)
            {
                return;
            }
        }

        throw new EndOfStreamException("The preview has ended.");
    }
}
