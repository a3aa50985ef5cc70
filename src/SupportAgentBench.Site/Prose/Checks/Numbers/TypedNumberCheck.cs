using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Prose.Checks.Reading;
using SupportAgentBench.Site.Prose.Checks.Suggestions;

namespace SupportAgentBench.Site.Prose.Checks.Numbers;

/// <summary>Reports typed numbers, with the figure that should stand there.</summary>
internal sealed class TypedNumberCheck(CheckedText text, List<Token> tokens, KnownNames names, TypedNumberAdvice advice)
{
    /// <summary>More of one text are not listed: nobody reads on.</summary>
    public const int MostReported = 100;

    private readonly TypedNumberFinder _finder = new(text, tokens, names);
    private readonly List<TypedNumber> _found = [];

    /// <summary>What was found in the block checked last, in the order of the text.</summary>
    public IReadOnlyList<TypedNumber> Found => _found;

    /// <summary>Checks the block that text and tokens hold now.</summary>
    public void Check(ProsePlaces places, DiagnosticBag diagnostics)
    {
        _found.Clear();
        _finder.Find(_found);
        var (from, to) = (0, 0);
        var subject = new SentenceSubject([], []);
        for (var index = 0; index < _found.Count; index++)
        {
            var number = _found[index];
            if (++places.Reported > MostReported)
            {
                if (places.Reported == MostReported + 1)
                {
                    diagnostics.Add(ProseDiagnostics.TooManyTypedNumbers.At(places.Of(number.Start, number.End), MostReported));
                }

                return;
            }

            if (number.Token >= to)
            {
                (from, to) = (Sentence.StartOf(tokens, text, number.Token), Sentence.EndOf(tokens, text, number.Token));
                subject = SubjectOf(from, to);
            }

            if (text.Use(number.Start) == TextUse.Opinion)
            {
                diagnostics.Add(ProseDiagnostics.OpinionForm.At(places.Of(number.Start, number.End), $"\"{places.Excerpt(number.Start, number.End)}\" is a number, and a number is no opinion; bind it outside, or leave it out"));
                continue;
            }

            diagnostics.Add(number.IsApproximateSign ? Approximation(number, places) : Number(number, IsBehindSign(index), subject, places));
        }
    }

    private bool IsBehindSign(int index) => index > 0 && _found[index - 1].IsApproximateSign && _found[index - 1].End == _found[index].Start;

    private Diagnostic Approximation(TypedNumber sign, ProsePlaces places)
    {
        var isBeforeFigure = sign.End < text.Length && text.Use(sign.End) == TextUse.Figure;
        var place = places.Of(sign.Start, sign.End);
        return ProseDiagnostics.TypedApproximation.At(place, places.Excerpt(sign.Start, sign.End)) with
        {
            Fix = isBeforeFigure && places.IsOneLine(sign.Start, sign.End) ? new DiagnosticFix(place, string.Empty) { IsSafe = true } : null,
        };
    }

    private Diagnostic Number(TypedNumber number, bool isBehindSign, SentenceSubject subject, ProsePlaces places)
    {
        var found = advice.For(number.Key, subject);
        var start = isBehindSign ? StartOfSign(number.Start) : number.Start;
        return ProseDiagnostics.TypedNumber.At(places.Of(number.Start, number.End), places.Excerpt(number.Start, number.End), found.Text) with
        {
            Fix = places.IsOneLine(start, number.End) && text.Use(number.End - 1) != TextUse.Opinion && Written(found.Expression, places.Quoting) is { } replacement
                ? new DiagnosticFix(places.Of(start, number.End), replacement) { IsSafe = found.IsOnly }
                : null,
        };
    }

    private int StartOfSign(int start)
    {
        while (start > 0 && text[start - 1] is '≈' or '~')
        {
            start--;
        }

        return start;
    }

    /// <summary>A figure as it can stand in the file; null where it cannot.</summary>
    private static string? Written(string? expression, ProseQuoting quoting) => (expression, quoting) switch
    {
        (null, _) or (_, ProseQuoting.Plain) => null,
        (_, ProseQuoting.Double) => $"{{{{ {expression.Replace('"', '\'')} }}}}",
        _ => $"{{{{ {expression} }}}}",
    };

    private SentenceSubject SubjectOf(int from, int to)
    {
        var models = new HashSet<ModelId>();
        var metrics = new HashSet<MetricDefinition>();
        for (var at = from; at < to && models.Count + metrics.Count < 16; at++)
        {
            if (tokens[at].Kind == TokenKind.Word && names.Find(text, tokens[at]) is { } name)
            {
                _ = name.Model is { } model && models.Add(model);
                _ = name.Metric is { } metric && metrics.Add(metric);
            }
        }

        return new SentenceSubject(models, metrics);
    }
}
