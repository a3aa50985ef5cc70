using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Comparison;

/// <summary>The runs behind a board.</summary>
internal static class BoardRuns
{
    /// <summary>The results of each of the board's models, in the board's order.</summary>
    public static ImmutableArray<ModelResults> Of(BenchmarkData data, Board board)
    {
        var results = data.Models.ToDictionary(model => model.Model.Id);
        return [.. board.Models.Select(model => results[model.Model.Id])];
    }
}
