using System.Diagnostics;
using SupportAgentBench.Cli.Preview;

namespace SupportAgentBench.Cli.Tests.Preview;

public sealed class PreviewCommandTests : IDisposable
{
    // A preview that does not end waits for good.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public void Told_to_end_it_ends_well_and_has_written_nothing(string signal)
    {
        // Whoever starts the tests in the background (nohup, or & in a script) has them ignore SIGINT, and all that they start.
        string[] command = [.. OperatingSystem.IsLinux() ? new[] { "env", "--default-signal=INT" } : [], "dotnet", "exec", Path.Combine(AppContext.BaseDirectory, "sab.dll")];
        using var preview = Process.Start(new ProcessStartInfo(command[0], [.. command[1..], "preview", "--port", "0", "--root", _workspace.Root])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var first = preview.StandardOutput.ReadLine();

        using (var kill = Process.Start("kill", [$"-{signal}", FormattableString.Invariant($"{preview.Id}")]))
        {
            kill.WaitForExit();
        }

        var hasEnded = preview.WaitForExit(Patience);
        preview.Kill();

        Assert.True(hasEnded, $"The preview does not end at SIG{signal}.");
        Assert.Matches("^Preview at http://localhost:[0-9]+/mini/ ", first);
        Assert.Equal(0, preview.ExitCode);
        Assert.Equal(["data", "templates"], Directory.EnumerateFileSystemEntries(_workspace.Root).Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Timings_are_printed_of_each_renewal()
    {
        using var preview = Process.Start(new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "sab.dll"), "preview", "--port", "0", "--timings", "--root", _workspace.Root])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        preview.StandardOutput.ReadLine();
        var timing = preview.StandardOutput.ReadLine();
        preview.Kill();

        Assert.Matches("^ +[0-9.]+ ms  renew$", timing);
    }

    [Theory]
    [InlineData("--port", "99999", "--port is a number")]
    [InlineData("--port", "x", "--port is a whole number, and 'x' is none")]
    [InlineData("--base-url", "https://example.org/a b/", "--base-url needs an address")]
    [InlineData("--editor", "nano", "--editor is vscode, ")]
    [InlineData("--editor", "javascript:alert('{path}')", "--editor is vscode, ")]
    public void A_wrong_option_is_wrong_usage(string option, string value, string complaint)
    {
        var run = _workspace.Sab("preview", option, value);

        Assert.Equal(2, run.ExitStatus);
        Assert.StartsWith("sab: " + complaint, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_address_with_a_path_will_do_for_an_editor() =>
        Assert.Equal("emacs://{path}@{line}", EditorLinks.Parse("emacs://{path}@{line}")!.Template);
}
