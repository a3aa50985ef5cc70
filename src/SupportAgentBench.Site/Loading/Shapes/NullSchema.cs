using System.Text.Json.Nodes;

namespace SupportAgentBench.Site.Loading.Shapes;

/// <summary>Adds null to what a JSON Schema node allows.</summary>
internal static class NullSchema
{
    public static JsonObject Allow(JsonObject schema)
    {
        switch (schema["type"])
        {
            case JsonArray types:
                types.Add((JsonNode)"null");
                break;
            case { } type:
                schema["type"] = new JsonArray(type.DeepClone(), "null");
                break;
            default:
                break;
        }

        // An enumeration counts its values up whatever the type.
        (schema["enum"] as JsonArray)?.Add(null);
        return schema;
    }
}
