using System.Runtime.CompilerServices;

namespace SupportAgentBench.Site.Tests;

/// <summary>
/// Compares a text with the one accepted before, by Verify's conventions: <c>Snapshots/&lt;Test&gt;.verified.&lt;extension&gt;</c> beside
/// the test, what was received beside it on a difference. <c>SAB_UPDATE=1 dotnet test</c> accepts.
/// </summary>
internal static class Snapshot
{
    /// <param name="text">What was received.</param>
    /// <param name="extension">Without the point: <c>html</c>, <c>json</c>.</param>
    /// <param name="parameter">Tells the rows of a theory apart.</param>
    /// <param name="test">The test's own name; given by the compiler.</param>
    /// <param name="file">The test's own file; given by the compiler.</param>
    public static void Match(string text, string extension, string? parameter = null, [CallerMemberName] string test = "", [CallerFilePath] string file = "")
    {
        var name = parameter is null ? test : $"{test}_{parameter}";
        var folder = Path.Combine(Path.GetDirectoryName(InRepository(file))!, "Snapshots");
        var verified = Path.Combine(folder, $"{name}.verified.{extension}");
        var received = Path.Combine(folder, $"{name}.received.{extension}");
        if (Environment.GetEnvironmentVariable("SAB_UPDATE") == "1")
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(verified, text);
        }

        var accepted = File.Exists(verified) ? File.ReadAllText(verified) : string.Empty;
        if (accepted == text)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(received, text);
        Assert.Fail($"{Path.GetRelativePath(Repository.Root, verified)} is not what was received; {FirstDifference(accepted, text)}. SAB_UPDATE=1 dotnet test accepts it.");
    }

    /// <summary>A build for release may have mapped the path of its sources to another root.</summary>
    private static string InRepository(string file)
    {
        if (File.Exists(file))
        {
            return file;
        }

        var tests = file.Replace('\\', '/').IndexOf("/tests/", StringComparison.Ordinal);
        return Path.Combine(Repository.Root, file[(tests + 1)..]);
    }

    private static string FirstDifference(string accepted, string received)
    {
        var (old, now) = (accepted.Split('\n'), received.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(old.Length, now.Length)).First(index => old.ElementAtOrDefault(index) != now.ElementAtOrDefault(index));
        return $"line {line + 1} was '{old.ElementAtOrDefault(line)}' and is '{now.ElementAtOrDefault(line)}'";
    }
}
