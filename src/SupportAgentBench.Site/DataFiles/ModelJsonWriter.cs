using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.DataFiles;

/// <summary>
/// Writes <c>data/models/&lt;model&gt;.json</c>: every number on the model's page. <c>model</c> is the object of <c>board.json</c>; use
/// cases, traps, runs and rivals follow.
/// </summary>
public static class ModelJsonWriter
{
    /// <param name="board">A board that the comparison has completed.</param>
    /// <param name="model">A model on it.</param>
    /// <param name="badges">Badges by model.</param>
    /// <param name="canary">The text that marks the file as benchmark data; null = none.</param>
    /// <param name="output">Receives UTF-8 without byte-order mark, ending with a line feed.</param>
    /// <exception cref="InvalidOperationException">The board is not completed.</exception>
    public static void Write(
        Board board, ModelSummary model, IReadOnlyDictionary<ModelId, ImmutableArray<BadgeRule>> badges, string? canary, IBufferWriter<byte> output)
    {
        var comparison = board.Comparison ?? throw new InvalidOperationException("Complete the board first.");
        var own = comparison[model.Model.Id];
        using (var json = new Utf8JsonWriter(output, JsonHead.Options))
        {
            json.WriteStartObject();
            JsonHead.Write(json, "sab-model/1", board, canary);
            json.WriteStartObject("model");
            new ModelJson(board, badges).WriteMembers(json, model);
            json.WriteEndObject();
            CaseGroupsJson.Write(json, board.Benchmark, model, own);
            TrapTableJson.Write(json, board, model);
            RunsJson.Write(json, model);
            RivalsJson.Write(json, board, own);
            new PairsJson(board, comparison).Write(json, RivalsJson.Pairs(comparison, own));
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }
}
