using System.Collections.Immutable;
using Markdig.Syntax;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Site.Prose.Syntax;

namespace SupportAgentBench.Site.Prose.Accepting;

/// <summary>What the figures of a verdict print, held against what they printed when its editor last accepted them.</summary>
internal sealed class FigureLedger
{
    private readonly List<Entry> _entries = [];

    /// <summary>What each expression prints, ordered by expression.</summary>
    public ImmutableArray<PrintedFigure> Printed =>
    [
        .. _entries
            .DistinctBy(entry => entry.Expression, StringComparer.Ordinal)
            .OrderBy(entry => entry.Expression, StringComparer.Ordinal)
            .Select(entry => new PrintedFigure(entry.Expression, entry.Printed)),
    ];

    /// <summary>Enters the bound figures below a node; an opinion is no figure.</summary>
    public void Enter(MarkdownObject tree, ProseText text)
    {
        foreach (var inline in ProseTree.Walk(tree).Select(walked => walked.Node).OfType<FigureInline>())
        {
            if (inline.Figure is { IsOpinion: false } figure)
            {
                _entries.Add(new Entry(inline.Expression, figure.Text, text, inline.ExpressionStart));
            }
        }
    }

    /// <summary>Every sentence with figures that have moved, at the first of them.</summary>
    /// <param name="accepted">Printed values by expression; an expression that is not among them is new and has not moved.</param>
    public ImmutableArray<Diagnostic> Moved(IReadOnlyDictionary<string, string> accepted) =>
    [
        .. _entries
            .Where(entry => accepted.TryGetValue(entry.Expression, out var old) && old != entry.Printed)
            .GroupBy(entry => (entry.Text, Sentence: SentenceStart(entry.Text.Text, entry.Start)))
            .Select(sentence => ProseDiagnostics.FiguresMoved.At(
                sentence.First().Text.Locate(sentence.First().Start, sentence.First().Expression.Length),
                string.Join("; ", sentence.DistinctBy(entry => entry.Expression, StringComparer.Ordinal).Select(entry => $"{entry.Expression} {accepted[entry.Expression]} → {entry.Printed}")))),
    ];

    // A full stop inside an expression has no blank behind it.
    private static int SentenceStart(string text, int at)
    {
        for (var index = at - 1; index > 0; index--)
        {
            var isEnd = text[index] is ' ' or '\n' && text[index - 1] is '.' or '!' or '?';
            var isBlock = text[index] == '\n' && (text[index - 1] == '\n' || text.AsSpan(index + 1).TrimStart(' ') is ['-' or '*' or '#' or '>' or '|', ..]);
            if (isEnd || isBlock)
            {
                return index;
            }
        }

        return 0;
    }

    private sealed record Entry(string Expression, string Printed, ProseText Text, int Start);
}
