using System.Text;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Prose.Checks.Reading;

namespace SupportAgentBench.Site.Prose.Checks;

internal enum NameKind
{
    /// <summary>Of a use case, a trap, a case, a lab …: what stands in it is no number of the author's.</summary>
    Other,
    Metric,
    Model,
}

/// <summary>A name of the data.</summary>
/// <param name="Text">In the plain characters of <see cref="CheckedText"/>.</param>
/// <param name="Model">Of a model's name: the model.</param>
/// <param name="Metric">Of a metric's name: the metric.</param>
internal sealed record KnownName(string Text, NameKind Kind, ModelId? Model = null, MetricDefinition? Metric = null);

/// <summary>Names that models.yaml, cases.yaml and benchmark.yaml give, and those of metrics. Made once for a board.</summary>
internal sealed class KnownNames
{
    private readonly Dictionary<string, KnownName[]> _byFirstWord;
    private readonly Dictionary<string, KnownName[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private KnownNames(IEnumerable<KnownName> names)
    {
        var plain = new CheckedText();
        _byFirstWord = names
            .SelectMany(name => Spellings(name, plain))
            .Where(name => name.Text.Any(char.IsLetter))
            .GroupBy(name => FirstWord(name.Text), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.OrderByDescending(name => name.Text.Length).ToArray(), StringComparer.OrdinalIgnoreCase);
        _lookup = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static KnownNames Of(Board board) => new([.. Models(board), .. Metrics(), .. Others(board.Benchmark).Select(text => new KnownName(text, NameKind.Other))]);

    /// <summary>The longest name that begins with a token and ends where a word ends; null where none does.</summary>
    public KnownName? Find(CheckedText text, Token token)
    {
        var rest = text.Characters[token.Start..];
        var word = rest[..(token.End - token.Start)];
        if (!_lookup.TryGetValue(word, out var names) && !_lookup.TryGetValue(word[..OwnerLength(word)], out names))
        {
            return null;
        }

        foreach (var name in names)
        {
            if (rest.StartsWith(name.Text, StringComparison.OrdinalIgnoreCase) && EndsWord(text, token.Start + name.Text.Length))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>Whether a text is one of the names, whole.</summary>
    public bool IsName(ReadOnlySpan<char> text) =>
        _lookup.TryGetValue(text[..FirstWordLength(text)], out var names) && Contains(names, text);

    /// <summary>As a text has it once its characters are plain, with either apostrophe.</summary>
    private static KnownName[] Spellings(KnownName name, CheckedText plain)
    {
        if (Ascii.IsValid(name.Text) && !name.Text.Contains('\'', StringComparison.Ordinal))
        {
            return [name];
        }

        plain.Clear(isHeading: false);
        CharacterFold.Add(name.Text, 0, TextUse.Prose, plain);
        var text = plain.Characters.ToString().Replace('’', '\'');
        return text.Contains('\'', StringComparison.Ordinal) ? [name with { Text = text }, name with { Text = text.Replace('\'', '’') }] : [name with { Text = text }];
    }

    private static bool Contains(KnownName[] names, ReadOnlySpan<char> text)
    {
        foreach (var name in names)
        {
            if (text.Equals(name.Text, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<KnownName> Models(Board board) =>
        board.Models.Select(summary => summary.Model).Concat(board.WithoutRuns.Select(results => results.Model)).SelectMany(model =>
            new[] { model.Name, model.Id.Value, model.ApiId }.Concat(model.Aliases).OfType<string>().Select(name => new KnownName(name, NameKind.Model, model.Id)));

    private static IEnumerable<KnownName> Metrics() => MetricCatalog.All.SelectMany(metric =>
        new[] { metric.Name, metric.Name.Split(' ')[^1] is "sentiment" ? "sentiment" : metric.Id, metric.Id.Replace('-', ' ') }
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(name => new KnownName(name, NameKind.Metric, Metric: metric)));

    private static IEnumerable<string> Others(Benchmark benchmark) =>
    [
        benchmark.Id, benchmark.Name, $"{benchmark.Name} {benchmark.Version}", .. Words(benchmark.Desk?.Name),
        .. benchmark.UseCases.SelectMany(useCase => new[] { useCase.Id.Value, useCase.Name }),
        .. benchmark.Traps.SelectMany(trap => new[] { trap.Id.Value, trap.Name }),
        .. benchmark.Mechanisms.SelectMany(mechanism => new[] { mechanism.Id, mechanism.Name }),
        .. benchmark.Cases.SelectMany(benchmarkCase => Words(benchmarkCase.Id.Value).Concat(Words(benchmarkCase.Title))),
        .. benchmark.Badges.Select(badge => badge.Name),
    ];

    private static IEnumerable<string> Words(string? text) => text is null ? [] : [text];

    // The way that tokens are cut: letters with digits between, or digits with points.
    private static string FirstWord(string name) => name[..FirstWordLength(name)];

    private static int FirstWordLength(ReadOnlySpan<char> name)
    {
        var end = 0;
        var isNumber = !name.IsEmpty && char.IsAsciiDigit(name[0]);
        while (end < name.Length && (char.IsLetterOrDigit(name[end]) || (isNumber && name[end] is '.' or ',') || (end > 0 && name[end] is '\'' or '’')))
        {
            end++;
        }

        return end;
    }

    // "Beta's" speaks of Beta.
    private static int OwnerLength(ReadOnlySpan<char> word) => word is [_, .., '\'' or '’', 's' or 'S'] ? word.Length - 2 : word.Length;

    private static bool EndsWord(CheckedText text, int at) =>
        !char.IsLetterOrDigit(text[at]) && !(text[at] is '.' or '-' && char.IsLetterOrDigit(text[at + 1])) && text[at] != '%';
}
