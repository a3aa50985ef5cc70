using SupportAgentBench.Core.Simulation;
using SupportAgentBench.Site.Tests.Building;

namespace SupportAgentBench.Site.Tests.Caching;

/// <summary>Whatever stands in the cache, a build makes the same site and says nothing of it.</summary>
public sealed class BrokenCacheTests : IDisposable
{
    private const int Rounds = 60;

    private readonly SiteWorkspace _workspace = SiteWorkspace.Minimal();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Flipped_and_cut_caches_are_never_believed()
    {
        _workspace.Build();
        var files = Directory.EnumerateFiles(Path.Combine(_workspace.Root, ".sab"), "*.bin").ToDictionary(file => file, File.ReadAllBytes);
        var expected = _workspace.SiteFiles().ToDictionary(file => file, _workspace.SiteBytes);
        Assert.NotEmpty(files);
        var random = new SeededRandom(20);

        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (file, sound) in files)
            {
                File.WriteAllBytes(file, Broken(sound, random));
            }

            var report = _workspace.Build();

            Assert.DoesNotContain(report.Phases, phase => phase.Phase == "look for changes");
            Assert.Empty(report.Diagnostics);
        }

        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), _workspace.SiteFiles());
        Assert.All(expected, file => Assert.Equal(file.Value, _workspace.SiteBytes(file.Key)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    public void A_foreign_file_is_no_cache(int length)
    {
        _workspace.Build();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(_workspace.Root, ".sab"), "*.bin"))
        {
            File.WriteAllBytes(file, new byte[length]);
        }

        Assert.NotEqual("look for changes", _workspace.Build().Phases[0].Phase);
    }

    private static byte[] Broken(byte[] sound, SeededRandom random)
    {
        if (random.Next(3) == 0)
        {
            return sound[..random.Next(sound.Length)];
        }

        var broken = sound.AsSpan().ToArray();
        broken[random.Next(broken.Length)] ^= (byte)(1 << random.Next(8));
        return broken;
    }
}
