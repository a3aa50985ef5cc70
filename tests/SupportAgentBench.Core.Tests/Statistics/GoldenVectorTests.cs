using System.Text.Json;
using System.Text.Json.Nodes;

namespace SupportAgentBench.Core.Tests.Statistics;

/// <summary>Every golden vector, computed here and compared with what an independent implementation gave.</summary>
public sealed class GoldenVectorTests
{
    private const double Tolerance = 1e-6;
    private const double ToleranceOfLargeSamples = 2e-6;

    public static TheoryData<string> Ids { get; } = [.. StatisticsVectors.Ids()];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_vector_is_reproduced(string id)
    {
        var vector = StatisticsVectors.Read(id);

        Compare(vector.GetProperty("expected"), VectorComputation.Of(id, vector.GetProperty("input")), id, Tolerance);
    }

    /// <summary>Texts, whole numbers, truth values and null are equal; fractions within the tolerance.</summary>
    private static void Compare(JsonElement expected, JsonNode? actual, string place, double tolerance)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                var isLarge = expected.TryGetProperty("nEff", out var size) && size.GetDouble() > 100;
                var members = Assert.IsType<JsonObject>(actual);
                foreach (var member in expected.EnumerateObject())
                {
                    Assert.True(members.ContainsKey(member.Name), $"{place}.{member.Name} is not computed.");
                    Compare(member.Value, members[member.Name], $"{place}.{member.Name}", isLarge ? ToleranceOfLargeSamples : tolerance);
                }

                break;
            case JsonValueKind.Array:
                var elements = Assert.IsType<JsonArray>(actual);
                Assert.Equal(expected.GetArrayLength(), elements.Count);
                foreach (var (index, element) in expected.EnumerateArray().Index())
                {
                    Compare(element, elements[index], $"{place}[{index}]", tolerance);
                }

                break;
            case JsonValueKind.Number when !expected.TryGetInt64(out _):
                Assert.True(actual is not null, $"{place} is not computed.");
                Assert.True(
                    Math.Abs(expected.GetDouble() - actual.GetValue<double>()) <= tolerance,
                    $"{place}: expected {expected}, computed {actual}.");
                break;
            default:
                Assert.Equal($"{place}: {expected.GetRawText()}", $"{place}: {actual?.ToJsonString() ?? "null"}");
                break;
        }
    }
}
