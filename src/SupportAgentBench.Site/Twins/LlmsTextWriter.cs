using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Prose;
using static SupportAgentBench.Site.Twins.MarkdownText;

namespace SupportAgentBench.Site.Twins;

/// <summary>Writes <c>llms.txt</c>, the list of twins for programs that read (llmstxt.org): title, summary, then files under headings.</summary>
/// <param name="board">Whose models.</param>
/// <param name="prose">For the site's words, and a line a model.</param>
/// <param name="notice">What must be said of the runs; null when all are measured.</param>
internal sealed class LlmsTextWriter(Board board, BoundSite prose, SiteNotice? notice)
{
    public void Write(MarkdownWriter markdown)
    {
        markdown.Heading(1, Text(prose.Title.Text));
        markdown.Quote(() => markdown.Paragraph(Join(" ", notice is null ? Empty : Markup($"**{notice.Title}** {notice.Text}"), Text(prose.Question.Text))));
        markdown.Paragraph(Markup($"Data version: {DataVersions.Of(board)}. Every file below says what the page of the same name says; each figure leads to the conversations it counts."));

        markdown.Heading(2, Text("Board"));
        markdown.List(
        [
            Entry("Leaderboard", Route.Leaderboard, "Every model with every metric, its count, its range and its rank; who is better value; which trap catches whom."),
            Entry("Methodology", Route.Methodology, "How every number is made, compared and printed, and what this board cannot tell."),
        ]);
        markdown.Heading(2, Text("Models"));
        markdown.List(board.Models.Select(model => Entry(
            model.Model.Name,
            Route.Model(model.Model.Id),
            prose.VerdictOf(model.Model.Id)?.Headline.Text is { Length: > 0 } headline ? headline : $"{model.Model.Lab}; everything that is computed, no verdict yet.")));

        // The specification's own word for what may be left out.
        markdown.Heading(2, Text("Optional"));
        markdown.List(
        [
            Entry("board.json", Route.BoardJson, "All published numbers."),
            Entry("board.csv", Route.BoardCsv, "A row per model and metric."),
            Entry("feed.xml", Route.Feed, "Verdicts, the newest first."),
        ]);

        MarkdownText Entry(string name, Route route, string description) => Markup($"{markdown.Link(Text(name), route)}: {description}");
    }
}
