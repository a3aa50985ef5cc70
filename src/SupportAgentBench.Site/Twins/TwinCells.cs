using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Pages.Charts;
using SupportAgentBench.Site.Pages.Reports;
using SupportAgentBench.Site.Prose;
using static SupportAgentBench.Site.Twins.MarkdownText;

namespace SupportAgentBench.Site.Twins;

/// <summary>Pieces of pages that stand in many tables, as the partials of the templates print them.</summary>
/// <param name="markdown">Makes their links.</param>
internal sealed class TwinCells(MarkdownWriter markdown)
{
    /// <summary>A figure that leads to its conversations; one that is not there says why.</summary>
    public MarkdownText Figure(FigureCell figure) =>
        figure.IsMissing ? Missing(figure.Why) : markdown.Link(Text(figure.Text), figure.Evidence);

    /// <summary>A figure with its count.</summary>
    public MarkdownText Counted(FigureCell figure) => Parts(Figure(figure), Text(figure.Count));

    public static MarkdownText Missing(string why) => Markup($"n/a: {why}");

    public static MarkdownText Hinted(HintedText text) => text.Why.Length > 0 ? Missing(text.Why) : Text(text.Text);

    public static MarkdownText Interval(IntervalCell interval) => WithReason(interval.Text, interval.Why);

    public static MarkdownText Rank(RankCell rank) => WithReason(rank.Text, rank.Why);

    /// <summary>What a bar's tick says.</summary>
    public static MarkdownText Bar(UseCaseBar? bar) => Text(bar?.Words ?? string.Empty);

    /// <summary>A remark of the author.</summary>
    public MarkdownText Remark(ProseFragment? remark) => remark?.ToMarkdown(markdown) ?? Markup($"no remark");

    /// <summary>What a cell of a page shows below each other.</summary>
    public static MarkdownText Parts(params ReadOnlySpan<MarkdownText> parts) => Join("; ", parts.ToArray());

    /// <summary>Names and what they are, an item each.</summary>
    public void Facts(IEnumerable<ReportFact> facts) => markdown.List(facts.Select(fact => Markup($"**{fact.Name}**: {fact.Text}")));

    /// <summary>Sections of a verdict, as parts of their own or inside a computed part.</summary>
    public void Sections(IEnumerable<ReportSection> sections, int level)
    {
        foreach (var section in sections)
        {
            markdown.Heading(level, level > 2 && section.RepeatsHeading ? Text("In words") : section.Title.ToMarkdown(markdown));
            section.Body.WriteMarkdown(markdown);
        }
    }

    private static MarkdownText WithReason(string text, string why) => why.Length > 0 ? Markup($"{text}: {why}") : Text(text);
}
