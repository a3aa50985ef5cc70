using System.IO.Compression;
using System.Text.Json;
using SupportAgentBench.Site;

namespace SupportAgentBench.Browser.Tests.Support;

/// <summary>The repository's sample board, built once into a folder of its own and served from there.</summary>
public sealed class SampleSite : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sab-browser-");
    private readonly StaticHost _host;

    private SampleSite() => _host = new StaticHost(Output);

    /// <summary>Of the front page.</summary>
    public Uri Address => _host.Address;

    /// <summary>The reports' addresses, relative to <see cref="Address"/>, in order.</summary>
    public IReadOnlyList<string> Reports =>
        [.. Directory.EnumerateDirectories(Path.Combine(Output, "models")).Select(folder => $"models/{Path.GetFileName(folder)}/").Order(StringComparer.Ordinal)];

    /// <summary>The names of all models, the longest first, so that none is found as a part of another.</summary>
    public IReadOnlyList<string> ModelNames
    {
        get
        {
            using var board = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Output, "data", "board.json")));
            return [.. board.RootElement.GetProperty("models").EnumerateArray().Select(model => model.GetProperty("name").GetString()!).OrderByDescending(name => name.Length)];
        }
    }

    internal static string Repository { get; } = FindRepository();

    private string Output => Path.Combine(_folder.FullName, "site");

    public static SampleSite Build()
    {
        var site = new SampleSite();
        var report = SiteBuilder.Build(new BuildOptions { Root = Repository, Output = site.Output, BaseUrl = site.Address });
        Assert.True(report.Succeeded, string.Join('\n', report.Diagnostics));
        return site;
    }

    /// <summary>Bytes of a page's own file and of what every page loads, each packed as a server would.</summary>
    public long PackedWeight(string page)
    {
        var assets = Directory.EnumerateFiles(Path.Combine(Output, "assets")).Where(file => Path.GetExtension(file) is ".css" or ".js");
        return assets.Prepend(Path.Combine(Output, page, "index.html")).Sum(Packed);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static long Packed(string file)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(File.ReadAllBytes(file));
        }

        return packed.Length;
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SupportAgentBench.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run from inside the repository.");
        }

        return folder.FullName;
    }
}
