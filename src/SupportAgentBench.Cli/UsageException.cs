namespace SupportAgentBench.Cli;

/// <summary>The program was called wrongly; the message says how, in one sentence.</summary>
internal sealed class UsageException(string message) : Exception(message);
