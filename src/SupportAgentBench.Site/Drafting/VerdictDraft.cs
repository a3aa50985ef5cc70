using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Prose.Checks.Suggestions;
using SupportAgentBench.Site.Prose.Figures;

namespace SupportAgentBench.Site.Drafting;

/// <summary>
/// A verdict to begin with: sections, a row for each use case and the figures of the model, all bound. Its words are few and neutral; an
/// author replaces them and keeps the names.
/// </summary>
internal sealed class VerdictDraft
{
    private const string HarmlessMarks = ",'():/?%";

    private readonly Board _board;
    private readonly ModelSummary _model;
    private readonly HashSet<string> _known;
    private readonly StringBuilder _yaml = new();

    private VerdictDraft(Board board, ModelSummary model)
    {
        (_board, _model) = (board, model);
        _known = [.. FigureWalk.Of(FigureScope.ForModel(board, model, [])).Select(named => named.Expression)];
    }

    /// <summary>The file's text.</summary>
    public static string Of(Board board, ModelSummary model) => new VerdictDraft(board, model).Write();

    private string Write()
    {
        _yaml.Append("# yaml-language-server: $schema=../../docs/schemas/verdict.schema.json\n");
        _yaml.Append("format: sab-verdict/1\n");
        _yaml.Append("model: ").Append(_model.Model.Id).Append('\n');
        _yaml.Append("updated: ").Append(DateText()).Append("\n\n");
        Block("headline", 0, [$"{{{{ model.name }}}} settles {Figure("resolution.count")} solvable tickets and hands over {Figure("escalation_accuracy.count")} must-escalate cases."]);
        _yaml.Append("\nsections:\n");
        Section("The short version", "short-version", MetricCatalog.All.Select(Metric));
        Section("Resolution and handover", null, _board.Benchmark.UseCases.Select(Outcome));
        Section("Instruction-following", null, _board.Benchmark.UseCases.Select(useCase => UseCaseLine(useCase, "instruction_following")));
        Section("What the traps did", "traps", _model.Traps.Select(Trap));
        Section("Tool usage", null, _model.Tools.Keys.Order(StringComparer.Ordinal).Select(tool => $"- `{tool}`: {Figure($"tool[\"{tool}\"].rate")} of conversations"));
        Section("Run by run", "stability", MetricCatalog.All.Select(metric => $"- {metric.Name}: {Figure(NameOf(metric) + ".per_run")}, range {Figure(NameOf(metric) + ".range")}"));
        Section("Beside the other models", "compares", _board.Models.Where(other => other != _model).Select(Neighbour));
        Section("What a conversation takes", "cost",
        [
            $"- spend: {Figure("cost")}, tier {Figure("tier.word")}",
            $"- messages {Figure("agent_messages")}, tool calls {Figure("tool_calls")}",
            $"- on record: conversations {Figure("conversations")}, runs {Figure("runs")}, model errors {Figure("errors")}, empty promises {Figure("false_handovers")}",
        ]);
        Traits("strong", $"solvable tickets settled: {Figure("resolution.count")}", $"must-escalate cases handed over: {Figure("escalation_accuracy.count")}");
        Traits("weak", $"needless handovers: {Figure("over_escalation.count")}", $"trap conversations: {Figure("traps.caught")}");
        Clusters();
        Remarks();
        Block("bottomLine", 0, [$"{{{{ model.name }}}} asks {Figure("cost")} and follows policy at {Figure("instruction_following")}."]);
        _yaml.Append("\nnotes: a draft with its figures bound; replace the words and keep the names\n");
        return _yaml.ToString();
    }

    private string DateText() => _board.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Metric(MetricDefinition metric) =>
        $"- {metric.Name}: {Figure(NameOf(metric))}, pooled {Figure(NameOf(metric) + ".pooled")}";

    private string Outcome(UseCase useCase) => useCase.Bucket == Bucket.MustEscalate
        ? UseCaseLine(useCase, "escalation_accuracy")
        : $"{UseCaseLine(useCase, "resolution")}, passed on {Figure($"use_case[\"{useCase.Id}\"].over_escalation")}";

    private string UseCaseLine(UseCase useCase, string metric) => $"- {Words(useCase.Name)}: {Figure($"use_case[\"{useCase.Id}\"].{metric}")}";

    private string Trap(TrapOutcome outcome) =>
        $"- {Words(outcome.Trap.Name)}: {Figure($"trap[\"{outcome.Trap.Id}\"].caught")}, on the board {Figure($"board.trap[\"{outcome.Trap.Id}\"].rate")}";

    private static string Neighbour(ModelSummary other)
    {
        var model = $"model[\"{other.Model.Id}\"]";
        return $"- {{{{ {model}.name }}}}: resolution {Optional($"{model}.resolution")}, needless handovers {Optional($"{model}.over_escalation")}, cost {Optional($"{model}.cost")}";
    }

    private void Section(string title, string? place, IEnumerable<string> lines)
    {
        ImmutableArray<string> body = [.. lines];
        if (body.IsEmpty)
        {
            return;
        }

        _yaml.Append("  - title: ").Append(title).Append('\n');
        if (place is not null)
        {
            _yaml.Append("    place: ").Append(place).Append('\n');
        }

        Block("body", 4, body);
        _yaml.Append('\n');
    }

    private void Traits(string member, params ReadOnlySpan<string> lines)
    {
        _yaml.Append(member).Append(":\n");
        foreach (var line in lines)
        {
            _yaml.Append("  - |\n    ").Append(line).Append('\n');
        }
    }

    private void Clusters()
    {
        _yaml.Append("\nclusters:").Append(_board.Benchmark.UseCases.IsEmpty ? " []\n" : "\n");
        foreach (var useCase in _board.Benchmark.UseCases)
        {
            _yaml.Append("  - name: |\n      ").Append(Words(useCase.Name)).Append("\n    useCases: [").Append(useCase.Id).Append("]\n");
        }
    }

    private void Remarks()
    {
        _yaml.Append("\natAGlance:\n");
        foreach (var (key, metric) in new[]
        {
            ("resolution", "resolution"), ("escalation", "escalation_accuracy"), ("overEscalation", "over_escalation"), ("toolUsage", "tool_calls"),
            ("policy", "instruction_following"), ("sentiment", "sentiment"), ("traps", "traps_held"), ("cost", "cost"),
        })
        {
            Block(key, 2, [$"by run {Figure(metric + ".per_run")}"]);
        }

        _yaml.Append('\n');
    }

    private void Block(string member, int indent, ImmutableArray<string> lines)
    {
        _yaml.Append(' ', indent).Append(member).Append(": |\n");
        foreach (var line in lines)
        {
            _yaml.Append(' ', indent + 2).Append(line).Append('\n');
        }
    }

    /// <summary>A figure; where it is n/a it says so.</summary>
    private string Figure(string expression) => _known.Contains(expression) ? $"{{{{ {expression} }}}}" : Optional(expression);

    private static string Optional(string expression) => $"{{{{ {expression} ?? \"n/a\" }}}}";

    private static string NameOf(MetricDefinition metric) => MetricFigures.NameOf(metric);

    /// <summary>A name of the data as text: no mark of it means anything to Markdown.</summary>
    private static string Words(string name)
    {
        var words = new StringBuilder();
        foreach (var character in name.Trim())
        {
            // A hyphen means something at the beginning only.
            var isMark = char.IsAscii(character)
                && (char.IsPunctuation(character) || char.IsSymbol(character))
                && (character != '-' || words.Length == 0)
                && !HarmlessMarks.Contains(character, StringComparison.Ordinal);
            words.Append(isMark ? "\\" : string.Empty).Append(char.IsControl(character) ? ' ' : character);
        }

        return words.ToString();
    }
}
