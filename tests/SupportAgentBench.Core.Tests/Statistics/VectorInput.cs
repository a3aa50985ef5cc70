using System.Text.Json;
using System.Text.Json.Nodes;

namespace SupportAgentBench.Core.Tests.Statistics;

/// <summary>Reads the inputs of golden vectors.</summary>
internal static class VectorInput
{
    public static int Int(JsonElement element, string member) => element.GetProperty(member).GetInt32();

    public static long[] Longs(JsonElement array) => [.. array.EnumerateArray().Select(each => each.GetInt64())];

    public static double[] Doubles(JsonElement array) => [.. array.EnumerateArray().Select(each => each.GetDouble())];

    /// <summary>Use case by use case.</summary>
    public static long[] SuccessesPerCase(JsonElement model) => [.. model.GetProperty("successesPerCase").EnumerateArray().SelectMany(Longs)];

    public static int[] UseCaseClusters(JsonElement model) =>
        [.. model.GetProperty("successesPerCase").EnumerateArray().SelectMany((useCase, index) => Enumerable.Repeat(index, useCase.GetArrayLength()))];

    /// <summary>Every case its own cluster.</summary>
    public static int[] Each(int count) => [.. Enumerable.Range(0, count)];

    public static JsonArray List(JsonElement array, Func<JsonElement, JsonNode> compute) => new([.. array.EnumerateArray().Select(compute)]);

    public static JsonObject Members(JsonElement members, Func<JsonElement, JsonNode> compute) =>
        new(members.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, (JsonNode?)compute(member.Value))));
}
