using System.Collections.Immutable;
using System.Globalization;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Benchmarks.Templating;

/// <summary>A checked address.</summary>
internal sealed record PageLink(string Url) : ITemplateUrl;

/// <summary>A row of twelve fields.</summary>
internal sealed record PageRow(
    int Rank, string Name, PageLink Url, string Family, double PassRate, double PassAll, double Escalated, int Errors, long Tokens, string Cost, string Remark, bool IsBest);

/// <summary>The model of the measured page: a table of a hundred rows.</summary>
internal sealed record BenchmarkPage
{
    public required string Title { get; init; }

    public required string Description { get; init; }

    public required ImmutableArray<string> Columns { get; init; }

    public required ImmutableArray<PageRow> Rows { get; init; }

    public static BenchmarkPage Create()
    {
        var rows = Enumerable.Range(1, 100).Select(rank => new PageRow(
            rank,
            string.Create(CultureInfo.InvariantCulture, $"model-{rank} <{rank % 7}>"),
            new PageLink(string.Create(CultureInfo.InvariantCulture, $"models/model-{rank}.html")),
            rank % 3 == 0 ? "open & small" : "hosted",
            Math.Round(0.9 - (rank * 0.003), 3),
            Math.Round(0.7 - (rank * 0.004), 3),
            Math.Round(0.1 + (rank * 0.002), 3),
            rank % 5,
            1_000_000L + (rank * 977L),
            string.Create(CultureInfo.InvariantCulture, $"${rank * 0.13:F2}"),
            rank % 10 == 0 ? "says \"sorry\" often" : "no remark at all",
            rank == 1));
        return new BenchmarkPage
        {
            Title = "Leaderboard",
            Description = "All models, by solved cases & by escalations that were \"right\"",
            Columns = ["Rank", "Model", "Family", "Pass", "Pass all", "Escalated", "Errors", "Tokens", "Cost", "Remark"],
            Rows = [.. rows],
        };
    }
}
