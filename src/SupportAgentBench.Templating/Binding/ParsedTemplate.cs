using SupportAgentBench.Templating.Syntax;

namespace SupportAgentBench.Templating.Binding;

/// <summary>A template's syntax, or the mistake that kept it from being read.</summary>
internal sealed record ParsedTemplate(string Path, Block? Root, LogMessage? Error)
{
    public static ParsedTemplate Read(string text, string path, TemplateOptions options)
    {
        try
        {
            var reader = new TokenReader(path, text, Lexer.Template(text), 0);
            return new ParsedTemplate(path, new StatementParser(reader, text, options.DepthLimit).ReadTemplate(), null);
        }
        catch (SyntaxException exception)
        {
            return new ParsedTemplate(path, null, Message(exception, path));
        }
    }

    public static LogMessage Message(SyntaxException exception, string path) =>
        new(exception.Diagnostic.Id, new SourceSpan(path, exception.Start, exception.End), exception.Message, []);
}
