using SupportAgentBench.Site.Pages.Reports;
using static SupportAgentBench.Site.Twins.MarkdownText;

namespace SupportAgentBench.Site.Twins;

/// <summary>The part of a report on its runs side by side.</summary>
internal sealed class StabilityTwin(MarkdownWriter markdown, TwinCells cells)
{
    public void Write(StabilityTable stability)
    {
        markdown.Heading(2, Text("Stability across runs"));
        if (stability.Why.Length > 0)
        {
            markdown.Paragraph(TwinCells.Missing(stability.Why));
        }
        else
        {
            markdown.List(stability.Findings.Select(Text));
            WriteReliability(stability);
            markdown.Table(
                Text("One column a run; then from the lowest to the highest."),
                [Text("Metric"), .. stability.Runs.Select(Text), Text("Range")],
                stability.Rows.Select(row => (MarkdownText[])[Text(row.Name), .. row.Values.Select(value => markdown.Link(Text(value.Text), value.Evidence)), Text(row.Range)]));
        }

        cells.Sections(stability.Sections, level: 3);
    }

    private void WriteReliability(StabilityTable stability) => markdown.Table(
        Text("Cases handled right, over and over. The three counts of runs add up to the cases scored at least twice; a share over several tries stands on the cases scored as often. Hold them only against models with as many runs."),
        [
            Text("Cases"), Text("In a single try"), Markup($"In {stability.EveryRun}"), Text("Right in every run"), Text("In some runs"), Text("In no run"),
            Text("Change between two runs"),
        ],
        stability.Reliability.Select(row => (MarkdownText[])
        [
            Text(row.Name), TwinCells.Hinted(row.Once), TwinCells.Hinted(row.EveryRun), Text(row.Every), Text(row.Some), Text(row.None), TwinCells.Hinted(row.Changes),
        ]));
}
