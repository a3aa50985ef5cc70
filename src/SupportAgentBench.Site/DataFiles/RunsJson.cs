using System.Globalization;
using System.Text.Json;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.DataFiles;

/// <summary>The runs of a model side by side: what was scored, and cases handled right, split so that a dip adds up.</summary>
internal static class RunsJson
{
    public static void Write(Utf8JsonWriter json, ModelSummary model)
    {
        json.WriteStartObject("stability");
        json.WriteStartArray("runs");
        foreach (var run in model.Runs)
        {
            Write(json, run);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RunSummary run)
    {
        json.WriteStartObject();
        json.WriteString("run", run.Run.Id.Value);
        json.WriteString("provenance", DataFileWords.Of(run.Run.Provenance));
        json.WriteString("startedAt", run.Run.StartedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteNumber("scored", run.Scored);
        json.WriteNumber("cases", run.Cases);
        WriteCases(json, "modelErrors", run.ModelErrors);
        WriteCases(json, "harnessErrors", run.HarnessErrors);
        WriteCases(json, "absent", run.Absent);
        json.WriteStartObject("handledRight");
        WriteTally(json, "solvable", run.HandledRight.Solvable);
        WriteTally(json, "must-escalate", run.HandledRight.MustEscalate);
        WriteTally(json, "adversarial", run.HandledRight.Adversarial);
        WriteTally(json, "all", run.HandledRight.Total);
        json.WriteEndObject();
        json.WriteDecimal("judgeMean", run.JudgeMean);
        json.WriteNumber("judged", run.Judged);
        json.WriteWhy(run.JudgeMean is null ? "no conversation has the judge's overall score" : null);
        json.WriteEndObject();
    }

    private static void WriteCases(Utf8JsonWriter json, string name, IEnumerable<SupportCase> cases) =>
        json.WriteTexts(name, cases.Select(each => each.Id.Value));

    private static void WriteTally(Utf8JsonWriter json, string name, Tally tally)
    {
        json.WriteStartObject(name);
        json.WriteDecimal("k", tally.Count);
        json.WriteNumber("n", tally.N);
        json.WriteEndObject();
    }
}
