using System.Text.Json.Serialization;

namespace SupportAgentBench.Cli.Preview;

/// <summary>Reads and writes lists of texts without reflection.</summary>
[JsonSerializable(typeof(string[]))]
internal sealed partial class TextListJson : JsonSerializerContext;
