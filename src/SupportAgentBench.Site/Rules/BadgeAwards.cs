using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Rules;

/// <summary>Which model carries which badge: the rules of benchmark.yaml asked about every model on the board.</summary>
public static class BadgeAwards
{
    /// <summary>Badges by model, in the order of benchmark.yaml; models without one included.</summary>
    /// <param name="board">A board that the comparison has completed.</param>
    /// <param name="diagnostics">Receives a rule that cannot be evaluated, once, at its place.</param>
    public static IReadOnlyDictionary<ModelId, ImmutableArray<BadgeRule>> Of(Board board, DiagnosticBag diagnostics)
    {
        var rules = new RuleEvaluator(board);
        ImmutableArray<Award> awards = [.. board.Benchmark.Badges.Select(badge => new Award(badge, Carriers(badge, board, rules, diagnostics)))];
        var badges = new Dictionary<ModelId, ImmutableArray<BadgeRule>>();
        foreach (var model in board.Models)
        {
            badges.Add(model.Model.Id, [.. awards.Where(award => award.Carriers.Contains(model.Model.Id)).Select(award => award.Badge)]);
        }

        return badges;
    }

    private static HashSet<ModelId> Carriers(BadgeRule badge, Board board, RuleEvaluator rules, DiagnosticBag diagnostics)
    {
        var carriers = new HashSet<ModelId>();
        foreach (var model in board.Models)
        {
            switch (rules.IsTrue(badge.When, badge.WhenLocation, model, diagnostics))
            {
                case true:
                    carriers.Add(model.Model.Id);
                    break;
                case null:
                    return [];
            }
        }

        return carriers;
    }

    private sealed record Award(BadgeRule Badge, HashSet<ModelId> Carriers);
}
