using System.Collections.Immutable;

namespace SupportAgentBench.Site.Rules.Conditions;

/// <summary>A condition taken apart at its operators, so that every part is asked and every mistake is found whatever the other parts say.</summary>
/// <param name="Start">Where it stands in the expression.</param>
/// <param name="Length">How many characters it has.</param>
internal abstract record Condition(int Start, int Length);

/// <summary>A part without an operator of this language: a call, a path or a literal, read by the template language.</summary>
internal sealed record PartCondition(int Start, int Length, string Text) : Condition(Start, Length);

/// <summary><c>!condition</c></summary>
internal sealed record NotCondition(int Start, int Length, Condition Operand) : Condition(Start, Length);

/// <summary><c>a &amp;&amp; b</c></summary>
internal sealed record AllCondition(int Start, int Length, ImmutableArray<Condition> Operands) : Condition(Start, Length);

/// <summary><c>a || b</c></summary>
internal sealed record AnyCondition(int Start, int Length, ImmutableArray<Condition> Operands) : Condition(Start, Length);

/// <summary><c>a &lt; b &lt;= c</c>: each neighbour of the chain with the next.</summary>
/// <param name="Operators">One less than operands.</param>
internal sealed record ComparisonCondition(int Start, int Length, ImmutableArray<Condition> Operands, ImmutableArray<string> Operators) : Condition(Start, Length);

/// <summary><c>a ?? b</c>: the first that is not n/a.</summary>
internal sealed record FirstCondition(int Start, int Length, ImmutableArray<Condition> Operands) : Condition(Start, Length);
