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
        var documents = Read(workspace, threads, diagnostics, memory: null, remembered, progress);
        return diagnostics.HasErrors ? null : documents;
    }

    /// <summary>Reads what a memory does not hold any more.</summary>
    /// <returns>What can be read: a broken file stands as it was last read, or is left out; null when a required one never was.</returns>
    internal static WorkspaceDocuments? Load(Workspace workspace, int threads, DiagnosticBag diagnostics, DocumentMemory memory) =>
        Read(workspace, threads, diagnostics, memory, remembered: null, progress: null);

    private static WorkspaceDocuments? Read(Workspace workspace, int threads, DiagnosticBag diagnostics, DocumentMemory? memory, RunCache? remembered, BuildProgress? progress)
    {
        var files = workspace.List(diagnostics);
        var jobs = new List<Job>();
        var benchmark = Add(files.Benchmark, (file, inputs, found) => ReadYaml(file, BenchmarkFormat.Table, inputs, found));
        var cases = Add(files.Cases, (file, inputs, found) => ReadYaml(file, CasesFormat.Table, inputs, found));
        var models = Add(files.Models, (file, inputs, found) => ReadYaml(file, ModelsFormat.Table, inputs, found));
        var site = Add(files.Site, (file, inputs, found) => ReadYaml(file, SiteFormat.Table, inputs, found));
        var runs = AddAll(files.Runs, (file, inputs, found) => ReadRun(file, remembered, inputs, found));
        var verdicts = AddAll(files.Verdicts, (file, inputs, found) => ReadYaml(file, VerdictFormat.Table(file.Name), inputs, found));
        var accepted = AddAll(files.AcceptedFigures, (file, inputs, found) => RunReader.Read(AcceptedFiguresFormat.Table(file.Name), file, inputs, found));
        var pages = AddAll(files.Pages, ReadPage);
        jobs.Add(new TemplatesJob(() => TemplateListing.Check(workspace, diagnostics)));
        progress?.Begin("reading", "files", jobs.Count);
        Run(jobs, threads, progress);
        remembered?.ForgetAllBut(files.Runs);
        if (models.Document is { } named)
        {
            LogoListing.Check(named, workspace, diagnostics);
        }

        return benchmark.Document is null || cases.Document is null || models.Document is null || site.Document is null ? null : new WorkspaceDocuments
        {
            Benchmark = benchmark.Document,
            Cases = cases.Document,
            Models = models.Document,
            Site = site.Document,
            Runs = [.. runs.Select(run => run.Document).OfType<RunDocument>()],
            Verdicts = [.. verdicts.Select(verdict => verdict.Document).OfType<VerdictDocument>()],
            AcceptedFigures = [.. accepted.Select(figures => figures.Document).OfType<AcceptedFiguresDocument>()],
            Pages = [.. pages.Select(page => page.Document).OfType<HandWrittenPage>()],
        };

        Job<T>[] AddAll<T>(IEnumerable<WorkspaceFile> kind, ReadDocument<T> read)
            where T : class => [.. kind.Select(file => Add(file, read))];

        Job<T> Add<T>(WorkspaceFile? file, ReadDocument<T> read)
            where T : class
        {
            var job = new Job<T>(file, known => memory is null ? read(known, workspace.Inputs, diagnostics) : memory.Read(known, workspace.Inputs, diagnostics, read));
            jobs.Add(job);
            return job;
        }
    }

    // The largest first, so that no thread is left alone with one at the end.
    private static void Run(List<Job> jobs, int threads, BuildProgress? progress)
    {
        jobs.Sort((a, b) => b.Length.CompareTo(a.Length));
        if (threads <= 1)
        {
            foreach (var job in jobs)
            {
                job.Run();
                progress?.Step();
            }

            return;
        }

        var oneByOne = Partitioner.Create(jobs, EnumerablePartitionerOptions.NoBuffering);
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
        catch (Exception exception) when (DiskRefusal.Is(exception))
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

    /// <summary>No document comes of the templates: they are looked at beside the others.</summary>
    private sealed class TemplatesJob(Action check) : Job(file: null)
    {
        public override void Run() => check();
    }
}
