namespace SupportAgentBench.Core.Documents;

/// <summary>A value as written, and where.</summary>
public sealed record Located<T>(T Value, SourceSpan Span);
