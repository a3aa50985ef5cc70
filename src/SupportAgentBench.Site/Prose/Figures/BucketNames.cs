using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Prose.Figures;

/// <summary>A bucket over the board: how many cases it has, and every metric on it.</summary>
internal sealed class BucketNames(Benchmark benchmark, BucketCells cells) : IScriptObject
{
    private const string Cases = "cases";

    private readonly IScriptObject _metrics = MetricFigures.Pooled(benchmark[cells.Bucket].Name, metric => cells[metric], _ => new FigureTarget(Route.Leaderboard));

    public IEnumerable<string> Members => [Cases, .. _metrics.Members];

    public bool TryGetValue(string member, out object? value)
    {
        if (member != Cases)
        {
            return _metrics.TryGetValue(member, out value);
        }

        value = BoardFigures.Count(Cases, benchmark.Cases.Count(supportCase => supportCase.Bucket == cells.Bucket));
        return true;
    }
}
