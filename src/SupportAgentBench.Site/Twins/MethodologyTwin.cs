using SupportAgentBench.Site.Pages.Texts;
using static SupportAgentBench.Site.Twins.MarkdownText;

namespace SupportAgentBench.Site.Twins;

/// <summary>The methodology as Markdown: what <c>templates/pages/methodology.html</c> prints, in the same order.</summary>
internal sealed class MethodologyTwin(MarkdownWriter markdown)
{
    public void Write(MethodologyPage page)
    {
        TwinFrame.Begin(markdown, page.Page, Text(page.Heading));
        page.Body?.WriteMarkdown(markdown);
        markdown.Heading(2, Text("Every metric"));
        foreach (var metric in page.Metrics)
        {
            WriteMetric(metric);
        }

        new ComparisonTwin(markdown).Write(page.Comparison);
        markdown.Heading(2, Text("Cost tiers"));
        markdown.Table(
            Text("A tier comes from a model's own cost by fixed bounds, so that a new model moves no other model's tier."),
            [Text("Tier"), Text("Word"), Text("USD per 1,000 conversations")],
            page.Tiers.Select(tier => (MarkdownText[])[Text(tier.Sign), Text(tier.Word), Text(tier.Range)]));
        markdown.Heading(2, Text("Conversations that did not finish"));
        markdown.Table(
            Text("What each status means, and where such a conversation counts."),
            [Text("Status"), Text("Means"), Text("How it counts")],
            page.Statuses.Select(status => (MarkdownText[])[Text(status.Status), Text(status.Meaning), Text(status.Counts)]));
        TwinFrame.TakeAlong(markdown, page.Page, page.Downloads);
    }

    private void WriteMetric(MetricReference metric)
    {
        markdown.Heading(3, Text(metric.Name));
        markdown.Paragraph(Text(metric.Explanation));
        markdown.List(
        [
            Markup($"**Measured on**: {metric.Measured}"),
            Markup($"**Better**: {metric.Direction}"),
            Markup($"**Printed as**: {metric.Example}"),
            Markup($"**In data files**: {Code(metric.Id)}"),
        ]);
    }
}
