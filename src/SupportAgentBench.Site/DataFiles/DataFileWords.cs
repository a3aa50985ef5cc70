using System.Diagnostics;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.DataFiles;

/// <summary>Words of the data files for what the program holds as enumerations; part of the published format.</summary>
internal static class DataFileWords
{
    /// <summary>Why a model has no headline, no interval or no rank in a metric; null when it has all three.</summary>
    public static string? WhyNot(Estimate estimate)
    {
        if (estimate.Why is not null)
        {
            return estimate.Why;
        }

        return (estimate.Interval, estimate.Rank) switch
        {
            (null, null) when estimate.WhyNoInterval == estimate.WhyNoRank => $"interval and rank: {estimate.WhyNoRank}",
            (null, null) => $"interval: {estimate.WhyNoInterval}; rank: {estimate.WhyNoRank}",
            (null, _) => $"interval: {estimate.WhyNoInterval}",
            (_, null) => $"rank: {estimate.WhyNoRank}",
            _ => null,
        };
    }

    public static string Of(Provenance provenance) => provenance switch
    {
        Provenance.Measured => "measured",
        Provenance.Simulated => "simulated",
        Provenance.Imported => "imported",
        _ => throw new UnreachableException(),
    };

    public static string Of(ConversationStatus status) => status switch
    {
        ConversationStatus.Ok => "ok",
        ConversationStatus.ModelError => "modelError",
        ConversationStatus.HarnessError => "harnessError",
        _ => throw new UnreachableException(),
    };

    public static string Of(Role role) => role switch
    {
        Role.Customer => "customer",
        Role.Agent => "agent",
        Role.System => "system",
        Role.Tool => "tool",
        _ => throw new UnreachableException(),
    };

    public static string Of(Better better) => better switch
    {
        Better.High => "high",
        Better.Low => "low",
        Better.Neither => "neither",
        _ => throw new UnreachableException(),
    };

    public static string Of(MetricUnit unit) => unit switch
    {
        MetricUnit.Rate => "rate",
        MetricUnit.Score => "score",
        MetricUnit.Messages => "messages",
        MetricUnit.Calls => "calls",
        MetricUnit.UsdPerThousand => "usd-per-1000",
        _ => throw new UnreachableException(),
    };
}
