using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Prose.Figures;

/// <summary><c>opinion "warmest tone"</c>: a judgement that no data can test. The page shows it as the editor's.</summary>
internal sealed partial class OpinionFigure : IScriptFunction
{
    public const string Example = "opinion \"warmest tone\"";

    public const string Meaning = "a judgement that no data can test, marked as the editor's opinion";

    /// <summary>What the page says beside it.</summary>
    public const string Note = "the editor’s opinion";

    private OpinionFigure()
    {
    }

    public static OpinionFigure Function { get; } = new();

    public ImmutableArray<ScriptParameter> Parameters { get; } = [new("words", Required: false)];

    // One text in quotes, with or without parentheses: nothing computed, and so no figure, can stand in it.
    [GeneratedRegex("^opinion\\s*(?:\"(?:[^\"\\\\]|\\\\.)*\"|\\(\\s*\"(?:[^\"\\\\]|\\\\.)*\"\\s*\\))$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Form { get; }

    /// <summary>Why an expression that gave an opinion may not stand; null when it may. Numbers in it are found with those of the text around it.</summary>
    public static string? Fault(string expression, string words) => words switch
    {
        _ when !Form.IsMatch(expression) => $"it is one text in quotes, as in {Example}",
        _ when string.IsNullOrWhiteSpace(words) => $"it needs words, as in {Example}",
        _ when words.Contains("{{", StringComparison.Ordinal) || words.Contains("](", StringComparison.Ordinal) || words.Contains("claim:", StringComparison.Ordinal)
            => "no figure and no claim stands in it; close it before them",
        _ => null,
    };

    public object? Invoke(ScriptArguments arguments) => new Figure { Text = arguments[0] as string ?? string.Empty, IsOpinion = true };
}
