using System.Buffers;
using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Site.Pages;

/// <summary>Turns of phrase that more than one page uses.</summary>
public static class Words
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopIsolate = '\u2069';

    // The blocks of the scripts that are written so, their presentation forms, and the marks that turn a line round.
    private static readonly SearchValues<char> Bidirectional = SearchValues.Create(
        [.. Blocks(('\u0590', '\u08FF'), ('\uFB1D', '\uFDFF'), ('\uFE70', '\uFEFC'), ('\u200E', '\u200F'), ('\u202A', '\u202E'), ('\uD802', '\uD803'), ('\uD83A', '\uD83B'))]);

    // What ends in a full stop and no sentence.
    private static readonly ImmutableArray<string> Abbreviations = ["vs.", "e.g.", "i.e.", "approx.", "No.", "Nos.", "Dr.", "Mr.", "Ms.", "Mrs.", "St.", "cf."];

    /// <summary>"1 run", "3 runs".</summary>
    public static string Counted(long number, string noun) => $"{NumberFormat.Integer(number)} {noun}{(number == 1 ? string.Empty : "s")}";

    /// <summary>"12 of 66 runs", "0 of 1 run".</summary>
    public static string Of(int count, int number, string noun) => $"{NumberFormat.Integer(count)} of {Counted(number, noun)}";

    /// <summary>"higher is better", "lower is better", or nothing.</summary>
    public static string Direction(MetricDefinition metric) => metric.Better switch
    {
        Better.High => "higher is better",
        Better.Low => "lower is better",
        _ => string.Empty,
    };

    /// <summary>"all 3 runs", "both runs", "the only run".</summary>
    public static string AllRuns(int runs) => runs switch
    {
        1 => "the only run",
        2 => "both runs",
        _ => $"all {NumberFormat.Integer(runs)} runs",
    };

    /// <summary>"five key metrics", "one key metric".</summary>
    public static string KeyMetrics(int number) => $"{NumberFormat.InWords(number)} key metric{(number == 1 ? string.Empty : "s")}";

    /// <summary>"all five", "both", "the one": of the key metrics.</summary>
    public static string AllKeyMetrics(int number) => number switch
    {
        1 => "the one",
        2 => "both",
        _ => $"all {NumberFormat.InWords(number)}",
    };

    /// <summary>The runs behind a headline, "114, 113, 114"; nothing with one run.</summary>
    public static string PerRun(Estimate estimate) => estimate.PerRun.Length < 2 ? string.Empty : FigureFormat.PerRun(estimate);

    /// <summary>A name for the middle of a sentence: one that is written from right to left must not draw the figures behind it into itself.</summary>
    public static string Isolated(string name) => name.AsSpan().IndexOfAny(Bidirectional) < 0 ? name : $"{FirstStrongIsolate}{name}{PopIsolate}";

    /// <summary>"12 of 66 runs, 18%".</summary>
    public static string BoardRate(TrapRate trap) => trap.Rate is { } rate
        ? $"{Of(trap.Caught, trap.Runs, "run")}, {NumberFormat.Percent(rate)}"
        : "not scored";

    /// <summary>All runs together, where that says more than the headline: with one run it says the same.</summary>
    public static string Pooled(Estimate estimate) => estimate.Runs < 2 ? string.Empty : CountFormat.PooledInAll(estimate) ?? string.Empty;

    /// <summary>"runs: 114, 113, 114"; nothing with one run.</summary>
    public static string Runs(Estimate estimate) => PerRun(estimate) is { Length: > 0 } runs ? $"runs: {runs}" : string.Empty;

    /// <summary>The text with a capital in front and a full stop behind.</summary>
    public static string Sentence(string text) => Capitalized(text) + ".";

    public static string Capitalized(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The first sentence of a text on one line; the whole text when it is one.</summary>
    public static string FirstSentence(string text)
    {
        for (var end = text.IndexOf(' ', StringComparison.Ordinal); end > 0 && end + 1 < text.Length; end = text.IndexOf(' ', end + 1))
        {
            var word = text[(text.LastIndexOf(' ', end - 1) + 1)..end];
            if (word.TrimEnd('"', '”', '’', ')') is [_, _, .., '.' or '!' or '?'] and var last && !Abbreviations.Contains(last))
            {
                return text[..end];
            }
        }

        return text;
    }

    private static IEnumerable<char> Blocks(params IEnumerable<(char First, char Last)> blocks) =>
        blocks.SelectMany(block => Enumerable.Range(block.First, block.Last - block.First + 1).Select(code => (char)code));
}
