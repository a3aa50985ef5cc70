using System.Diagnostics;

namespace SupportAgentBench.Site.Tests.Output;

public sealed class KillTests : IDisposable
{
    private readonly TemporaryWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_build_killed_at_any_moment_leaves_the_last_good_site_or_the_new_one()
    {
        var siteA = Sorted("A");
        var siteB = Sorted("B");
        for (var kill = 0; kill < 12; kill++)
        {
            KillAfterFirstRound(TimeSpan.FromMilliseconds((kill * 7) + 1));

            var pages = _workspace.Pages();
            Assert.True(pages.SequenceEqual(siteA) || pages.SequenceEqual(siteB), $"half a site after kill {kill}: {string.Join(' ', pages)}");
        }

        Assert.NotNull(_workspace.Build(KilledBuild.SiteOf("C")));
        Assert.Equal(Sorted("C"), _workspace.Pages());
        Assert.Empty(_workspace.Litter());
    }

    private static string[] Sorted(string letter) =>
        [.. KilledBuild.SiteOf(letter).Select(page => $"{page.Path}={page.Content}").Order(StringComparer.Ordinal)];

    private void KillAfterFirstRound(TimeSpan delay)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(KilledBuild).Assembly.Location, _workspace.Root])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        Assert.NotNull(process.StandardOutput.ReadLine());
        process.WaitForExit(delay);
        process.Kill();
        process.WaitForExit();
        Assert.Equal(string.Empty, process.StandardError.ReadToEnd());
    }
}
