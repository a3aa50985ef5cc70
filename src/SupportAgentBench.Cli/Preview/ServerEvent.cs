namespace SupportAgentBench.Cli.Preview;

/// <summary>Something that a page in a browser is told.</summary>
/// <param name="Name"><c>page</c>, <c>assets</c> or <c>state</c>.</param>
/// <param name="Data">One line.</param>
internal sealed record ServerEvent(string Name, string Data);
