using System.Collections.Immutable;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Simulation;

namespace SupportAgentBench.Site.Loading.Formats;

/// <summary>A file of data/scripts as written: names and slots are not looked up yet.</summary>
internal sealed record ScriptDocument(
    SourceFile File,
    Located<string> Id,
    bool OwnAsidesOnly,
    ImmutableArray<NamedValue<ImmutableArray<NamedValue<string>>>> Slots,
    ImmutableArray<NamedValue<string>> Results,
    ImmutableArray<NamedValue<OutcomeEntry>> Outcomes);

/// <summary>Words for one outcome.</summary>
internal sealed record OutcomeEntry(ImmutableArray<VariantEntry> Variants, ImmutableArray<ScriptAside> Asides, ImmutableArray<string> Notes);

/// <summary>One way the conversation may go.</summary>
internal sealed record VariantEntry(ImmutableArray<TurnEntry> Turns, ImmutableArray<string> Notes, SourceSpan Span)
{
    public bool IsHasty { get; init; }

    public bool IsFalseHandover { get; init; }

    public ImmutableArray<Located<string>> Voices { get; init; } = [];
}

/// <summary>A message: of the agent or of the customer, never of both.</summary>
internal sealed record TurnEntry(string? Agent, string? Customer, ImmutableArray<Located<string>> Calls, SourceSpan Span);

/// <summary>data/scripts/shared.yaml as written.</summary>
internal sealed record SharedScriptDocument(
    SourceFile File,
    ImmutableArray<ScriptTool> Tools,
    ImmutableArray<string> Voices,
    ImmutableArray<NamedValue<ImmutableArray<ScriptAside>>> Asides,
    ImmutableArray<NamedValue<ImmutableArray<string>>> Notes,
    ImmutableArray<string> Lapses);
