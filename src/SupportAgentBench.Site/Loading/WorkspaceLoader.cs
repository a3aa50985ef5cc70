using System.Collections.Concurrent;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Caching;
using SupportAgentBench.Site.Loading.Formats;
using SupportAgentBench.Site.Loading.Json;
using SupportAgentBench.Site.Loading.Shapes;
using SupportAgentBench.Site.Loading.Yaml;

namespace SupportAgentBench.Site.Loading;

/// <summary>Reads all input files of a workspace, several at a time; the result is the same for every number of threads.</summary>
public static class WorkspaceLoader
{
    /// <param name="workspace">Where the files are.</param>
    /// <param name="threads">Most files read at a time, at least 1.</param>
    /// <param name="diagnostics">Takes everything that is wrong with any file.</param>
    /// <returns>Null when any required file is missing or any file has an error.</returns>
    public static WorkspaceDocuments? Load(Workspace workspace, int threads, DiagnosticBag diagnostics) => Load(workspace, threads, diagnostics, remembered: null, progress: null);

    /// <summary>The same with what is remembered of runs.</summary>
    /// <param name="remembered">Gives what earlier builds read, and takes what is read now; null = every run is read.</param>
    /// <param name="progress">Told of each file; null = nobody waits.</param>
    internal static WorkspaceDocuments? Load(Workspace workspace, int threads, DiagnosticBag diagnostics, RunCache? remembered, BuildProgress? progress)
    {
        var files = workspace.List(diagnostics);
        var jobs = new List<Job>();
        var benchmark = Add(jobs, files.Benchmark, file => ReadYaml(file, BenchmarkFormat.Table, workspace.Inputs, diagnostics));
        var cases = Add(jobs, files.Cases, file => ReadYaml(file, CasesFormat.Table, workspace.Inputs, diagnostics));
        var models = Add(jobs, files.Models, file => ReadYaml(file, ModelsFormat.Table, workspace.Inputs, diagnostics));
        var site = Add(jobs, files.Site, file => ReadYaml(file, SiteFormat.Table, workspace.Inputs, diagnostics));
        var runs = files.Runs.Select(run => Add(jobs, run, file => ReadRun(file, remembered, workspace.Inputs, diagnostics))).ToArray();
        var verdicts = files.Verdicts.Select(verdict => Add(jobs, verdict, file => ReadYaml(file, VerdictFormat.Table(file.Name), workspace.Inputs, diagnostics))).ToArray();
        var accepted = files.AcceptedFigures.Select(figures => Add(jobs, figures, file => RunReader.Read(AcceptedFiguresFormat.Table(file.Name), file, workspace.Inputs, diagnostics))).ToArray();
        var pages = files.Pages.Select(page => Add(jobs, page, file => ReadPage(file, workspace.Inputs, diagnostics))).ToArray();
        progress?.Begin("reading", "files", jobs.Count);
        Run(jobs, threads, progress);
        remembered?.ForgetAllBut(files.Runs);
        if (diagnostics.HasErrors)
        {
            return null;
        }

        return new WorkspaceDocuments
        {
            Benchmark = benchmark.Document!,
            Cases = cases.Document!,
            Models = models.Document!,
            Site = site.Document!,
            Runs = [.. runs.Select(run => run.Document!)],
            Verdicts = [.. verdicts.Select(verdict => verdict.Document!)],
            AcceptedFigures = [.. accepted.Select(figures => figures.Document!)],
            Pages = [.. pages.Select(page => page.Document!)],
        };
    }

    private static Job<T> Add<T>(List<Job> jobs, WorkspaceFile? file, Func<WorkspaceFile, T?> read)
        where T : class
    {
        var job = new Job<T>(file, read);
        jobs.Add(job);
        return job;
    }

    // The largest first, so that no thread is left alone with one at the end.
    private static void Run(List<Job> jobs, int threads, BuildProgress? progress)
    {
        var largestFirst = jobs.OrderByDescending(job => job.Length);
        if (threads <= 1)
        {
            foreach (var job in largestFirst)
            {
                job.Run();
                progress?.Step();
            }

            return;
        }

        var oneByOne = Partitioner.Create(largestFirst, EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(oneByOne, new ParallelOptions { MaxDegreeOfParallelism = threads }, job =>
        {
            job.Run();
            progress?.Step();
        });
    }

    /// <summary>One file of YAML; null when there was any error in it.</summary>
    internal static T? ReadYaml<T>(WorkspaceFile file, FormatTable<T> table, InputFiles inputs, DiagnosticBag diagnostics)
        where T : class => ReadText(file, inputs, diagnostics, (text, findings) => YamlDocuments.Read(table, text, findings));

    private static RunDocument? ReadRun(WorkspaceFile file, RunCache? remembered, InputFiles inputs, DiagnosticBag diagnostics)
    {
        if (remembered?.Find(file, inputs) is { } known)
        {
            return known;
        }

        var found = new DiagnosticBag();
        var document = RunReader.Read(file, inputs, found);
        var amiss = found.ToSorted();
        diagnostics.AddRange(amiss);
        // A file that anything is to be said about is read again, and it is said again.
        if (document is not null && amiss.IsEmpty)
        {
            remembered?.Keep(document, inputs.Find(file.Path)!);
        }

        return document;
    }

    private static HandWrittenPage? ReadPage(WorkspaceFile file, InputFiles inputs, DiagnosticBag diagnostics) =>
        ReadText(file, inputs, diagnostics, (text, findings) => PageFormat.Read(file.Name, text, findings));

    private static T? ReadText<T>(WorkspaceFile file, InputFiles inputs, DiagnosticBag diagnostics, Func<TextFile, Findings, T?> read)
        where T : class
    {
        try
        {
            var text = TextFileReader.Read(file, inputs, out var findings);
            var document = findings.HasErrors ? null : read(text, findings);
            findings.Publish(diagnostics);
            return document;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(LoadingDiagnostics.FileUnreadable.At(new SourceLocation(file.Path), ReadFailure.Describe(exception)));
            return null;
        }
    }

    private abstract class Job(WorkspaceFile? file)
    {
        public long Length => File?.Length ?? 0;

        protected WorkspaceFile? File { get; } = file;

        public abstract void Run();
    }

    private sealed class Job<T>(WorkspaceFile? file, Func<WorkspaceFile, T?> read) : Job(file)
        where T : class
    {
        public T? Document { get; private set; }

        public override void Run() => Document = File is null ? null : read(File);
    }
}
