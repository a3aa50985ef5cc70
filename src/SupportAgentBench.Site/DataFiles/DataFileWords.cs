using System.Diagnostics;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.DataFiles;

/// <summary>Words of the data files for what the program holds as enumerations; part of the published format.</summary>
internal static class DataFileWords
{
    public static string Of(Provenance provenance) => provenance switch
    {
        Provenance.Measured => "measured",
        Provenance.Simulated => "simulated",
        Provenance.Imported => "imported",
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
