using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Pages.Reports;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Prose.Figures;

/// <summary>What prose may say of a model against one other.</summary>
internal static class RivalFigures
{
    /// <summary><c>against["grok-4-3"].resolution</c>: ahead, behind, level or too close to call, as the tests of the pair have it.</summary>
    public static IScriptObject Against(ModelSubject subject) => new KeyedFigures<ModelSummary>(
        [.. subject.Board.Models.Where(model => model.Model.Id != subject.Summary.Model.Id)],
        model => model.Model.Id.Value,
        rival => MetricFigures.OverMetrics(metric => Verdict(subject, rival, metric)));

    // How far the part may lie from the one that is printed: 1/2 is told of 48% to 52%.
    private static readonly Rational PartTolerance = new(1, 20);

    /// <summary>"1/8 of", "86% of", "2.3 times": to stand before the other's name.</summary>
    public static string RatioWords(Rational ratio)
    {
        var inverse = ratio.Sign == 0 ? Rational.Zero : Rational.One / ratio;
        var part = RationalFormat.Round(inverse, 0);
        return part > Rational.One && Rational.Abs(inverse - part) <= part * PartTolerance ? $"1/{NumberFormat.Integer(part.Numerator)} of"
            : ratio < 2 ? $"{NumberFormat.Percent(ratio)} of"
            : $"{NumberFormat.Fixed(ratio, 1)} times";
    }

    private static Figure Verdict(ModelSubject subject, ModelSummary rival, MetricDefinition metric)
    {
        var difference = subject.Board.Comparison?.Difference(subject.Summary.Model.Id, rival.Model.Id, metric);
        return new Figure
        {
            Text = difference is null ? FigureFormat.NotAvailable : new RivalWords(subject.Board).Verdict(metric, difference),
            Metric = metric.Id,
            Why = difference is null ? subject.Board.Comparison?[metric].WhyNotTested ?? $"{subject.Summary.Model.Name} and {rival.Model.Name} were not compared on it" : null,
            Target = subject.OnReport(ReportAnchors.Compares),
        };
    }
}
