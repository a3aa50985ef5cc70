using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Validation;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Site.Output;
using SupportAgentBench.Site.Prose;
using SupportAgentBench.Site.Rendering;

namespace SupportAgentBench.Site;

/// <summary>Calls the phases in order, one a line, and holds no logic of its own.</summary>
public static class SiteBuilder
{
    public static BuildReport Build(BuildOptions options)
    {
        var workspace = new Workspace(options.Root);
        var threads = options.Threads ?? Environment.ProcessorCount;
        var phases = new PhaseRunner(options.Strict);
        var found = phases.Diagnostics;

        var documents = phases.Run("read", () => WorkspaceLoader.Load(workspace, threads, found));
        using var loading = TemplateLoading.Start(workspace);
        var data = phases.Run("validate", () => DocumentValidator.Validate(documents!, found));
        if (options.CheckTranscripts)
        {
            phases.Run("check transcripts", () => new Transcripts(workspace).CheckAll(data!, threads, found));
        }

        var summary = phases.Run("compute", () => BoardSummarizer.Summarize(data!));
        var templates = phases.Run("load templates", () => loading.Finish(found));
        var board = phases.Run("compare", () => ComparisonSummarizer.Complete(data!, summary!));
        var prose = phases.Run("bind prose", () => BoundSite.Bind(board!, data!, found));
        var plan = phases.Run("plan", () => SitePlan.Of(board!, data!.Site with { BaseUrl = options.BaseUrl ?? data.Site.BaseUrl }, new CaseDifferences(data), prose!, AssetFiles.Of(workspace)));
        using var output = phases.Run("open output", () => OpenOutput(options, workspace, found));
        var links = phases.Run("render", () => new SiteRenderer(templates!, threads, options.Deep, found).Render(plan!, output!));
        phases.Run("check links", () => found.AddRange(links!.Findings()));
        var counts = phases.Run("write", () => output!.Commit());

        Count(phases, board, plan, options.Write ? counts : null);
        return phases.Report();
    }

    private static void Count(PhaseRunner phases, Board? board, SitePlan? plan, OutputCounts? counts)
    {
        phases.Count("models", board?.Models.Length ?? 0);
        phases.Count("runs", board?.Runs ?? 0);
        phases.Count("conversations", board?.Conversations ?? 0);
        phases.Count("pages", plan?.Pages.Length ?? 0);
        if (counts is not null)
        {
            phases.Count("files written", counts.Written);
            phases.Count("files unchanged", counts.Unchanged);
            phases.Count("files removed", counts.Removed);
        }
    }

    private static SiteOutput? OpenOutput(BuildOptions options, Workspace workspace, Core.Diagnostics.DiagnosticBag found) => options.Write
        ? FolderOutput.Open(workspace.Root, options.Output ?? workspace.FullPath("site"), found)
        : new NullOutput(found);
}
