using SupportAgentBench.Site.Pages.Texts;
using static SupportAgentBench.Site.Twins.MarkdownText;

namespace SupportAgentBench.Site.Twins;

/// <summary>
/// The methodology's part on comparisons. Its words stand in <c>templates/partials/comparison-reference.html</c> too; a test holds the
/// two together, word by word.
/// </summary>
internal sealed class ComparisonTwin(MarkdownWriter markdown)
{
    public void Write(ComparisonReference comparison)
    {
        WriteRanges(comparison);
        WritePairs(comparison);
        WriteDetectable(comparison);
        WriteValue(comparison);
        markdown.Heading(2, Text("Messages and quality"));
        var verbosity = comparison.Verbosity;
        markdown.Paragraph(Markup($"Agent messages against {verbosity.Quality}, one point a model: {TwinCells.Hinted(verbosity.Figure)}"));
        markdown.Paragraph(Join(" ", Text(verbosity.Meaning), Text(verbosity.Exceptions)));
    }

    private void WriteRanges(ComparisonReference comparison)
    {
        markdown.Heading(2, Text("What a likely range is about"));
        markdown.Paragraph(Text("“Likely 69–96%” is the printed name of a 95% interval. Three questions have three answers, and a range answers one of them."));
        markdown.List(
        [
            Markup($"**The same tickets, run again**: that is what the runs themselves show, and the expected swing on each report."),
            Markup($"**New tickets of the same kinds**: the ranges of must-escalate cases and of traps, which have too few kinds to speak of others."),
            Markup($"**A desk with other kinds of tickets**: the ranges of solvable cases and of all cases."),
        ]);
        markdown.Paragraph(Text("A range comes from the means of the cases, grouped by use case where kinds of tickets are in question, by Wilson's formula with the number of conversations that such groups are worth. It is widened where needed so that it holds the published median. Ranges built this way held the true value in about 95 of 100 simulated benchmarks of this shape (89 to 97 depending on the metric):"));
        markdown.Table(
            Text("Of 100 ranges, how many held the true value: mean over all simulated benchmarks, and the worst kind of them. Shape: 120 solvable cases, 24 must-escalate cases, 18 traps. The judge's scores held it in 94 of 100."),
            [Text("Cases"), Text("Question"), Text("Three runs"), Text("Two runs"), Text("One run")],
            comparison.Coverage.Select(row => (MarkdownText[])[Text(row.Cases), Text(row.About), Text(row.ThreeRuns), Text(row.TwoRuns), Text(row.OneRun)]));
    }

    private void WritePairs(ComparisonReference comparison)
    {
        markdown.Heading(2, Text("How two models are compared"));
        markdown.Paragraph(Text("Ticket by ticket: both face the same cases, so the difference is taken on each case and averaged, with the same groups as the ranges. It is never the gap between two printed numbers, and two ranges are not held against each other by eye. For must-escalate cases and traps, which are few, an exact test over all patterns of signs is made as well and the more careful of the two counts."));
        markdown.Paragraph(Markup($"This board tests {comparison.Pairs}. Of many, some differ by luck alone; probabilities are adjusted over all pairs of a metric so that at most 5% of the differences called real are expected to be luck (Benjamini and Hochberg). Then one of four things is said:"));
        markdown.List(
        [
            Markup($"**ahead** or **behind**: the difference is real after that adjustment. If it is also shown to be smaller than the margin, it is by a small margin."),
            Markup($"**level**: shown to differ by less than the margin."),
            Markup($"**too close to call**: everything else. The gap is smaller than this benchmark can see, or varies too much from ticket to ticket. It does not mean that the two are equal."),
        ]);
        markdown.Paragraph(Text("A rank is a span: from one more than the number of models shown to be ahead, to the number of models less those shown to be behind. Where the span is the whole board the rank is not resolved."));
    }

    private void WriteDetectable(ComparisonReference comparison)
    {
        markdown.Heading(2, Text("What this board can detect today"));
        markdown.Table(
            Text("The smallest gap between two models that a test of one pair finds four times in five, from this board's own scatter. More tickets sharpen it more than more runs do."),
            [Text("Metric"), Text("Smallest gap"), Text("Level means within"), Text("Pairs tested")],
            comparison.Detectable.Select(row => (MarkdownText[])[Text(row.Metric), TwinCells.Hinted(row.Smallest), Text(row.Level), Text(row.Pairs)]));
    }

    private void WriteValue(ComparisonReference comparison)
    {
        markdown.Heading(2, Text("When a model is better value"));
        markdown.Paragraph(Markup($"Value is decided by {comparison.KeyMetrics}, each with the difference that still counts as level: {comparison.Margins}. Two relations are told apart."));
        markdown.List(
        [
            Markup($"**Costs no more, at least as good on {comparison.AllKeyMetrics}**: the published figures say so, and one of them is strictly better. It describes these tickets in these runs. In simulations 10.7% of such claims were false by more than a margin."),
            Markup($"**Level or better on {comparison.AllKeyMetrics}, costs less**: it costs at least {comparison.CostAdvantage} less, and on every key metric it can be ruled out, with 9-in-10 confidence, that it is worse by the margin. In simulations 3.6% of such claims were false."),
        ]);
        markdown.Paragraph(Text("Only direct claims are made: nothing is chained, and no ranking follows. The frontier holds every model that beats all cheaper ones on a metric. The value path keeps those of them along which the price of each extra ticket rises; it starts at the cheapest model by construction. A price is given only where the gain is shown, that is, where the whole range of the paired gain over all runs lies above zero, and where the gap of the headlines, from which it is taken, lies in that range."));
    }
}
