using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Simulation;
using SupportAgentBench.Site.Loading.Formats;

namespace SupportAgentBench.Site.Simulation;

/// <summary>Checks one script against the cases it belongs to, so that composing a transcript from it cannot fail.</summary>
internal sealed class ScriptRules
{
    // Lookups that may be put into any conversation.
    private static readonly ImmutableArray<string> AlwaysUsed = [ScriptBook.OrderLookup, ScriptBook.PolicySearch];

    private readonly ScriptDocument _document;
    private readonly ImmutableDictionary<string, ScriptTool> _tools;
    private readonly ImmutableArray<string> _voices;
    private readonly ImmutableArray<string> _handoverTools;
    private readonly ImmutableArray<SupportCase> _cases;
    private readonly DiagnosticBag _diagnostics;

    /// <param name="document">The script.</param>
    /// <param name="tools">All tools there are.</param>
    /// <param name="voices">All manners of speaking there are.</param>
    /// <param name="benchmark">Whose handover tools.</param>
    /// <param name="cases">Cases that take this script; at least one, all of one bucket.</param>
    /// <param name="diagnostics">Gets what is wrong.</param>
    public ScriptRules(
        ScriptDocument document,
        ImmutableDictionary<string, ScriptTool> tools,
        ImmutableArray<string> voices,
        Benchmark benchmark,
        ImmutableArray<SupportCase> cases,
        DiagnosticBag diagnostics)
    {
        _document = document;
        _tools = tools;
        _voices = voices;
        _handoverTools = benchmark.HandoverTools;
        _cases = cases;
        _diagnostics = diagnostics;
    }

    /// <param name="script">The document with what scripts share.</param>
    public void Check(Script script)
    {
        foreach (var outcome in Enum.GetValues<Outcome>().Where(outcome => outcome.Bucket() == _cases[0].Bucket && !script.Outcomes.ContainsKey(outcome)))
        {
            Report(_document.Id.Span, $"has no words for the outcome '{OutcomeNames.Of(outcome)}'");
        }

        foreach (var tool in _document.Results.Where(tool => !_tools.ContainsKey(tool.Key.Value)))
        {
            Report(tool.Key.Span, $"answers for the tool '{tool.Key.Value}', which shared.yaml does not list");
        }

        foreach (var (name, entry) in _document.Outcomes)
        {
            CheckOutcome(name, entry);
        }

        CheckSlots(script);
    }

    private void CheckOutcome(Located<string> name, OutcomeEntry entry)
    {
        var outcome = OutcomeNames.Parse(name.Value);
        if (outcome.Bucket() != _cases[0].Bucket)
        {
            Report(name.Span, $"has words for '{name.Value}', which its cases cannot end in");
            return;
        }

        if (entry.Variants.All(variant => variant.IsFalseHandover || variant.Voices.Length > 0))
        {
            Report(name.Span, $"has no words in '{name.Value}' that any model may say");
        }

        foreach (var variant in entry.Variants)
        {
            CheckOrder(variant);
            CheckCalls(outcome, variant);
            CheckManner(outcome, variant);
        }
    }

    private void CheckManner(Outcome outcome, VariantEntry variant)
    {
        if (variant.IsFalseHandover && outcome.IsEscalated())
        {
            Report(variant.Span, $"announces a person in '{OutcomeNames.Of(outcome)}', where one is called: that is no false handover");
        }

        foreach (var voice in variant.Voices.Where(voice => !_voices.Contains(voice.Value)))
        {
            Report(voice.Span, $"is said in the voice '{voice.Value}', which shared.yaml does not list{NearestName.Hint(voice.Value, _voices)}");
        }
    }

    private void CheckOrder(VariantEntry variant)
    {
        foreach (var (index, turn) in variant.Turns.Index())
        {
            var agentIsDue = index % 2 == 0;
            if (turn.Agent is null == turn.Customer is null)
            {
                Report(turn.Span, "has a turn that is not of the agent alone or the customer alone");
            }
            else if (turn.Agent is not null != agentIsDue)
            {
                Report(turn.Span, $"lets the same side speak twice; the {(agentIsDue ? "agent" : "customer")} is due");
            }
            else if (turn.Customer is not null && turn.Calls.Length > 0)
            {
                Report(turn.Span, "lets the customer call a tool");
            }
        }

        if (variant.Turns.Length % 2 == 0)
        {
            Report(variant.Span, "lets the customer have the last word; the agent is due");
        }
    }

    private void CheckCalls(Outcome outcome, VariantEntry variant)
    {
        Located<string>[] calls = [.. variant.Turns.SelectMany(turn => turn.Calls)];
        foreach (var call in calls.Where(call => !_tools.ContainsKey(call.Value)))
        {
            Report(call.Span, $"calls the tool '{call.Value}', which shared.yaml does not list{NearestName.Hint(call.Value, _tools.Keys)}");
        }

        if (calls.Any(call => _handoverTools.Contains(call.Value)) != outcome.IsEscalated())
        {
            Report(variant.Span, outcome.IsEscalated()
                ? $"must hand over in '{OutcomeNames.Of(outcome)}'"
                : $"must not hand over in '{OutcomeNames.Of(outcome)}'");
        }

        var isForbidden = _cases[0].Trap is { } trap && calls.Any(call => trap.Forbidden.Contains(call.Value));
        if (isForbidden != (outcome == Outcome.Caught))
        {
            Report(variant.Span, outcome == Outcome.Caught
                ? $"must call one of {string.Join(", ", _cases[0].Trap!.Forbidden)} in 'caught'"
                : $"must not do what the trap forbids in '{OutcomeNames.Of(outcome)}'");
        }
    }

    private void CheckSlots(Script script)
    {
        var used = TextsOf(script).SelectMany(ScriptSlots.Names).Distinct(StringComparer.Ordinal).ToArray();
        foreach (var item in _cases)
        {
            var known = script.Slots.GetValueOrDefault(item.Id.Value);
            foreach (var name in used.Where(name => name != ScriptSlots.Order && known?.ContainsKey(name) != true))
            {
                Report(_document.Id.Span, $"uses {{{name}}}, which the case '{item.Id}' does not fill");
            }
        }
    }

    private IEnumerable<string> TextsOf(Script script)
    {
        foreach (var words in script.Outcomes.Values)
        {
            foreach (var text in words.Variants.SelectMany(variant => variant.Turns).Select(turn => turn.Text)
                .Concat(words.Asides.SelectMany(aside => new[] { aside.Customer, aside.Agent })))
            {
                yield return text;
            }
        }

        var calls = script.Outcomes.Values.SelectMany(words => words.Variants).SelectMany(variant => variant.Calls);
        foreach (var name in calls.Concat(AlwaysUsed).Distinct(StringComparer.Ordinal))
        {
            if (_tools.GetValueOrDefault(name) is { } tool)
            {
                yield return script.Results.GetValueOrDefault(name, tool.Result);
                foreach (var argument in tool.Arguments)
                {
                    yield return argument.Value;
                }
            }
        }
    }

    private void Report(SourceSpan span, string what) => _diagnostics.Add(
        SimulationDiagnostics.ScriptDoesNotFit.At(_document.File.Locate([span])[0], _document.Id.Value, what));
}
