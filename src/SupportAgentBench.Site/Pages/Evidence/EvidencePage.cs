using System.Collections.Immutable;

namespace SupportAgentBench.Site.Pages.Evidence;

/// <summary>The conversations of one case with one model, run by run. All texts of runs are text: nothing in them is mark-up.</summary>
public sealed record EvidencePage
{
    public required PageFrame Page { get; init; }

    public required string Model { get; init; }

    public required string Title { get; init; }

    /// <summary>"VIP skips the checks: kimi-k2.6" is the heading's second half.</summary>
    public required string CaseId { get; init; }

    /// <summary>The use case or trap that the case belongs to.</summary>
    public required EvidenceGroup Group { get; init; }

    /// <summary>The order, the opening, what a good ending is.</summary>
    public required ImmutableArray<EvidenceFact> Facts { get; init; }

    /// <summary>How the runs ended, and which ones differ.</summary>
    public required string Finding { get; init; }

    public required ImmutableArray<EvidenceRun> Runs { get; init; }

    /// <summary>The cases before and after it that have a page; null at the ends.</summary>
    public EvidenceStep? Previous { get; init; }

    public EvidenceStep? Next { get; init; }

    /// <summary>The case over all models.</summary>
    public required Link AllModels { get; init; }

    /// <summary>The same case on other models; empty where there are too many to name.</summary>
    public ImmutableArray<EvidenceElsewhere> Elsewhere { get; init; } = [];

    /// <summary>A mark that shows where the text was taken from; empty when the site has none.</summary>
    public string Canary { get; init; } = string.Empty;
}

/// <summary>A use case or a trap.</summary>
/// <param name="Kind">"Use case" or "Trap".</param>
public sealed record EvidenceGroup(string Kind, string Name, Link Link);

/// <summary>Something known of the case or of a run.</summary>
public sealed record EvidenceFact(string Name, string Text);

/// <summary>A neighbouring case.</summary>
public sealed record EvidenceStep(string Title, Link Link);

/// <summary>The same case with another model.</summary>
/// <param name="Handled">Of the runs, those that handled it right: "2 of 3"; "no outcome".</param>
/// <param name="Level"><c>right</c> (every run), <c>some</c>, <c>wrong</c> (no run) or <c>none</c> (no outcome).</param>
/// <param name="Link">Null where those conversations have no page.</param>
public sealed record EvidenceElsewhere(string Model, string Handled, string Level, Link? Link);

/// <summary>One run of the case.</summary>
public sealed record EvidenceRun
{
    public required string Run { get; init; }

    public required string Anchor { get; init; }

    public required Link Self { get; init; }

    /// <summary>How it ended, in words: "resolved without a handover".</summary>
    public required string Outcome { get; init; }

    /// <summary><c>right</c>, <c>wrong</c> or <c>none</c> (left out, or no record).</summary>
    public required string Level { get; init; }

    /// <summary>Scores and counts.</summary>
    public ImmutableArray<EvidenceFact> Scores { get; init; } = [];

    public string JudgeNote { get; init; } = string.Empty;

    /// <summary>What went wrong outside of the conversation; empty when nothing did.</summary>
    public string Error { get; init; } = string.Empty;

    /// <summary>The message at which the outcome was decided; null when the record does not say.</summary>
    public EvidenceDecision? Decision { get; init; }

    public ImmutableArray<EvidenceMessage> Messages { get; init; } = [];

    /// <summary>Why there are no messages; empty when there are.</summary>
    public string WhyEmpty { get; init; } = string.Empty;

    /// <summary>The whole conversation, where a message was cut here.</summary>
    public Link? Whole { get; init; }
}

/// <summary>The message that decided a run: the forbidden call, the handover.</summary>
/// <param name="Text">"The forbidden call reship was made in message 4".</param>
public sealed record EvidenceDecision(string Text, Link Link);

/// <summary>Something said.</summary>
/// <param name="Anchor">Part of published addresses: <c>r1-4</c>.</param>
/// <param name="Role"><c>customer</c>, <c>agent</c>, <c>system</c> or <c>tool</c>.</param>
/// <param name="Decides">Whether the outcome was decided here.</param>
public sealed record EvidenceMessage(
    string Anchor, Link Self, string Number, string Role, string Speaker, ShownText Text, ImmutableArray<EvidenceCall> Calls, bool Decides);

/// <summary>A tool that was called.</summary>
/// <param name="Mark">"forbidden", "handover", or empty.</param>
/// <param name="Arguments">Null when not recorded.</param>
/// <param name="Result">Null when not recorded.</param>
/// <param name="IsLong">Whether it is folded away at first.</param>
public sealed record EvidenceCall(string Name, string Mark, ShownText? Arguments, ShownText? Result, bool IsLong);

/// <summary>A text of a run as the page shows it.</summary>
/// <param name="Cut">What was left out, in words; empty when nothing was.</param>
public sealed record ShownText(string Text, string Cut);
