using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Prose.Figures;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Prose.Checks.Suggestions;

/// <summary>What a sentence speaks of, as far as its words tell.</summary>
internal sealed record SentenceSubject(IReadOnlyCollection<ModelId> Models, IReadOnlyCollection<MetricDefinition> Metrics);

/// <summary>What to say of a typed number.</summary>
/// <param name="Text">Goes on behind <c>"96%" is typed; </c>.</param>
/// <param name="Expression">What to write instead; null where nothing is proposed.</param>
/// <param name="IsOnly">Whether no other figure has the value, and none of another subject is meant.</param>
internal sealed record Advice(string Text, string? Expression, bool IsOnly);

/// <summary>Finds the figure that a typed number should have been: the same value, the same value pooled, or the nearest metric.</summary>
/// <param name="own">The model that the texts speak of; null on pages.</param>
internal sealed class TypedNumberAdvice(IScriptObject scope, ModelId? own)
{
    private const int MostOthers = 2;
    private const string Pooled = ".pooled";

    private readonly Dictionary<ModelId, FigureIndex> _models = [];
    private FigureIndex? _index;

    public Advice For(string? key, SentenceSubject subject)
    {
        FigureIndex[] indexes = [_index ??= FigureIndex.Of(scope), .. subject.Models.Where(model => model != own).Select(IndexOf)];
        FigureMatch[] matches = key is null ? [] :
        [
            .. indexes.SelectMany(index => index.Find(key))
                .OrderByDescending(match => IsAbout(match.Named.Figure, subject))
                .ThenByDescending(match => subject.Models.Any(model => model != own) && match.Named.Expression.StartsWith("model[", StringComparison.Ordinal))
                .ThenByDescending(match => match.IsPrinted && !match.Named.Expression.StartsWith("bucket[", StringComparison.Ordinal))
                .ThenBy(match => match.Named.Expression.StartsWith("bucket[", StringComparison.Ordinal))
                .ThenBy(match => match.Named.Expression.Contains(Pooled, StringComparison.Ordinal)),
        ];
        return matches is [var best, ..] ? Same(key!, best, matches, subject) : Nearest(key, indexes, subject);
    }

    private FigureIndex IndexOf(ModelId model) =>
        _models.TryGetValue(model, out var index) ? index : _models[model] = FigureIndex.OfModel(scope, model.Value);

    private Advice Same(string key, FigureMatch best, FigureMatch[] matches, SentenceSubject subject)
    {
        var expression = best.Named.Expression;
        var write = $": write {{{{ {expression} }}}}";
        if (!best.IsPrinted || HeadlineOf(expression) is not null)
        {
            return new Advice(Derived(key, best.Named, HeadlineOf(expression), write), expression, IsOnly: false);
        }

        string[] others =
        [
            .. matches.Where(match => match.IsPrinted).GroupBy(match => FamilyOf(match.Named.Expression), StringComparer.Ordinal)
                .Where(family => family.Key != FamilyOf(expression))
                .Select(family => family.First().Named.Expression),
        ];
        var also = others.Length == 0 ? string.Empty : $" (so do {string.Join(" and ", others.Take(MostOthers))}{(others.Length > MostOthers ? " and more" : string.Empty)})";
        var isOnly = others.Length == 0
            && subject.Models.All(model => model == own)
            && (subject.Metrics.Count == 0 || IsAbout(best.Named.Figure, subject));
        return new Advice($"{expression} prints {best.Named.Figure.Text} here{also}{write}", expression, isOnly);
    }

    /// <summary>The headline that stands beside a pooled figure, as a count where it is one; null for any other figure.</summary>
    private string? HeadlineOf(string expression)
    {
        var metric = expression.IndexOf(Pooled, StringComparison.Ordinal) is var end and > 0 ? expression[..end] : null;
        var headlines = _models.Values.Append(_index!).SelectMany(index => index.All).Where(named => named.Expression == metric || named.Expression == metric + ".count");
        return metric is null ? null : headlines.LastOrDefault()?.Figure.Text;
    }

    private static string Derived(string key, NamedFigure named, string? headline, string write)
    {
        var count = FigureKeys.Count(FigureKeys.Printed(named.Figure));
        if (headline is null)
        {
            return count is not null && count.StartsWith(key + " ", StringComparison.Ordinal)
                ? $"{named.Expression} is {named.Figure.Text}{write}"
                : $"{named.Expression} is {key} and prints {named.Figure.Text}{write}";
        }

        var value = count is null || count == key ? key : $"{count}, {key}";
        var pooled = named.Expression[..(named.Expression.IndexOf(Pooled, StringComparison.Ordinal) + Pooled.Length)];
        return $"{pooled} is {value}; the headline is {headline}";
    }

    /// <summary>The metric that the sentence names, the one counted of the same total, or the one with the nearest value.</summary>
    private static Advice Nearest(string? key, FigureIndex[] indexes, SentenceSubject subject)
    {
        NamedFigure[] headlines = [.. indexes.SelectMany(index => index.All).Where(NearestFigure.IsHeadlineOrItsCount)];
        NamedFigure[] meant = [.. headlines.Where(headline => IsAbout(headline.Figure, subject))];
        var named = NearestFigure.OfSameTotal(key, meant) ?? meant.FirstOrDefault() ?? NearestFigure.OfSameTotal(key, headlines) ?? NearestFigure.OfSameUnit(key, headlines);
        var otherwise = $"a number that is no result is {{{{ fixed({(key is not null && key.All(char.IsAsciiDigit) ? key : "4")}, \"what it is\") }}}}";
        if (named is null)
        {
            return new Advice($"write the name of a figure, or a claim; {otherwise}", null, IsOnly: false);
        }

        var what = $"{named.Expression}, {named.Figure.Text}";
        return new Advice(
            key is null ? $"say it with figures, such as {what}, or as a claim; {otherwise}" : $"no figure prints it; the nearest is {what}; {otherwise}",
            null,
            IsOnly: false);
    }

    private static bool IsAbout(Figure figure, SentenceSubject subject) => subject.Metrics.Any(metric => metric.Id == figure.Metric);

    /// <summary>What an expression is a form of: the run, range or count of a metric belong to it, and so does its bucket.</summary>
    private static string FamilyOf(string expression)
    {
        var metric = Array.Find([.. MetricCatalog.All.Select(MetricFigures.NameOf)], name =>
            expression == name || expression.StartsWith(name + ".", StringComparison.Ordinal)
            || (expression.StartsWith("bucket[", StringComparison.Ordinal) && expression.EndsWith("." + name, StringComparison.Ordinal)));
        return metric ?? expression;
    }
}
