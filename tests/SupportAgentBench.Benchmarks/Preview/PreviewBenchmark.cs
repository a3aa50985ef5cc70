using System.Diagnostics;
using System.Globalization;
using SupportAgentBench.Benchmarks.Builds;

namespace SupportAgentBench.Benchmarks.Preview;

/// <summary>
/// How long an editor waits: from the write of a file until the preview has told the page and the page has been fetched with its new
/// content. What a browser takes to change its page with it comes on top. Run from the repository, whose templates it takes.
/// </summary>
internal static class PreviewBenchmark
{
    private const int Edits = 60;
    private const string Model = "model-1";
    private static readonly TimeSpan BetweenEdits = TimeSpan.FromMilliseconds(250);

    /// <param name="output">Takes a line per kind of file.</param>
    /// <param name="program">The published <c>sab</c>.</param>
    /// <param name="models">Size of the workspace: 24 is workload S.</param>
    public static async Task<int> RunAsync(TextWriter output, string program, int models)
    {
        var folder = Directory.CreateTempSubdirectory("sab-benchmark-").FullName;
        try
        {
            ProcessRun.Of(program, "simulate", "--into", folder, "--models", models.ToString(CultureInfo.InvariantCulture));
            ProcessRun.Of(program, "new", "verdict", Model, "--root", folder);
            await StartAsync(output, program, folder);
            using var page = await PreviewedPage.OpenAsync(program, folder, $"models/{Model}/");
            await MeasureAsync(output, "verdict", Path.Combine(folder, "data", "verdicts", Model + ".yaml"), EditVerdict, page.ChangedAsync);
            await MeasureAsync(output, "style sheet", Path.Combine(folder, "templates", "assets", "site.css"), EditStyle, page.StyledAsync);
            await MeasureAsync(output, "run file", Path.Combine(folder, "data", "runs", Model, "r1.json"), EditRun, page.ChangedAsync);
            await MeasureAsync(output, "template", Path.Combine(folder, "templates", "layouts", "page.html"), EditTemplate, page.ChangedAsync);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task StartAsync(TextWriter output, string program, string folder)
    {
        var times = new List<double>();
        for (var round = 0; round < 7; round++)
        {
            var start = Stopwatch.GetTimestamp();
            using var page = await PreviewedPage.OpenAsync(program, folder, string.Empty);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        Print(output, "start to first page", times);
    }

    private static async Task MeasureAsync(TextWriter output, string what, string file, Func<string, int, string> edit, Func<Task> seen)
    {
        var original = await File.ReadAllTextAsync(file);
        var times = new List<double>();
        for (var number = 0; number < Edits; number++)
        {
            var text = edit(original, number);
            await Task.Delay(BetweenEdits);
            var start = Stopwatch.GetTimestamp();
            await File.WriteAllTextAsync(file, text);
            await seen();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        Print(output, what, times);
    }

    private static void Print(TextWriter output, string what, List<double> times)
    {
        times.Sort();
        output.WriteLine(FormattableString.Invariant(
            $"preview, {what}: median {times[times.Count / 2]:F0} ms, 95 of 100 within {times[Math.Min(times.Count - 1, times.Count * 95 / 100)]:F0} ms, {times.Count} times"));
    }

    private static string Word(int number) => new string((char)('a' + (number % 26)), 1 + (number / 26));

    private static string EditVerdict(string text, int number) => text.Replace("headline: |\n  ", $"headline: |\n  Read by editor {Word(number)}. ", StringComparison.Ordinal);

    private static string EditStyle(string text, int number) => $"{text}\n/* {Word(number)} */\n";

    // The first judge's score or message count that there is.
    private static string EditRun(string text, int number)
    {
        const string Member = "\"agentMessages\":";
        var at = text.IndexOf(Member, StringComparison.Ordinal) + Member.Length;
        var end = text.IndexOfAny([',', '}'], at);
        return string.Concat(text.AsSpan(0, at), string.Create(CultureInfo.InvariantCulture, $" {2 + (number % 2)}"), text.AsSpan(end));
    }

    private static string EditTemplate(string text, int number) => text.Replace("</footer>", $"<p>{Word(number)}</p></footer>", StringComparison.Ordinal);
}
