namespace SupportAgentBench.Site.Rules.Conditions;

/// <summary>Why a condition cannot be told true or false.</summary>
/// <param name="Start">Where in the expression.</param>
/// <param name="Length">How many characters; 0 when only the place is known.</param>
internal sealed record ConditionProblem(ConditionProblemKind Kind, int Start, int Length, string Message);

/// <summary>What is wrong with a condition.</summary>
internal enum ConditionProblemKind
{
    /// <summary>It cannot be read or computed.</summary>
    Faulty,

    /// <summary>A name in it is not known.</summary>
    UnknownName,

    /// <summary>It gives something that is neither true nor false.</summary>
    NoTest,

    /// <summary>It asks the data nothing.</summary>
    AsksNothing,
}
