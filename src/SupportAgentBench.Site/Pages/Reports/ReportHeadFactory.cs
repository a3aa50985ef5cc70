using System.Collections.Immutable;
using System.Text;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Prose;

namespace SupportAgentBench.Site.Pages.Reports;

/// <summary>Makes what stands above a report's sections: who made the model, how it was run.</summary>
public static class ReportHeadFactory
{
    public static ReportHead Make(Board board, ModelSummary model, BoundVerdict? verdict, ImmutableArray<BadgeRule> badges) => new()
    {
        Name = model.Model.Name,
        Lab = model.Model.Lab,
        Logo = model.Model.Logo is { } logo ? Route.Model(model.Model.Id).To(Route.Logo(logo)) : null,
        Monogram = Monogram(model.Model.Lab),
        TierSign = model.Tier?.Sign ?? string.Empty,
        TierWord = model.Tier?.Word ?? string.Empty,
        Badges = [.. badges.Select(BadgeLabel.Of)],
        Chips = [.. Chips(model.Model)],
        Headline = verdict?.Headline,
        Provenance = Provenance(board, model, verdict),
    };

    /// <summary>Cases, turns, runs, judge: what a reader needs to weigh the cards.</summary>
    public static ImmutableArray<ReportFact> HowItWasRun(Board board, ModelSummary model)
    {
        var benchmark = board.Benchmark;
        var facts = ImmutableArray.CreateBuilder<ReportFact>();
        facts.Add(new ReportFact("Cases", string.Join(" + ", benchmark.Buckets.Select(bucket =>
            $"{NumberFormat.Integer(benchmark.Cases.Count(supportCase => supportCase.Bucket == bucket.Bucket))} {bucket.Name.ToLowerInvariant()}"))));
        if (benchmark.TurnLimit is { } turns)
        {
            facts.Add(new ReportFact("Turns", $"up to {NumberFormat.Integer(turns)} a conversation"));
        }

        facts.Add(new ReportFact("Runs", RunsText(benchmark, model)));
        facts.Add(new ReportFact("Finished", string.Join("; ", model.Runs.Select(run =>
            $"{run.Run.Id}: {CountFormat.Slash(run.Scored - run.ModelErrors.Length, run.Cases)}").Distinct()) + $"; {Words.Counted(model.ModelErrors, "model error")}"));
        if (Distinct(model, run => run.Judge) is { Length: > 0 } judge)
        {
            facts.Add(new ReportFact("Judge", $"{judge}, on a scale from 0 to 100"));
        }

        return facts.ToImmutable();
    }

    /// <summary>Up to two letters: the capitals of the lab's words, or its first letter.</summary>
    private static string Monogram(string lab)
    {
        var initials = string.Concat(lab
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(Initial)
            .Where(initial => initial.Length > 0)
            .Take(2));
        return initials.Length == 0 ? "?" : initials.ToUpperInvariant();
    }

    private static string Initial(string word)
    {
        Rune.DecodeFromUtf16(word, out var first, out _);
        return Rune.IsLetterOrDigit(first) ? first.ToString() : string.Empty;
    }

    private static IEnumerable<string> Chips(BenchmarkedModel model)
    {
        if (model.OpenWeights is { } open)
        {
            yield return open ? "open weights" : "closed weights";
        }

        if (model.Reasoning is { Length: > 0 } reasoning)
        {
            yield return $"reasoning: {reasoning}";
        }

        if (model.Released is { } released)
        {
            yield return $"released {DataVersions.Day(released)}";
        }
    }

    private static string Provenance(Board board, ModelSummary model, BoundVerdict? verdict)
    {
        var kinds = string.Join(" and ", model.Provenance.Select(provenance => provenance.ToString().ToLowerInvariant()));
        var (first, last) = (model.Runs.Min(StartDay), model.Runs.Max(StartDay));
        var span = first == last ? DataVersions.Day(first) : $"{DataVersions.Day(first)} to {DataVersions.Day(last)}";
        var harness = Distinct(model, run => run.Harness) is { Length: > 0 } name ? $", harness {name}" : string.Empty;
        var reading = verdict is null
            ? " No verdict has been written yet."
            : $" Verdict of {DataVersions.Day(verdict.Updated)}{(board.IsMeasured ? string.Empty : " on the simulated runs")}{Reviewed(verdict)}.{(verdict.HasMoved ? " Figures changed since this was written." : string.Empty)}";
        return $"{Words.Capitalized(kinds)} {(model.Runs.Length == 1 ? "run" : "runs")} {string.Join(", ", model.Runs.Select(run => run.Run.Id.Value))}, {span}{harness}.{reading}";
    }

    private static DateOnly StartDay(RunSummary run) => DateOnly.FromDateTime(run.Run.StartedAt.UtcDateTime);

    private static string Reviewed(BoundVerdict verdict) => verdict.ReviewedRuns.IsDefaultOrEmpty
        ? string.Empty
        : $"; {string.Join(", ", verdict.ReviewedRuns)} read{(verdict.ReviewedHow is { } how ? " " + how.Text : string.Empty)}";

    private static string RunsText(Benchmark benchmark, ModelSummary model) =>
        benchmark.RunsExpected is { } expected && expected != model.Runs.Length
            ? $"{NumberFormat.Integer(model.Runs.Length)} of {NumberFormat.Integer(expected)} expected"
            : NumberFormat.Integer(model.Runs.Length);

    private static string Distinct(ModelSummary model, Func<Run, string?> fact) =>
        string.Join(", ", model.Runs.Select(run => fact(run.Run)).OfType<string>().Distinct(StringComparer.Ordinal));
}
