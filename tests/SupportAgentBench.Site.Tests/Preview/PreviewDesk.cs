using System.Text;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Preview;
using SupportAgentBench.Site.Tests.Building;
using SupportAgentBench.Site.Tests.Loading;

namespace SupportAgentBench.Site.Tests.Preview;

/// <summary>The smallest workspace and its preview.</summary>
internal sealed class PreviewDesk : IDisposable
{
    public const string Verdict = "data/verdicts/alpha.yaml";
    public const string Report = "models/alpha/index.html";
    public const string OtherReport = "models/beta/index.html";

    private readonly SiteWorkspace _workspace = SiteWorkspace.Minimal();

    public PreviewDesk(bool forEditor = true) => Site = new PreviewSite(new PreviewOptions { Root = _workspace.Root, ForEditor = forEditor });

    public PreviewSite Site { get; }

    public SiteWorkspace Workspace => _workspace;

    public WorkspaceCopy Files => _workspace.Files;

    public void Dispose() => _workspace.Dispose();

    public string Page(string path) => Encoding.UTF8.GetString(Site.Find(path)!.Content.Span);

    public string VersionOf(string path) => Site.Find(path)!.Version;

    public IEnumerable<string> Errors => Site.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(diagnostic => diagnostic.Descriptor.Id);

    /// <summary>Replaces the verdict's sentence.</summary>
    public void Say(string sentence) => Files.Replace(Verdict, Sentence, Sentence = sentence);

    private string Sentence { get; set; } = "Alpha resolves {{ resolution }}.";
}
