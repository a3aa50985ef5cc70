using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Site.Output;
using SupportAgentBench.Site.Pages;

namespace SupportAgentBench.Site.Verification;

/// <summary>Tells whether a site is what its inputs make: they are those its manifest names, and a build makes the same bytes.</summary>
public static class SiteVerifier
{
    /// <param name="options">The workspace; its base address is the manifest's.</param>
    /// <param name="site">The folder of a finished site; nothing is written to it.</param>
    public static BuildReport Verify(BuildOptions options, string site)
    {
        var found = new DiagnosticBag();
        var shown = OutputLocation.Show(options.Root, site);
        if (SiteManifest.Read(site, new SourceLocation($"{shown}/{Route.Manifest.FilePath}"), found) is not { } manifest)
        {
            return new BuildReport(found.ToSorted(), [], []);
        }

        if (manifest.Program != ProgramVersion.Program)
        {
            found.Add(VerificationDiagnostics.OtherProgram.At(new SourceLocation(shown), manifest.Program, ProgramVersion.Program));
        }

        var workspace = new Workspace(options.Root);
        var report = SiteBuilder.Build(options with { BaseUrl = manifest.BaseUrl, Write = false }, workspace, bag => new ComparingOutput(site, shown, bag));
        InputComparison.Compare(manifest, workspace, found);
        found.AddRange(report.Diagnostics);
        return report with { Diagnostics = found.ToSorted() };
    }
}
