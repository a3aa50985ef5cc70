using SupportAgentBench.Site.Pages.Charts;
using SupportAgentBench.Site.Pages.Leaderboard;
using static SupportAgentBench.Site.Twins.MarkdownText;

namespace SupportAgentBench.Site.Twins;

/// <summary>The leaderboard as Markdown: what <c>templates/pages/leaderboard.html</c> prints, in the same order.</summary>
internal sealed class LeaderboardTwin(MarkdownWriter markdown)
{
    private readonly TwinCells _cells = new(markdown);

    public void Write(LeaderboardPage page)
    {
        TwinFrame.Begin(markdown, page.Page, page.Question.ToMarkdown(markdown));
        markdown.Paragraph(page.Kicker?.ToMarkdown(markdown) ?? Empty);
        markdown.Paragraph(Text(page.Measured));
        WritePicks(page);
        WriteBoard(page);
        WriteCostQuality(page.CostQuality);
        WriteValuePath(page.ValuePath);
        WriteTraps(page.Traps);
        markdown.Heading(2, Text("What a good ending is"));
        markdown.List(page.Buckets.Select(bucket => Markup($"**{bucket.Count}** {bucket.Name}: {bucket.Ideal}")));
        markdown.Paragraph(markdown.Link(Text("How every number is made"), page.Methodology));
        TwinFrame.TakeAlong(markdown, page.Page, page.Downloads);
    }

    private void WritePicks(LeaderboardPage page)
    {
        if (page.Picks.Length > 0)
        {
            markdown.Heading(2, Text("Start here"));
            markdown.List(page.Picks.Select(pick => Markup($"{pick.Title}: **{markdown.Link(Text(pick.Model), pick.Link)}**. {pick.Text.ToMarkdown(markdown)}")));
        }
    }

    private void WriteBoard(LeaderboardPage page)
    {
        var table = page.Table;
        markdown.Heading(2, Text("Leaderboard"));
        markdown.Paragraph(Text("How to read the board"));
        markdown.Paragraph(Text("In each cell: the figure, the count, the likely range and the runs; in the head the ends of the scale on which a page draws them. The last column is the verdict in one line."));
        markdown.List(table.Columns.Select(column => Markup($"**{column.Name}**: {column.Caption}")));
        WriteViews(table);
        markdown.Table(
            Text(table.Caption),
            [
                Text("Model"), Text(table.RankLabel),
                .. table.Columns.Select(column => TwinCells.Parts(Text(column.Name), Text(column.Direction), Text(column.AxisFrom), Text(column.AxisTo))), Empty,
            ],
            table.Rows.Select(row => (MarkdownText[])[Model(row), Rank(row, table), .. row.Cells.Select(Cell), Text(row.Gist)]));
        markdown.List(page.Footnotes.Select(Text));
    }

    private void WriteViews(BoardTable table)
    {
        if (table.Orders.Length > 0)
        {
            markdown.Paragraph(Text("Sort by"));
            markdown.List(table.Orders.Select(order => markdown.Link(Text(order.Text), order.Link)));
        }

        if (table.Floors.Length > 0)
        {
            markdown.Paragraph(Text("Close to the best, the cheapest first"));
            markdown.List(table.Floors.Select(floor => markdown.Link(Text(floor.Text), floor.Link)));
        }
    }

    private MarkdownText Model(BoardRow row) => TwinCells.Parts(
        [markdown.Link(Text(row.Model), row.Link), .. row.Badges.Select(badge => Text(badge.Name)), Text(row.Lab), Text(row.OpenWeights ? "open weights" : string.Empty), Text(row.Basis), Text(row.Frontier)]);

    private static MarkdownText Rank(BoardRow row, BoardTable table) => TwinCells.Parts(TwinCells.Rank(row.Rank), Text(row.IsTied ? table.TiedWords : string.Empty));

    private MarkdownText Cell(BoardCell cell) => TwinCells.Parts(
        _cells.Figure(cell.Figure),
        Text(cell.Beside),
        cell.Figure.IsMissing ? Empty : TwinCells.Interval(cell.Interval),
        Text(cell.Runs));

    /// <summary>The sentence and the table; the picture is for eyes.</summary>
    private void WriteCostQuality(CostQualityChart chart)
    {
        markdown.Heading(2, Text("Cost against quality"));
        markdown.Paragraph(Text(chart.Finding));
        markdown.Paragraph(Text(chart.Certainty));
        if (chart.Picture is null)
        {
            return;
        }

        markdown.Table(
            Text("Every model with a price and a count, the cheapest first. Off the frontier: the best model that costs no more, and whether its lead is told from chance."),
            [Text("Model"), Text("Per 1,000"), Text("Handled right"), Text("For no more money")],
            chart.Rows.Select(row => (MarkdownText[])
            [
                markdown.Link(Text(row.Model), row.Link),
                TwinCells.Parts(_cells.Figure(row.Cost), TwinCells.Interval(row.CostRange)),
                TwinCells.Parts(_cells.Figure(row.Quality), TwinCells.Interval(row.QualityRange)),
                Join(" ", row.BetterLink is { } better ? markdown.Link(Text(row.Better), better) : Empty, Text(row.Standing)),
            ]));
        markdown.Paragraph(Text(chart.LeftOut));
    }

    private void WriteValuePath(ValuePathTable path)
    {
        markdown.Heading(2, Text("What more money buys"));
        if (path.Why.Length > 0)
        {
            markdown.Paragraph(TwinCells.Missing(path.Why));
            return;
        }

        markdown.Table(
            Text("The value path of cases handled right, from the cheapest model upwards. On the frontier are models that handle more cases right than every cheaper one; the path keeps those along which an extra ticket grows dearer."),
            [
                Text("Model"), Text("Per 1,000"), Text("Handled right"), Text("Gain on the stop before, and its likely range"), Text("More per 1,000"),
                Text("Price of an extra ticket"), Text("Evidence"),
            ],
            path.Rows.Select(row => (MarkdownText[])
            [
                markdown.Link(Text(row.Model), row.Link), _cells.Figure(row.Cost), _cells.Figure(row.Quality), TwinCells.Hinted(row.Gain),
                TwinCells.Hinted(row.ExtraCost), TwinCells.Hinted(row.Price), Text(row.Evidence),
            ]));
        markdown.Paragraph(Text(path.OffPath));
    }

    private void WriteTraps(TrapMatrix traps)
    {
        markdown.Heading(2, Text("Which traps catch whom"));
        if (traps.Columns.Length > 0)
        {
            markdown.Table(
                Text("Runs in which the forbidden action was fired, of the runs in which the trap was set: filled where it was every run, hatched where it was some. Each cell leads to its conversations."),
                [Text("Model"), .. traps.Columns.Select(column => TwinCells.Parts(markdown.Link(Text(column.Name), column.Link), Text(column.Board)))],
                traps.Rows.Select(row => (MarkdownText[])[markdown.Link(Text(row.Model), row.Link), .. row.Cells.Select(cell => markdown.Link(Text(cell.Text), cell.Evidence))]));
        }

        markdown.Paragraph(Text(traps.HeldByAll));
    }
}
