using System.CommandLine;
using System.Diagnostics;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Simulation;
using SupportAgentBench.Site;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Site.Simulation;

namespace SupportAgentBench.Cli;

/// <summary><c>sab simulate</c>: writes simulated runs to targets, or a whole workspace of any size.</summary>
internal sealed class SimulateCommand
{
    private readonly Option<string?> _targets = new("--targets") { HelpName = "FILE", Description = "What the runs must come to, such as data/simulation.yaml; the runs go into the workspace" };
    private readonly Option<string?> _into = new("--into") { HelpName = "DIR", Description = "An empty or new folder for a whole workspace of the size below" };
    private readonly Option<int> _models = Size("--models", "Models of that workspace", 24);
    private readonly Option<int> _runs = Size("--runs", "Runs of each model", 3);
    private readonly Option<int> _cases = Size("--cases", "Cases of each run", 162);
    private readonly Option<int> _transcriptBytes = Size("--transcript-bytes", "About how much transcript a conversation has", 6000);
    private readonly Option<ulong> _seed = new("--seed") { HelpName = "N", Description = "Another seed makes other conversations", DefaultValueFactory = _ => 1 };

    private readonly SharedOptions _shared;
    private readonly StandardStreams _streams;

    private SimulateCommand(SharedOptions shared, StandardStreams streams) => (_shared, _streams) = (shared, streams);

    public static Command Create(SharedOptions shared, StandardStreams streams)
    {
        var simulate = new SimulateCommand(shared, streams);
        var command = new Command("simulate", "Writes simulated runs to targets (--targets), or a whole workspace of any size (--into)")
        {
            simulate._targets, simulate._into, simulate._models, simulate._runs, simulate._cases, simulate._transcriptBytes, simulate._seed,
        };
        command.SetAction(simulate.Run);
        return command;
    }

    private int Run(ParseResult result)
    {
        var start = Stopwatch.GetTimestamp();
        var diagnostics = new DiagnosticBag();
        var (target, runs) = (result.GetValue(_targets), result.GetValue(_into)) switch
        {
            ({ } targets, null) => Meet(targets, result, diagnostics),
            (null, { } into) => Generate(into, result, diagnostics),
            _ => throw new UsageException("simulate needs either --targets FILE or --into DIR; 'sab simulate --help' tells more"),
        };
        var report = new BuildReport(
            diagnostics.ToSorted(),
            [new PhaseTiming("simulate", Stopwatch.GetElapsedTime(start))],
            [new BuildCount("run files", runs)]);
        return _shared.CreatePrinter(result, _streams).Print(report, $"Simulated runs in {target}", "no run was written");
    }

    private (string Target, int Runs) Generate(string into, ParseResult result, DiagnosticBag diagnostics)
    {
        var folder = SharedOptions.FullPath("--into", into);
        var size = new WorkspaceSize(
            result.GetValue(_models),
            result.GetValue(_runs),
            result.GetValue(_cases),
            result.GetValue(_transcriptBytes),
            result.GetValue(_seed));

        // The templates of the workspace we stand in make a site of the generated one, too.
        var templates = _shared.FindWorkspace(result) is { } workspace ? Path.Combine(workspace, Workspace.TemplatesFolder) : null;
        var runs = Simulator.GenerateWorkspace(size, folder, templates, diagnostics);
        return (templates is null ? $"{folder}, which still needs templates to be built (none were found from here; --root DIR names the workspace to copy them from)" : folder, runs);
    }

    private (string Target, int Runs) Meet(string targets, ParseResult result, DiagnosticBag diagnostics)
    {
        var root = _shared.Root(result);
        var file = SharedOptions.FullPath("--targets", targets);

        // From a folder inside the workspace, the path from its root is meant as often as the path from here.
        var path = File.Exists(file) ? Path.GetRelativePath(root, file) : targets;
        return (Path.Combine(root, Workspace.DataFolder), Simulator.SimulateTargets(root, path, diagnostics).Length);
    }

    private static Option<int> Size(string name, string description, int usual) =>
        new(name) { HelpName = "N", Description = description, DefaultValueFactory = _ => usual };
}
