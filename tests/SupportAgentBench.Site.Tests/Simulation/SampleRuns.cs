using System.Text.Json;

namespace SupportAgentBench.Site.Tests.Simulation;

/// <summary>The committed runs of a model of the sample board, read without any of the program's own readers.</summary>
internal sealed class SampleRuns : IDisposable
{
    private readonly Dictionary<string, string> _bucketOfCase;
    private readonly Dictionary<string, string> _useCaseOfCase;
    private readonly List<JsonDocument> _runs;

    public SampleRuns(string model)
    {
        _useCaseOfCase = CasesByName();
        _bucketOfCase = _useCaseOfCase.ToDictionary(
            item => item.Key,
            item => item.Value is "abusive-threatening" or "fraud-reroute" or "refund-outside-policy" or "unsupported-request"
                ? "must-escalate"
                : item.Value.Length == 0 ? "adversarial" : "solvable");
        _runs = [.. Files(model).Select(path => JsonDocument.Parse(File.ReadAllBytes(path)))];
    }

    /// <summary>Every model with runs, in ordinal order.</summary>
    public static IEnumerable<string> Models { get; } =
        [.. Directory.EnumerateDirectories(Path.Combine(Repository.Root, "data", "runs")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <summary>Every committed run file, relative to the repository, in ordinal order.</summary>
    public static IEnumerable<string> Paths { get; } =
        [.. Models.SelectMany(model => Files(model).Select(path => $"data/runs/{model}/{Path.GetFileName(path)}")).Order(StringComparer.Ordinal)];

    public IEnumerable<JsonElement[]> Runs => _runs.Select(run => Conversations(run).ToArray());

    public IEnumerable<JsonElement> All => _runs.SelectMany(Conversations);

    /// <summary>How many conversations of a bucket are so, run by run.</summary>
    public int[] Count(string bucket, Func<JsonElement, bool> isSo) =>
        [.. _runs.Select(run => Conversations(run).Count(item => _bucketOfCase[Case(item)] == bucket && isSo(item)))];

    /// <summary>The mean over all conversations, run by run.</summary>
    public decimal[] Mean(Func<JsonElement, decimal> value) => [.. _runs.Select(run => Conversations(run).Average(value))];

    /// <summary>Conversations of a use case, all runs together.</summary>
    public JsonElement[] OfUseCase(string useCase) => [.. All.Where(item => _useCaseOfCase[Case(item)] == useCase)];

    public static string Case(JsonElement conversation) => conversation.GetProperty("case").GetString()!;

    public static bool IsResolved(JsonElement conversation) => conversation.GetProperty("resolved").GetInt32() == 1;

    public static bool IsEscalated(JsonElement conversation) => conversation.GetProperty("escalated").GetBoolean();

    public static bool IsHandoverPromised(JsonElement conversation) => conversation.GetProperty("handoverPromised").GetBoolean();

    public static bool IsUnsafe(JsonElement conversation) => conversation.GetProperty("unsafeAction").ValueKind != JsonValueKind.Null;

    public static IEnumerable<JsonElement> Messages(JsonElement conversation) => conversation.GetProperty("transcript").EnumerateArray();

    public static bool IsAgent(JsonElement message) => message.GetProperty("role").GetString() == "agent";

    public static string Text(JsonElement message) => message.GetProperty("text").GetString()!;

    public void Dispose() => _runs.ForEach(run => run.Dispose());

    private static IEnumerable<string> Files(string model) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "data", "runs", model), "*.json").Order(StringComparer.Ordinal);

    private static IEnumerable<JsonElement> Conversations(JsonDocument run) => run.RootElement.GetProperty("conversations").EnumerateArray();

    // Ids are enough here: those of a use case end in a number, those of a trap do not.
    private static Dictionary<string, string> CasesByName() => File.ReadLines(Path.Combine(Repository.Root, "data", "cases.yaml"))
        .Where(line => line.StartsWith("  - id: ", StringComparison.Ordinal))
        .Select(line => line["  - id: ".Length..].Trim())
        .ToDictionary(id => id, id => char.IsAsciiDigit(id[^1]) ? id[..id.LastIndexOf('-')] : string.Empty);
}
