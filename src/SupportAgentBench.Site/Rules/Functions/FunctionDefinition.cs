using System.Collections.Immutable;

namespace SupportAgentBench.Site.Rules.Functions;

/// <summary>A test that conditions may use: a row of <see cref="ConditionFunctions"/>. Evaluation and docs/prose.md read the same rows.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Example">A whole call, as docs/prose.md shows it.</param>
/// <param name="Meaning">When it is true, in a few words.</param>
/// <param name="Parameters">Their names, in order.</param>
/// <param name="Answer">Asks the board: a truth value, or names of models.</param>
internal sealed record FunctionDefinition(
    string Name, string Example, string Meaning, ImmutableArray<string> Parameters, Func<FunctionCall, object?> Answer);
