using System.Text.Json;
using System.Text.RegularExpressions;

namespace SupportAgentBench.Cli.Tests;

public sealed class BuildCommandTests : IDisposable
{
    private readonly TemporaryWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_build_writes_the_site_and_tells_so_in_one_line()
    {
        var run = _workspace.Sab("build");

        Assert.Equal(string.Empty, run.Error);
        Assert.Equal(0, run.ExitStatus);
        Assert.Matches($"^Site in {Regex.Escape(_workspace.At("site"))}: .* files written, 0 files unchanged, 0 files removed\\.\n$", run.Output);
        Assert.True(File.Exists(_workspace.At("site/index.html")));
        Assert.True(File.Exists(_workspace.At("site/.nojekyll")));
    }

    [Fact]
    public void A_second_build_leaves_every_file_alone()
    {
        _workspace.Sab("build");
        var before = _workspace.SiteFiles();

        var run = _workspace.Sab("build");

        Assert.Contains(" 0 files written, ", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, _workspace.SiteFiles());
    }

    [Fact]
    public void Errors_end_with_status_1_and_leave_the_last_good_site()
    {
        _workspace.Sab("build");
        var before = _workspace.SiteFiles();
        var line = _workspace.BreakVerdict();

        var run = _workspace.Sab("build");

        Assert.Equal(1, run.ExitStatus);
        Assert.Equal(string.Empty, run.Output);
        Assert.Matches($"^data/verdicts/[a-z0-9-]+\\.yaml\\({line},1\\): error SAB1030: .*hedline.*headline", run.Error);
        Assert.EndsWith("1 error; nothing was written.\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, _workspace.SiteFiles());
    }

    [Fact]
    public void In_json_errors_are_an_array()
    {
        var line = _workspace.BreakVerdict();

        using var json = JsonDocument.Parse(_workspace.Sab("build", "--format", "json").Error);

        var error = Assert.Single(json.RootElement.EnumerateArray().ToArray());
        Assert.Equal("SAB1030", error.GetProperty("code").GetString());
        Assert.Equal(line, error.GetProperty("line").GetInt32());
    }

    [Fact]
    public void For_github_errors_are_annotations()
    {
        var line = _workspace.BreakVerdict();

        var run = _workspace.Sab("build", "--format", "github");

        Assert.Matches($"^::error file=data/verdicts/[a-z0-9-]+\\.yaml,line={line},col=1::SAB1030: .*\n$", run.Error);
    }

    [Fact]
    public void The_workspace_is_found_from_a_folder_in_it()
    {
        var run = SabProcess.Run(_workspace.At("data/verdicts"), new Dictionary<string, string>(), "build", "--output", "../../elsewhere");

        Assert.Equal(0, run.ExitStatus);
        Assert.True(File.Exists(_workspace.At("elsewhere/index.html")));
        Assert.False(Directory.Exists(_workspace.At("site")));
    }

    [Fact]
    public void A_folder_of_other_work_is_refused_and_stays()
    {
        Directory.CreateDirectory(_workspace.At("site"));
        File.WriteAllText(_workspace.At("site/thesis.txt"), "x");

        var run = _workspace.Sab("build");

        Assert.Equal(1, run.ExitStatus);
        Assert.StartsWith("site: error SAB6001: ", run.Error, StringComparison.Ordinal);
        Assert.Equal([_workspace.At("site/thesis.txt")], Directory.EnumerateFiles(_workspace.At("site"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void Quiet_says_nothing_of_a_success() =>
        Assert.Equal(new SabProcess(0, string.Empty, string.Empty), _workspace.Sab("build", "--quiet"));

    [Fact]
    public void Timings_name_the_phases() =>
        Assert.Matches("(?m)^ +[0-9]+\\.[0-9] ms  all phases$", _workspace.Sab("build", "--timings").Output);

    [Fact]
    public void A_check_writes_nothing()
    {
        var run = _workspace.Sab("check");

        Assert.Equal(0, run.ExitStatus);
        Assert.StartsWith("Nothing is wrong: ", run.Output, StringComparison.Ordinal);
        Assert.Equal(["data", "templates"], Directory.EnumerateFileSystemEntries(_workspace.Root).Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Environment_of_another_language_changes_nothing()
    {
        _workspace.Sab("build");
        var german = new Dictionary<string, string> { ["LANG"] = "de_DE.UTF-8", ["LC_ALL"] = "de_DE.UTF-8", ["TZ"] = "Asia/Kathmandu" };

        var run = SabProcess.Run(_workspace.Root, german, "build");

        Assert.Contains(" 0 files written, ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Schemas_are_written_where_they_are_wanted()
    {
        var run = _workspace.Sab("schema", "--out", "schemas");

        Assert.Equal(0, run.ExitStatus);
        Assert.StartsWith($"Schemas in {_workspace.At("schemas")}: ", run.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(_workspace.At("schemas/verdict.schema.json")));
    }

    [Fact]
    public void A_simulated_workspace_builds()
    {
        var simulation = _workspace.Sab("simulate", "--into", "large", "--models", "2", "--runs", "1", "--cases", "6", "--transcript-bytes", "500");
        var build = _workspace.Sab("build", "--root", "large");

        Assert.Equal(new SabProcess(0, $"Simulated runs in {_workspace.At("large")}: 2 run files.\n", string.Empty), simulation);
        Assert.Equal(0, build.ExitStatus);
    }

    [Fact]
    public void A_workspace_simulated_away_from_any_other_says_that_it_lacks_templates()
    {
        var away = Directory.CreateTempSubdirectory("sab-test-").FullName;
        try
        {
            var simulation = SabProcess.Run("simulate", "--into", Path.Combine(away, "large"), "--models", "1", "--runs", "1", "--cases", "6", "--transcript-bytes", "500");

            Assert.Equal(0, simulation.ExitStatus);
            Assert.Contains("which still needs templates to be built", simulation.Output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(away, recursive: true);
        }
    }

    [Fact]
    public void Simulate_needs_to_be_told_what()
    {
        var run = _workspace.Sab("simulate");

        Assert.Equal(2, run.ExitStatus);
        Assert.Equal("sab: simulate needs either --targets FILE or --into DIR; 'sab simulate --help' tells more\n", run.Error);
    }
}
