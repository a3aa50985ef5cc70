using System.Collections.Immutable;
using System.Diagnostics;

namespace SupportAgentBench.Cli.Tests;

/// <summary>The real program, run as a process of its own: what it printed where, and its exit status.</summary>
public sealed record SabProcess(int ExitStatus, string Output, string Error)
{
    private static string Program => Path.Combine(AppContext.BaseDirectory, "sab.dll");

    public static SabProcess Run(params string[] arguments) => Run(Path.GetTempPath(), ImmutableDictionary<string, string>.Empty, arguments);

    public static SabProcess Run(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Program, .. arguments])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new SabProcess(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
