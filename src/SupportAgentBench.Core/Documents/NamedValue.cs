namespace SupportAgentBench.Core.Documents;

/// <summary>A value under a name of the author's, and where the name stands.</summary>
public sealed record NamedValue<T>(Located<string> Key, T Value);
