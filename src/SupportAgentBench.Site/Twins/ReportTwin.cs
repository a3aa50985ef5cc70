using SupportAgentBench.Site.Pages.Reports;
using static SupportAgentBench.Site.Twins.MarkdownText;

namespace SupportAgentBench.Site.Twins;

/// <summary>A deep report as Markdown: what <c>templates/pages/report.html</c> prints, in the same order.</summary>
internal sealed class ReportTwin(MarkdownWriter markdown)
{
    // Columns for an author's words are left out where there are none.
    private static readonly MarkdownText[] NoCells = [];

    private readonly TwinCells _cells = new(markdown);

    public void Write(ReportPage page)
    {
        WriteHead(page);
        WriteCards(page);
        _cells.Sections(page.ShortVersion, level: 2);
        _cells.Sections(page.VerdictSections, level: 2);
        WriteTraps(page.Traps);
        new StabilityTwin(markdown, _cells).Write(page.Stability);
        WriteTraits(page);
        new RivalTwin(markdown, _cells).Write(page.Compares);
        WriteCost(page.Cost);
        if (page.BottomLine is { } bottomLine)
        {
            markdown.Heading(2, Text("Bottom line"));
            bottomLine.WriteMarkdown(markdown);
        }

        WriteGlance(page);
        WriteUseCases(page.UseCases);
        if (page.Footnotes.Length > 0)
        {
            markdown.Heading(2, Text("What does not count"));
            markdown.List(page.Footnotes.Select(Text));
        }

        TwinFrame.TakeAlong(markdown, page.Page, page.Downloads);
    }

    private void WriteHead(ReportPage page)
    {
        var head = page.Head;
        TwinFrame.Begin(markdown, page.Page, Text(head.Title));
        markdown.Paragraph(Join(" · ", [Text(head.Lab), Tier(head), .. head.Badges.Select(badge => Text(badge.Name)), .. head.Chips.Select(Text)]));
        if (head.Headline is { } headline)
        {
            markdown.Paragraph(headline.ToMarkdown(markdown));
        }

        markdown.Paragraph(Text(head.Provenance));
    }

    private static MarkdownText Tier(ReportHead head) => Join(" ", Text(head.TierSign), Text(head.TierWord));

    private void WriteCards(ReportPage page)
    {
        markdown.Heading(2, Text("The figures"));
        foreach (var card in page.Cards)
        {
            markdown.Heading(3, Text(card.Name));
            markdown.Paragraph(Markup($"**{_cells.Figure(card.Figure)}** {card.Caption}"));
            markdown.Paragraph(TwinCells.Parts(
                Join(", ", Text(card.Figure.Count), Text(card.Basis)),
                Text(card.Pooled),
                Text(card.Runs),
                card.Figure.IsMissing ? Empty : TwinCells.Interval(card.Interval),
                card.Figure.IsMissing ? Empty : TwinCells.Rank(card.Rank)));
        }

        markdown.Heading(3, Text("How sure are we"));
        markdown.List(page.HowSure.Select(Text));
        _cells.Facts(page.HowItWasRun);
    }

    private void WriteTraps(TrapTable traps)
    {
        markdown.Heading(2, Text("Which traps catch it"));
        markdown.Paragraph(Text(traps.Total));
        if (traps.Rows.Length > 0)
        {
            markdown.Table(
                Text(traps.Basis),
                [Text("Trap"), Text("Caught"), Text("How often"), Text("Whole board")],
                traps.Rows.Select(row => (MarkdownText[])
                [
                    TwinCells.Parts(Text(row.Name), Text(row.Mechanism)), _cells.Figure(row.Figure), Text(row.Class), TwinCells.Parts(Text(row.Board), Text(row.Others)),
                ]));
        }

        markdown.Paragraph(Text(traps.HeldTitle));
        markdown.List(traps.Held.Select(trap => Join(" ", markdown.Link(Text(trap.Name), trap.Evidence), Markup($"({trap.Board})"), Text(trap.Luck))));
        markdown.Paragraph(Text(traps.HeldNote));
        _cells.Sections(traps.Sections, level: 3);
    }

    private void WriteTraits(ReportPage page)
    {
        if (page.Strong.Length + page.Weak.Length == 0)
        {
            return;
        }

        markdown.Heading(2, Text("Strong and weak"));
        foreach (var (title, traits) in (ReadOnlySpan<(string, System.Collections.Immutable.ImmutableArray<Prose.ProseFragment>)>)[("Strong", page.Strong), ("Weak", page.Weak)])
        {
            if (traits.Length > 0)
            {
                markdown.Heading(3, Text(title));
                markdown.List(traits.Select(trait => trait.ToMarkdown(markdown)));
            }
        }
    }

    private void WriteCost(CostTable cost)
    {
        markdown.Heading(2, Text("Cost and verbosity"));
        markdown.Table(
            Text("Medians over the runs. Nothing is said about latency: it depends on the provider."),
            [Text("What"), Text("Figure"), Text("Run by run"), Text("Place on the board")],
            cost.Rows.Select(row => (MarkdownText[])[Text(row.Name), _cells.Figure(row.Figure), Text(row.Runs), Text(row.Place)]));
        markdown.Paragraph(Text(cost.Verbosity?.Finding ?? string.Empty));
        _cells.Sections(cost.Sections, level: 3);
    }

    private void WriteGlance(ReportPage page)
    {
        markdown.Heading(2, Text("At a glance"));
        markdown.Table(
            Text(page.GlanceBasis),
            [Text("What"), Text("Figure"), .. page.HasRemarks ? [Text("Remark")] : NoCells],
            page.Glance.Select(row => (MarkdownText[])[Text(row.Name), _cells.Counted(row.Figure), .. page.HasRemarks ? [_cells.Remark(row.Remark)] : NoCells]));
    }

    private void WriteUseCases(UseCaseTable useCases)
    {
        markdown.Heading(2, Text("Use case by use case"));
        markdown.Table(Text(useCases.Basis), UseCaseHead("Use cases", useCases.HasReadings), useCases.Rows.Concat(useCases.Total).Select(row => UseCaseRow(row, useCases.HasReadings)));
        if (useCases.Single.Length > 0)
        {
            markdown.Paragraph(Markup($"**Every use case on its own**"));
            markdown.Table(Text(useCases.Basis), UseCaseHead("Use case", hasReadings: false), useCases.Single.Select(row => UseCaseRow(row, hasReadings: false)));
        }
    }

    private static MarkdownText[] UseCaseHead(string first, bool hasReadings) =>
    [
        Text(first),
        Text("Conversations"),
        Text("Resolution"),
        Text("Over-escalation"),
        Text("Instruction-following"),
        .. hasReadings ? [Text("Reading")] : NoCells,
    ];

    private MarkdownText[] UseCaseRow(UseCaseRow row, bool hasReadings) =>
    [
        TwinCells.Parts(Text(row.Name), Text(row.Members)),
        Text(row.Conversations),
        TwinCells.Parts(_cells.Counted(row.Resolution), TwinCells.Bar(row.ResolutionBar)),
        TwinCells.Parts(_cells.Counted(row.OverEscalation), TwinCells.Bar(row.OverEscalationBar)),
        TwinCells.Parts(_cells.Figure(row.InstructionFollowing), TwinCells.Bar(row.InstructionFollowingBar)),
        .. hasReadings ? [_cells.Remark(row.Read)] : NoCells,
    ];
}
