using SupportAgentBench.Site.Pages.Reports;
using static SupportAgentBench.Site.Twins.MarkdownText;

namespace SupportAgentBench.Site.Twins;

/// <summary>The part of a report on the other models.</summary>
internal sealed class RivalTwin(MarkdownWriter markdown, TwinCells cells)
{
    public void Write(RivalSection compares)
    {
        markdown.Heading(2, Text(RivalSection.Title));
        if (compares.Why.Length > 0)
        {
            markdown.Paragraph(TwinCells.Missing(compares.Why));
        }
        else
        {
            markdown.List(compares.Rivals.Select(rival => Markup($"**{rival.Role}: {markdown.Link(Text(rival.Model), rival.Report)}.** {rival.Text}")));
            WriteVerdicts(compares);
            WriteValue(compares);
        }

        cells.Sections(compares.Sections, level: 3);
    }

    private void WriteVerdicts(RivalSection compares)
    {
        if (compares.Rows.Length == 0)
        {
            return;
        }

        var rows = compares.Rows.Select(row => (MarkdownText[])[Text(row.Metric), .. row.Cells.Select(cell => cell.Why.Length > 0 ? TwinCells.Missing(cell.Why) : Text(cell.Text))]);
        MarkdownText[] links =
        [
            Text("Side by side"),
            .. compares.Rivals.Select(rival => rival.Compare is { } both
                ? markdown.Link(Markup($"Both in detail: against {rival.Model}"), both)
                : TwinCells.Missing("the two have no page of their own")),
        ];
        markdown.Table(
            Text(compares.Basis),
            [Text("Metric"), .. compares.Rivals.Select(rival => Text(rival.Model))],
            compares.HasComparePages ? rows.Append(links) : rows);
    }

    private void WriteValue(RivalSection compares)
    {
        markdown.Heading(3, Text("Value"));
        if (compares.WhyNotValued.Length > 0)
        {
            markdown.Paragraph(TwinCells.Missing(compares.WhyNotValued));
        }
        else
        {
            WriteList(compares.Dominates);
            WriteList(compares.DominatedBy);
        }

        if (compares.InTheWay.Length > 0)
        {
            markdown.Heading(4, Text("What stands in the way"));
            markdown.List(compares.InTheWay.Select(hurdle => Join(
                " ",
                Text(hurdle.Text),
                hurdle.Compare is { } both ? markdown.Link(Markup($"Both in detail: against {hurdle.Model}"), both) : markdown.Link(Markup($"Report on {hurdle.Model}"), hurdle.Report))));
            markdown.Paragraph(Text(compares.InTheWayRule));
        }

        markdown.Paragraph(Text(compares.Rule));
        markdown.Heading(4, Text("On the value path"));
        markdown.Paragraph(Text(compares.ValuePath));
    }

    private void WriteList(ValueList list)
    {
        markdown.Paragraph(Text(list.None));
        markdown.Paragraph(Text(list.Summary));
        foreach (var claim in list.Claims)
        {
            markdown.Paragraph(Markup($"**{list.Heading} {claim.Model}: {claim.Words}{(claim.Runs.Length > 0 ? $" ({claim.Runs})" : string.Empty)}**"));
            var report = markdown.Link(Markup($"Report on {claim.Model}"), claim.Report);
            markdown.Table(
                Join(" ", Text("Published figures side by side, on these tickets, in these runs."), Join(", ", report, claim.Compare is { } both ? markdown.Link(Text("both in detail"), both) : Empty)),
                [Text("Metric"), Text(claim.Cheaper), Text(claim.Dearer)],
                claim.Figures.Select(figure => (MarkdownText[])[Text(figure.Metric), Text(figure.Cheaper), Text(figure.Dearer)]));
        }

        markdown.Paragraph(Text(list.More));
    }
}
