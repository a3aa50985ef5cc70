using System.Text.Json;
using System.Text.RegularExpressions;

namespace SupportAgentBench.Site.Tests.Building;

/// <summary>The data files of the shipped board, read as a stranger would read them.</summary>
internal static partial class SampleBoardData
{
    public static JsonElement Json(this SampleBoard board, string file)
    {
        using var document = JsonDocument.Parse(board.Text(file));
        return document.RootElement.Clone();
    }

    /// <summary>The models of <c>board.json</c> by id.</summary>
    public static Dictionary<string, JsonElement> Models(this SampleBoard board) => board.Json("data/board.json")
        .GetProperty("models")
        .EnumerateArray()
        .ToDictionary(model => model.GetProperty("id").GetString()!);

    public static IEnumerable<string> Texts(this JsonElement array) => array.EnumerateArray().Select(each => each.GetString()!);

    /// <summary>The raw digits of a number, empty for null or a member that is not there.</summary>
    public static string Digits(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var member in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(member, out element))
            {
                return string.Empty;
            }
        }

        return element.ValueKind == JsonValueKind.Null ? string.Empty : element.ToString();
    }

    /// <summary>Rows of a CSV file by column.</summary>
    public static IEnumerable<Dictionary<string, string>> Rows(string csv)
    {
        var lines = csv.TrimEnd('\n').Split('\n').Select(Cells).ToArray();
        return lines[1..].Select(cells => lines[0].Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    private static string[] Cells(string line) =>
        [.. Cell().Matches(line).Select(match => match.Groups["quoted"].Success ? match.Groups["quoted"].Value.Replace("\"\"", "\"", StringComparison.Ordinal) : match.Groups["plain"].Value)];

    [GeneratedRegex("(?<=^|,)(\"(?<quoted>([^\"]|\"\")*)\"|(?<plain>[^,\"]*))(?=,|$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Cell();
}
