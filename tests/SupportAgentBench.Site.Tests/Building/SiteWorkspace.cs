using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Tests.Loading;

namespace SupportAgentBench.Site.Tests.Building;

/// <summary>A workspace with the repository's templates, and the site built from it; gone after the test.</summary>
internal sealed class SiteWorkspace : IDisposable
{
    private readonly WorkspaceCopy _copy;

    private SiteWorkspace(WorkspaceCopy copy)
    {
        _copy = copy;
        CopyInto("templates");
    }

    public string Root => _copy.Root;

    public string Site => Path.Combine(Root, "site");

    /// <summary>The smallest valid workspace.</summary>
    public static SiteWorkspace Minimal() => new(new WorkspaceCopy());

    /// <summary>One whose texts all try to be more than text.</summary>
    public static SiteWorkspace Hostile() => new(new WorkspaceCopy("hostile"));

    /// <summary>The board that the repository ships.</summary>
    public static SiteWorkspace SampleBoard()
    {
        var workspace = new SiteWorkspace(new WorkspaceCopy(fixture: null));
        workspace.CopyInto("data");
        return workspace;
    }

    public WorkspaceCopy Files => _copy;

    /// <summary>Calls every run simulated.</summary>
    public SiteWorkspace Simulated()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Root, "data", "runs"), "*.json", SearchOption.AllDirectories))
        {
            File.WriteAllText(file, File.ReadAllText(file).Replace("\"measured\"", "\"simulated\"", StringComparison.Ordinal));
        }

        return this;
    }

    /// <summary>Gives the second model of the minimal workspace the runs of the first, and takes out what does not count for both.</summary>
    public SiteWorkspace WithTwins()
    {
        _copy.Write("data/runs/beta/r1.json", _copy.Read("data/runs/alpha/r1.json").Replace("\"model\": \"alpha\"", "\"model\": \"beta\"", StringComparison.Ordinal));
        _copy.Delete("data/verdicts");
        return this;
    }

    /// <summary>Adds lines to site.yaml.</summary>
    public SiteWorkspace WithSite(string lines)
    {
        _copy.Write("data/site.yaml", _copy.Read("data/site.yaml") + lines);
        return this;
    }

    public BuildReport Build(int? threads = null, bool strict = false, string? output = null, bool cache = true) =>
        SiteBuilder.Build(new BuildOptions { Root = Root, Threads = threads, Strict = strict, Output = output, Cache = cache });

    /// <summary>Builds, and fails the test when anything is wrong.</summary>
    public SiteWorkspace Built(int? threads = null)
    {
        var report = Build(threads);
        Assert.Empty(report.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error));
        return this;
    }

    /// <summary>Paths of all files of the site, relative, ordered.</summary>
    public IReadOnlyList<string> SiteFiles() =>
    [
        .. Directory.EnumerateFiles(Site, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Site, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public IEnumerable<string> Pages() => SiteFiles().Where(file => file.EndsWith(".html", StringComparison.Ordinal));

    public byte[] SiteBytes(string file) => File.ReadAllBytes(Path.Combine(Site, file));

    public IHtmlDocument Page(string file)
    {
        using var content = File.OpenRead(Path.Combine(Site, file));
        return new HtmlParser().ParseDocument(content);
    }

    public void Dispose() => _copy.Dispose();

    private void CopyInto(string folder)
    {
        var source = Path.Combine(Repository.Root, folder);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            _copy.Write(Path.Combine(folder, Path.GetRelativePath(source, file)), File.ReadAllBytes(file));
        }
    }
}
