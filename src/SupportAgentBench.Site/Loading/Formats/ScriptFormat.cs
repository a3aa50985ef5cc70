using System.Collections.Immutable;
using SupportAgentBench.Core.Simulation;
using SupportAgentBench.Site.Loading.Shapes;
using static SupportAgentBench.Site.Loading.Shapes.KnownShapes;

namespace SupportAgentBench.Site.Loading.Formats;

/// <summary>The tables of data/scripts.</summary>
internal static class ScriptFormat
{
    private static readonly FormatTable<TurnEntry> Turn = new("a turn", "A message of the agent or of the customer.", rows =>
    {
        var agent = rows.Optional("agent", Text, "What the agent says, with slots.");
        var customer = rows.Optional("customer", Text, "What the customer says, with slots.");
        var calls = rows.Optional("calls", ListOf(Located(Text)), "Names of the tools that the agent calls with it.");
        return values => new TurnEntry(
            agent.In(values)?.Value, customer.In(values)?.Value, calls.In(values)?.Value ?? [], values.Span);
    });

    private static readonly FormatTable<ScriptAside> Aside = new("an aside", "A question in between, and its answer.", rows =>
    {
        var customer = rows.Required("customer", Text, "What the customer asks, with slots.");
        var agent = rows.Required("agent", Text, "What the agent answers, with slots.");
        return values => new ScriptAside(customer.In(values).Value, agent.In(values).Value);
    });

    private static readonly FormatTable<VariantEntry> Variant = new("a variant", "One way the conversation may go after its opening.", rows =>
    {
        var hasty = rows.Optional("hasty", Truth, "Acts before the customer has confirmed; chosen where instruction-following is low.");
        var falseHandover = rows.Optional("falseHandover", Truth, "Announces a person and calls none; chosen where the targets ask for it.");
        var voices = rows.Optional("voices", ListOf(Located(Id)), "Manners of speaking that it belongs to, as listed in shared.yaml; without them any model may say it.");
        var turns = rows.Required("turns", ListOf(Turn, atLeast: 3), "Agent first and last, a customer before the last; asides are put before that customer.");
        var notes = rows.Optional("notes", ListOf(Text), "What the judge may remark on this way.");
        return values => new VariantEntry(turns.In(values).Value, notes.In(values)?.Value ?? [], values.Span)
        {
            IsHasty = hasty.In(values)?.Value ?? false,
            IsFalseHandover = falseHandover.In(values)?.Value ?? false,
            Voices = voices.In(values)?.Value ?? [],
        };
    });

    private static readonly FormatTable<OutcomeEntry> Ending = new("an outcome's words", "How the conversation may go where it ends so.", rows =>
    {
        var variants = rows.Required("variants", ListOf(Variant, atLeast: 1), "One is chosen by chance.");
        var asides = rows.Optional("asides", ListOf(Aside), "Put in between where a conversation is longer.");
        var notes = rows.Optional("notes", ListOf(Text), "What the judge may remark; the shared notes if not said.");
        return values => new OutcomeEntry(variants.In(values).Value, asides.In(values)?.Value ?? [], notes.In(values)?.Value ?? []);
    });

    private static readonly FormatTable<ScriptTool> Tool = new("a tool", "A tool as transcripts show it.", rows =>
    {
        var name = rows.Required("name", Text, "Name of the tool.");
        var arguments = rows.Optional("arguments", new MapShape<string>(Text), "What it is called with; values with slots.");
        var result = rows.Required("result", Text, "What it usually answers, with slots.");
        return values => new ScriptTool(
            name.In(values).Value,
            [.. (arguments.In(values)?.Value ?? []).Select(argument => KeyValuePair.Create(argument.Key.Value, argument.Value))],
            result.In(values).Value);
    });

    public static FormatTable<ScriptDocument> Table { get; } = new("a script", "Words for the simulated conversations of a use case, a trap or a case.", rows =>
    {
        rows.Required("format", Exactly("sab-script/1"), "Name and version of this format.");
        var id = rows.Required("id", Located(Id), "The use case, trap or case it belongs to: the file's name.");
        var own = rows.Optional("ownAsidesOnly", Truth, "Leaves the shared asides out: in other languages.");
        var slots = rows.Optional("slots", new MapShape<ImmutableArray<Core.Documents.NamedValue<string>>>(new MapShape<string>(Text)), "Values of slots, by case.");
        var results = rows.Optional("results", new MapShape<string>(Text), "What tools answer here, by tool.");
        var outcomes = rows.Required("outcomes", new MapShape<OutcomeEntry>(Ending, OutcomeNames.All), "Words by outcome.");
        return values => new ScriptDocument(
            values.File,
            id.In(values).Value,
            own.In(values)?.Value ?? false,
            slots.In(values)?.Value ?? [],
            results.In(values)?.Value ?? [],
            outcomes.In(values).Value);
    });

    public static FormatTable<SharedScriptDocument> SharedTable { get; } = new("what scripts share", "Tools, asides and notes of all scripts.", rows =>
    {
        rows.Required("format", Exactly("sab-script-shared/1"), "Name and version of this format.");
        var tools = rows.Required("tools", ListOf(Tool, atLeast: 1), "The tools there are.");
        var voices = rows.Optional("voices", ListOf(Id), "Manners of speaking; a model has one or none.");
        var asides = rows.Required("asides", new MapShape<ImmutableArray<ScriptAside>>(ListOf(Aside), OutcomeNames.All), "What fits any case, by outcome.");
        var notes = rows.Required("notes", new MapShape<ImmutableArray<string>>(ListOf(Text, atLeast: 1), OutcomeNames.All), "What the judge may remark, by outcome.");
        var lapses = rows.Optional("lapses", ListOf(Text), "What the judge may remark where the ending is right and instruction-following low.");
        return values => new SharedScriptDocument(
            values.File, tools.In(values).Value, voices.In(values)?.Value ?? [], asides.In(values).Value, notes.In(values).Value, lapses.In(values)?.Value ?? []);
    });
}
