using System.Globalization;
using Microsoft.Playwright;
using SupportAgentBench.Browser.Tests.Support;
using Xunit.Abstractions;

namespace SupportAgentBench.Browser.Tests;

/// <summary>
/// Prints how long an editor waits, from the write of a file to the changed page in the browser, on 24 models with three runs each. It
/// holds nobody to a time: machines differ. <c>SAB_LONG_TESTS=1 dotnet test -c Release --filter PreviewLatency --logger "console;verbosity=detailed"</c>
/// </summary>
[Collection(BrowserTests.Name)]
public sealed class PreviewLatencyTests(SharedBrowser browser, ITestOutputHelper output)
{
    private const string Model = "model-1";
    private const string Verdict = "data/verdicts/" + Model + ".yaml";
    private const string Sheet = "templates/assets/site.css";
    private const int Edits = 60;

    [BrowserFact(OnlyInLongTests = true)]
    public async Task From_the_write_to_the_changed_page()
    {
        using var site = new PreviewedSite(FillAsWorkload);
        await browser.VisitAsync(site.Address, $"models/{Model}/", Screen.Laptop, async visit =>
        {
            var verdict = site.Read(Verdict);
            await MeasureAsync("verdict", visit.Page, "document.querySelector('.headline').textContent", word =>
                site.Write(Verdict, verdict.Replace("headline: |\n  ", $"headline: |\n  Read by editor {word}. ", StringComparison.Ordinal)));
            var sheet = site.Read(Sheet);
            await MeasureAsync("style sheet", visit.Page, "getComputedStyle(document.querySelector('h1')).fontFamily", word =>
                site.Write(Sheet, sheet + $"\nh1 {{ font-family: {word} }}\n"));
        });
    }

    private async Task MeasureAsync(string what, IPage page, string read, Action<string> write)
    {
        var waits = new List<double>();
        for (var edit = 0; edit < Edits; edit++)
        {
            var word = "q" + new string((char)('a' + (edit % 26)), 1 + (edit / 26)) + "q";
            var seen = page.EvaluateAsync<double>(MomentOf(read), word);
            // Editors do not save twice in the time that a page takes to settle.
            await Task.Delay(150);
            var before = TimeProvider.System.GetUtcNow();
            write(word);
            waits.Add(await seen - (before - DateTimeOffset.UnixEpoch).TotalMilliseconds);
        }

        waits.Sort();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: median {waits[Edits / 2]:0} ms, 95 of 100 within {waits[Edits * 95 / 100]:0} ms, {Edits} times"));
    }

    /// <summary>A function that gives the moment, in milliseconds of the test's clock, at which an expression first holds what is waited for.</summary>
    private static string MomentOf(string read) =>
        $$"""
        wanted => new Promise(done => {
          const look = () => ({{read}}).includes(wanted) ? done(performance.timeOrigin + performance.now()) : requestAnimationFrame(look);
          look();
        })
        """;

    private static void FillAsWorkload(string root)
    {
        Run("simulate", "--into", root, "--models", "24");
        Run("new", "verdict", Model, "--root", root);
    }

    private static void Run(params string[] arguments)
    {
        using var program = PreviewedSite.Start(arguments);
        program.StandardOutput.ReadToEnd();
        program.WaitForExit();
    }
}
