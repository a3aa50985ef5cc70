using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Validation;
using SupportAgentBench.Site.Caching;
using SupportAgentBench.Site.Hygiene;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Site.Output;
using SupportAgentBench.Site.Prose;
using SupportAgentBench.Site.Prose.Accepting;
using SupportAgentBench.Site.Prose.Quotes;
using SupportAgentBench.Site.Rendering;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Site;

/// <summary>Calls the phases in order, one a line, and holds no logic of its own.</summary>
public static class SiteBuilder
{
    public static BuildReport Build(BuildOptions options)
    {
        var cache = BuildCache.Open(options);
        if (cache?.Unchanged() is { } unchanged)
        {
            return unchanged;
        }

        var workspace = new Workspace(options.Root);
        var report = Build(options, workspace, found => OpenOutput(options, workspace, found), cache);
        if (cache is { Standing.HasKept: true } && !report.Succeeded)
        {
            // A whole build says what is wrong, and whether it is.
            cache.Distrust();
            workspace = new Workspace(options.Root);
            report = Build(options, workspace, found => OpenOutput(options, workspace, found), cache);
        }

        cache?.Remember(report, workspace);
        return report;
    }

    /// <summary>Builds into an output of one's own.</summary>
    /// <param name="workspace">Knows afterwards what was read of it.</param>
    /// <param name="open">Opens the output; null = it cannot be had, and the bag says why.</param>
    /// <param name="cache">What is remembered of the last build; null = nothing.</param>
    internal static BuildReport Build(BuildOptions options, Workspace workspace, Func<DiagnosticBag, SiteOutput?> open, BuildCache? cache = null)
    {
        var threads = options.Threads ?? Environment.ProcessorCount;
        var phases = new PhaseRunner(options.Strict);
        var found = phases.Diagnostics;

        using var loading = new SidePhase<TemplateSet>(amiss => PageTemplates.Load(workspace, workspace.Inputs, amiss, cache?.GoodTemplates ?? []));
        var data = Read(options, workspace, threads, phases);
        if (options.CheckTranscripts)
        {
            phases.Run("check transcripts", () => new Transcripts(workspace).CheckAll(data!, threads, found));
        }

        // Nothing needs these before prose is bound.
        using var texts = new SidePhase<PublishChecker>(amiss => data is null ? null : CheckTexts(data, amiss));
        using var quotes = new SidePhase<QuotedConversations>(amiss => data is null ? null : QuotedConversations.Read(data, new Transcripts(workspace), threads, amiss));
        var summary = phases.Run("compute", () => BoardSummarizer.Summarize(data!, threads));
        var board = phases.Run("compare", () => ComparisonSummarizer.Complete(data!, summary!, threads));
        Leftovers.LetGo();
        var publish = phases.Run("check texts", () => texts.Finish(found));
        var templates = phases.Run("load templates", () => loading.Finish(found));
        var quoted = phases.Run("read quotes", () => quotes.Finish(found));
        // Where one verdict changed, binding it leaves a thread idle, and its report is all there is to render.
        using var ready = new SidePhase<TemplateSet>(_ => PageTemplates.WithReport(templates));
        var prose = phases.Run("bind prose", () => BoundSite.Bind(board!, data!, quoted!, cache?.Verdicts(workspace.Inputs), threads, found));
        var site = data is null ? null : data.Site with { BaseUrl = options.BaseUrl ?? data.Site.BaseUrl };
        var plan = phases.Run("plan", () => new SitePlanner(board!, data!, site!, prose!, workspace, publish!).Plan());
        using var output = phases.Run("open output", () => open(found));
        // Whether an allowance is needed, only making every page tells.
        var remembered = data?.Site.PublishAllow.IsEmpty == true ? cache : null;
        var links = phases.Run("render", () => new SiteRenderer(templates!, threads, options.Deep, found) { Progress = options.Progress, Cache = remembered, Inputs = workspace.Inputs }.Render(plan!, output!));
        phases.Run("check links", () => found.AddRange(links!.Findings()));
        phases.Run("check allowances", () => found.AddRange(publish!.Unused()));
        if (options.Accept is { } accepted)
        {
            phases.Run("accept figures", () =>
            {
                var verdicts = AcceptedFiguresWriter.Write(workspace, prose!, accepted, found);
                phases.Count("verdicts accepted", verdicts);
            });
        }

        var counts = phases.Run("write", () => output!.Commit());
        phases.Run("note files", () => cache?.Note(output!));
        Count(phases, board, plan, options.Write ? counts : null);
        return phases.Report();
    }

    // The documents are a sixth of what a large workspace takes in memory: nothing may hold them any longer.
    private static BenchmarkData? Read(BuildOptions options, Workspace workspace, int threads, PhaseRunner phases)
    {
        var documents = phases.Run("read", () => WorkspaceLoader.Load(workspace, threads, phases.Diagnostics, RunCache.Open(options), options.Progress));
        var data = phases.Run("validate", () => DocumentValidator.Validate(documents!, phases.Diagnostics, threads: threads));
        documents = null;
        Leftovers.LetGo();
        return data;
    }

    private static PublishChecker CheckTexts(BenchmarkData data, DiagnosticBag found)
    {
        var publish = new PublishChecker(data.Site.PublishAllow);
        publish.Check(data, found);
        return publish;
    }

    private static void Count(PhaseRunner phases, Board? board, SitePlan? plan, OutputCounts? counts)
    {
        phases.Count("models", board?.Models.Length ?? 0);
        phases.Count("runs", board?.Runs ?? 0);
        phases.Count("conversations", board?.Conversations ?? 0);
        phases.Count("pages", plan?.PageCount ?? 0);
        if (counts is not null)
        {
            phases.Count(BuildCount.FilesWritten, counts.Written);
            phases.Count(BuildCount.FilesUnchanged, counts.Unchanged);
            phases.Count(BuildCount.FilesRemoved, counts.Removed);
        }
    }

    private static SiteOutput? OpenOutput(BuildOptions options, Workspace workspace, DiagnosticBag found) => options.Write
        ? FolderOutput.Open(workspace.Root, options.Output ?? workspace.FullPath("site"), found)
        : new NullOutput(found);
}
