namespace SupportAgentBench.Site.Rules.Conditions;

/// <summary>A model from which an answer is not told apart: what is said holds in these runs only.</summary>
/// <param name="Words">What is not told of it: "not separable from", "not shown to be level with".</param>
internal readonly record struct OpenModel(string Words, string Name)
{
    public const string NotSeparable = "not separable from";
}
