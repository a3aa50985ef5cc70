using System.Text.Json;
using SupportAgentBench.Core.Comparison;

namespace SupportAgentBench.Site.DataFiles;

/// <summary>How far one run of a model can be trusted: pass^1, pass^N, classes, flake index, expected swing, whether a run differs.</summary>
internal static class ReliabilityJson
{
    private const string OneGroup = "all cases are one group, so no interval can be given";

    /// <summary>Over all cases, with the test of the runs.</summary>
    public static void Write(Utf8JsonWriter json, ModelReliability reliability)
    {
        json.WriteStartObject("reliability");
        WriteParts(json, reliability.All);
        if (reliability.RunDifference is { } difference)
        {
            json.WriteStartObject("runsDiffer");
            json.WriteBoolean("shown", difference.IsShown);
            if (difference.StandsOut is { } run)
            {
                json.WriteString("standsOut", run.Value);
            }

            json.WriteDecimal("q", difference.Test.Q);
            json.WriteNumber("degreesOfFreedom", difference.Test.DegreesOfFreedom);
            json.WriteDecimal("p", difference.Test.P);
            json.WriteNumber("cases", difference.Cases);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("runsDiffer");
        }

        json.WriteWhy(WhyNot(reliability.All), reliability.RunDifference is not null || reliability.All.Why is not null ? null : "no case changes between runs");
        json.WriteEndObject();
    }

    /// <summary>Over one set of cases.</summary>
    public static void Write(Utf8JsonWriter json, Reliability reliability)
    {
        json.WriteStartObject("reliability");
        WriteParts(json, reliability);
        json.WriteWhy(WhyNot(reliability));
        json.WriteEndObject();
    }

    private static void WriteParts(Utf8JsonWriter json, Reliability reliability)
    {
        json.WriteNumber("runs", reliability.Runs);
        json.WriteNumber("cases", reliability.Cases);
        WritePower(json, "pass1", reliability.Once);
        WritePower(json, "passN", reliability.EveryRun);
        if (reliability is { Classes: { } classes, Flake: { } flake, Swing: { } swing })
        {
            json.WriteStartObject("classes");
            json.WriteNumber("every", classes.Every);
            json.WriteNumber("some", classes.Some);
            json.WriteNumber("never", classes.Never);
            json.WriteEndObject();

            json.WriteStartObject("flake");
            json.WriteDecimal("value", flake);
            json.WriteInterval("interval", reliability.FlakeInterval);
            json.WriteWhy(reliability.FlakeInterval is null ? OneGroup : null);
            json.WriteEndObject();

            json.WriteStartObject("swing");
            json.WriteDecimal("rate", swing.Rate);
            json.WriteDecimal("count", swing.Count);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("classes");
            json.WriteNull("flake");
            json.WriteNull("swing");
        }
    }

    private static void WritePower(Utf8JsonWriter json, string name, PassPower? power)
    {
        if (power is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("k", power.K);
        json.WriteDecimal("value", power.Value);
        json.WriteNumber("cases", power.Cases);
        json.WriteInterval("interval", power.Interval);
        json.WriteWhy(power.Interval is null ? OneGroup : null);
        json.WriteEndObject();
    }

    private static string? WhyNot(Reliability reliability) =>
        reliability.Why ?? (reliability.EveryRun is null ? "no case was scored in every run" : null);
}
