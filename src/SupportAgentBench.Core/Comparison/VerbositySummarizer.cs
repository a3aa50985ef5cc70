using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Statistics;

namespace SupportAgentBench.Core.Comparison;

/// <summary>Correlates messages with quality across models (statistics.md 1.7).</summary>
public static class VerbositySummarizer
{
    private const int LeastModels = 8;
    private const double ExceptionalResidual = 1.5;

    /// <param name="quality">A metric with a good direction.</param>
    public static VerbosityComparison Summarize(Board board, MetricDefinition quality)
    {
        ImmutableArray<ModelSummary> models =
            [.. board.Models.Where(model => model[MetricCatalog.AgentMessages].Median is not null && model[quality].Median is not null)];
        double[] messages = [.. models.Select(model => model[MetricCatalog.AgentMessages].Median!.ToDouble())];
        double[] values = [.. models.Select(model => model[quality].Median!.ToDouble())];
        if (models.Length < LeastModels)
        {
            return new VerbosityComparison(quality, models.Length, null, [], FormattableString.Invariant($"{models.Length} {(models.Length == 1 ? "model" : "models")}, fewer than {LeastModels}"));
        }

        return CorrelationEstimate.Of(messages, values) is { } correlation
            ? new VerbosityComparison(quality, models.Length, correlation, Exceptions(models, messages, values), null)
            : new VerbosityComparison(quality, models.Length, null, [], "all models have the same value");
    }

    private static ImmutableArray<VerbosityException> Exceptions(ImmutableArray<ModelSummary> models, double[] messages, double[] values)
    {
        var line = LeastSquaresLine.Through(messages, values);
        return
        [
            .. models
                .Select((model, index) => new VerbosityException(model.Model.Id, line.Residual(messages[index], values[index])))
                .Where(model => Math.Abs(model.Residual) > ExceptionalResidual * line.Deviation),
        ];
    }
}
