namespace SupportAgentBench.Site.Rules.Conditions;

/// <summary>A model against which the tests do not bear out an answer: what is said holds in these runs only.</summary>
/// <param name="Words">What is told of it: "not separable from", "not shown to be level with".</param>
internal readonly record struct OpenModel(string Words, string Name)
{
    /// <summary>The tests leave the order open.</summary>
    public const string NotSeparable = "not separable from";

    /// <summary>The tests do not bear out that the two are as good.</summary>
    public const string NotLevel = "not shown to be level with";

    /// <summary>It has no figure that could be held against the answer.</summary>
    public const string Unmeasured = "nothing is measured of";

    /// <summary>The headline is a middle run's, the tests look at all runs: they may point the other way.</summary>
    public const string Opposed = "by these figures only, for the tests over all runs show the opposite against";

    /// <summary>The figures are the same, and the tests over all runs show a difference.</summary>
    public const string ToldApart = "by these figures only, for the tests over all runs show a difference from";
}
