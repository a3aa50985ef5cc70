namespace SupportAgentBench.Templating.Syntax;

/// <summary>The tokens of a text, and what in it is none.</summary>
internal sealed record TokenList(IReadOnlyList<Token> Tokens, IReadOnlyList<SyntaxException> Mistakes);
