using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using SupportAgentBench.Benchmarks.Statistics;
using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Prose;

namespace SupportAgentBench.Benchmarks.Prose;

/// <summary>
/// How long binding and checking the verdicts of a board takes on one thread: Markdown, figures and every check of the words. Bound: 150 ms
/// for 24 verdicts of 1,500 words.
/// </summary>
internal static class ProseBenchmark
{
    private const int Models = 24;
    private const int Sections = 10;
    private const int WordsOfVerdict = 1_500;
    private const int Rounds = 41;

    private static readonly string[] Sentences =
    [
        "It settles {{ resolution.count }} solvable tickets and passes on {{ over_escalation.count }}, which is what a desk of this size would plan for anyway.",
        "On order status the answer comes from the record, so that nobody has to guess where a parcel of order #1133 might be on a Friday evening.",
        "Two things stand between it and an unattended desk; the first of them is a habit, and the second one follows from it as *night* follows day.",
        "Where a customer \"insists\", it reads the policy again ({{ instruction_following }} by the judge) and says, in **plain** words, what the store can do for him.",
        "As section 2 of the policy asks, it waits for a clear yes; see [the page on method](/methodology/) for how `96%` of a thing is counted there.",
    ];

    public static int Run(TextWriter output)
    {
        var data = SyntheticBoard.Of(Models, runs: 3);
        var board = ComparisonSummarizer.Complete(data, BoardSummarizer.Summarize(data));
        var verdicts = board.Models.Select(Verdict).ToImmutableArray();
        Measure(output, "clean", board, verdicts);
        Measure(output, "a typed number each", board, [.. verdicts.Select(verdict => verdict with { Strong = [Text("It was right in 96% of cases.")] })]);
        return 0;
    }

    private static void Measure(TextWriter output, string what, Board board, ImmutableArray<Verdict> verdicts)
    {
        var times = new double[Rounds];
        var work = new double[Rounds];
        var found = 0;
        using var process = Process.GetCurrentProcess();
        for (var round = 0; round < Rounds; round++)
        {
            process.Refresh();
            var worked = process.TotalProcessorTime;
            var clock = Stopwatch.StartNew();
            var diagnostics = new DiagnosticBag();
            var binder = new ProseBinder(board);
            foreach (var verdict in verdicts)
            {
                binder.Bind(verdict, board.Find(verdict.Model)!, diagnostics);
            }

            found = diagnostics.ToSorted().Length;
            times[round] = clock.Elapsed.TotalMilliseconds;
            process.Refresh();
            work[round] = (process.TotalProcessorTime - worked).TotalMilliseconds;
        }

        // The first round includes compiling the code; processor time says more than the clock on a busy machine.
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{verdicts.Length} verdicts of {WordsOfVerdict} words, {what,-20}  first {times[0],6:0.0} ms, processor {work[0],6:0.0} ms  then {Median(times[(Rounds / 2)..]),6:0.0} ms, processor {Median(work[(Rounds / 2)..]),6:0.0} ms  {found} findings"));
    }

    private static Verdict Verdict(ModelSummary model) => new()
    {
        Model = model.Model.Id,
        Updated = new DateOnly(2026, 7, 1),
        Headline = Text("It resolves {{ resolution }}."),
        Sections = [.. Enumerable.Range(0, Sections).Select(_ => new VerdictSection(Text("A section"), Text(Body()), null))],
    };

    private static string Body()
    {
        var body = new StringBuilder();
        for (var (sentence, words) = (0, 0); words < WordsOfVerdict / Sections; sentence++)
        {
            var text = Sentences[sentence % Sentences.Length];
            words += text.Split(' ').Length;
            body.Append(text).Append(sentence % Sentences.Length == Sentences.Length - 1 ? "\n\n" : " ");
        }

        return body.ToString();
    }

    private static ProseText Text(string text) => new(text, "data/verdicts/model.yaml", 10, 7, 7);

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
