using System.Collections.Immutable;
using SupportAgentBench.Templating.Syntax;

namespace SupportAgentBench.Templating.Binding;

/// <summary>A template's syntax, or the mistakes that kept it from being read.</summary>
internal sealed record ParsedTemplate(string Path, Block? Root, ImmutableArray<LogMessage> Errors)
{
    public static ParsedTemplate Read(string text, string path, TemplateOptions options)
    {
        var (tokens, mistakes) = Lexer.Template(text, options.Strict);
        var parser = new StatementParser(new TokenReader(path, text, tokens, 0), text, options.DepthLimit, mistakes);
        try
        {
            var root = parser.ReadTemplate();
            return parser.Mistakes.Count == 0 ? new ParsedTemplate(path, root, []) : new ParsedTemplate(path, null, Messages(parser, null, path));
        }
        catch (SyntaxException exception)
        {
            return new ParsedTemplate(path, null, Messages(parser, exception, path));
        }
    }

    /// <summary>The mistakes that a parser read over, and the one that ended it, in the order of their places.</summary>
    public static ImmutableArray<LogMessage> Messages(StatementParser parser, SyntaxException? last, string path)
    {
        var mistakes = last is null || parser.IsTold(last) ? parser.Mistakes : parser.Mistakes.Append(last);
        return [.. mistakes.OrderBy(mistake => mistake.Start.Offset).Take(Recovery.MostMistakes).Select(mistake => Message(mistake, path))];
    }

    private static LogMessage Message(SyntaxException exception, string path) =>
        new(exception.Diagnostic.Id, new SourceSpan(path, exception.Start, exception.End), exception.Message, []);
}
