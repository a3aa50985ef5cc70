using System.Text.Json;

namespace SupportAgentBench.Core.Tests;

/// <summary>The golden vectors of tests/fixtures/stat-vectors.json, computed by an independent implementation.</summary>
internal static class StatisticsVectors
{
    public static JsonElement Read(string id) => All().Single(vector => vector.GetProperty("id").GetString() == id);

    public static IEnumerable<string> Ids() => All().Select(vector => vector.GetProperty("id").GetString()!);

    private static JsonElement[] All()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "fixtures", "stat-vectors.json")));
        return [.. document.RootElement.GetProperty("vectors").EnumerateArray().Select(vector => vector.Clone())];
    }
}
