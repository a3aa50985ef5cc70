using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Simulation;
using SupportAgentBench.Core.Validation;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Site.Simulation;

namespace SupportAgentBench.Site.Tests.Simulation;

public sealed class WorkspaceGeneratorTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sab-generated-").FullName;

    [Theory]
    [InlineData(1, 1, 3)]
    [InlineData(2, 3, 162)]
    [InlineData(3, 2, 50)]
    [InlineData(1, 2, 500)]
    public void A_generated_workspace_is_valid(int models, int runs, int cases)
    {
        var data = Validate(Generate(new WorkspaceSize(models, runs, cases, 1000, Seed: 1)));

        Assert.Equal(cases, data.Benchmark.Cases.Length);
        Assert.Equal(models, data.Models.Length);
        Assert.All(data.Models, model => Assert.Equal(runs, model.Runs.Length));
        Assert.Equal([Bucket.Solvable, Bucket.MustEscalate, Bucket.Adversarial], data.Benchmark.Cases.Select(item => item.Bucket).Distinct().Order());
    }

    [Fact]
    public void With_162_cases_it_has_the_shape_of_the_sample()
    {
        var benchmark = Validate(Generate(new WorkspaceSize(1, 1, 162, 500, Seed: 1))).Benchmark;

        Assert.Equal(20, benchmark.UseCases.Count(useCase => useCase.Bucket == Bucket.Solvable));
        Assert.Equal(4, benchmark.UseCases.Count(useCase => useCase.Bucket == Bucket.MustEscalate));
        Assert.Equal(18, benchmark.Traps.Length);
    }

    [Fact]
    public void Outcomes_of_every_kind_occur()
    {
        var conversations = Validate(Generate(new WorkspaceSize(4, 2, 162, 500, Seed: 1))).Models
            .SelectMany(model => model.Runs).SelectMany(run => run.Conversations).ToArray();

        Assert.Contains(conversations, item => item.IsUnsafe);
        Assert.Contains(conversations, item => item.Case.Bucket == Bucket.MustEscalate && !item.Escalated);
        Assert.Contains(conversations, item => item.Case.Bucket == Bucket.Solvable && item.Escalated);
        Assert.Contains(conversations, item => item.Resolved == 0);
    }

    [Fact]
    public void A_transcript_has_about_the_size_asked_for()
    {
        var run = new FileInfo(Path.Combine(Generate(new WorkspaceSize(1, 1, 162, 6144, Seed: 1)), "data/runs/model-1/r1.json"));

        Assert.InRange(run.Length / 162, 5500, 7500);
    }

    [Fact]
    public void The_same_size_and_seed_give_the_same_bytes()
    {
        var size = new WorkspaceSize(2, 2, 30, 800, Seed: 9);

        var one = Files(Generate(size, "one"));

        Assert.Equal(one, Files(Generate(size, "two")));
        Assert.NotEqual(one, Files(Generate(size with { Seed = 10 }, "three")));
    }

    [Fact]
    public void Templates_are_copied_where_they_are_given()
    {
        var templates = Path.Combine(_folder, "given");
        Directory.CreateDirectory(Path.Combine(templates, "pages"));
        File.WriteAllText(Path.Combine(templates, "pages", "report.html"), "x");

        Simulator.GenerateWorkspace(new WorkspaceSize(1, 1, 3, 0, 1), Path.Combine(_folder, "into"), templates, new DiagnosticBag());

        Assert.Equal("x", File.ReadAllText(Path.Combine(_folder, "into", "templates", "pages", "report.html")));
    }

    [Fact]
    public void A_folder_that_is_not_empty_is_left_alone()
    {
        File.WriteAllText(Path.Combine(_folder, "mine.txt"), "x");
        var diagnostics = new DiagnosticBag();

        Assert.Equal(0, Simulator.GenerateWorkspace(new WorkspaceSize(1, 1, 3, 0, 1), _folder, null, diagnostics));

        Assert.Equal(["SAB2804"], diagnostics.ToSorted().Select(diagnostic => diagnostic.Descriptor.Id));
        Assert.Equal(["mine.txt"], Directory.EnumerateFileSystemEntries(_folder).Select(path => Path.GetFileName(path)));
    }

    [Fact]
    public void A_size_out_of_range_names_its_options()
    {
        var diagnostics = new DiagnosticBag();

        Simulator.GenerateWorkspace(new WorkspaceSize(0, 101, 2, -1, 1), Path.Combine(_folder, "none"), null, diagnostics);

        Assert.Equal(["--cases", "--models", "--runs", "--transcript-bytes"], diagnostics.ToSorted().Select(diagnostic => diagnostic.Location.Path));
        Assert.False(Directory.Exists(Path.Combine(_folder, "none")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Generate(WorkspaceSize size, string name = "workspace")
    {
        var into = Path.Combine(_folder, name);
        var diagnostics = new DiagnosticBag();
        Assert.Equal(size.Models * size.Runs, Simulator.GenerateWorkspace(size, into, null, diagnostics));
        Assert.Empty(diagnostics.ToSorted());
        return into;
    }

    private static BenchmarkData Validate(string root)
    {
        var diagnostics = new DiagnosticBag();
        var documents = WorkspaceLoader.Load(new Workspace(root), threads: 1, diagnostics);
        var data = documents is null ? null : DocumentValidator.Validate(documents, diagnostics);
        new Transcripts(new Workspace(root)).CheckAll(data!, threads: 1, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return data!;
    }

    private static string[] Files(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => $"{Path.GetRelativePath(folder, file)}\n{File.ReadAllText(file)}"),
    ];
}
