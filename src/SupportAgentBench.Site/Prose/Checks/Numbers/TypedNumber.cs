namespace SupportAgentBench.Site.Prose.Checks.Numbers;

/// <summary>A number that an author typed.</summary>
/// <param name="Token">The token it begins with.</param>
/// <param name="Start">Its first character.</param>
/// <param name="End">Behind its last one.</param>
/// <param name="Key">What it says in the form that figures are looked up by: <c>96%</c>, <c>114 of 120</c>, <c>0.95</c>; null where it says no single value.</param>
internal readonly record struct TypedNumber(int Token, int Start, int End, string? Key)
{
    /// <summary>Whether it is nothing but <c>≈</c>.</summary>
    public bool IsApproximateSign { get; init; }
}
