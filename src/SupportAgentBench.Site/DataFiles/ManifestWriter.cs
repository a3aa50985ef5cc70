using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Site.Pages;

namespace SupportAgentBench.Site.DataFiles;

/// <summary>
/// Writes <c>data/manifest.json</c>: what the site was made from and by. With the same inputs, program and base address the site can be
/// built again to the byte. Times of files are not in it: they differ between two copies of one workspace.
/// </summary>
public static class ManifestWriter
{
    public const string Format = "sab-manifest/1";

    /// <param name="board">For the benchmark and the provenance.</param>
    /// <param name="baseAddress">Where the site will stand.</param>
    /// <param name="inputs">Every file that was read, ordered by path.</param>
    /// <param name="canary">The text that marks the file as benchmark data; null = none.</param>
    /// <param name="output">Receives UTF-8 without byte-order mark, ending with a line feed.</param>
    public static void Write(Board board, Uri baseAddress, ImmutableArray<InputFile> inputs, string? canary, IBufferWriter<byte> output)
    {
        using (var json = new Utf8JsonWriter(output, JsonHead.Options))
        {
            json.WriteStartObject();
            JsonHead.Write(json, Format, board, canary);
            json.WriteString("dataVersion", DataVersions.Of(board));
            json.WriteString("program", ProgramVersion.Program);
            json.WriteString("baseUrl", baseAddress.AbsoluteUri);
            json.WriteStartArray("inputs");
            foreach (var input in inputs)
            {
                json.WriteStartObject();
                json.WriteString("path", input.Path);
                json.WriteString("sha256", input.Sha256);
                json.WriteNumber("bytes", input.Stamp.Length);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }
}
