using System.Buffers;
using System.Collections.Immutable;
using SupportAgentBench.Templating.Binding;
using SupportAgentBench.Templating.Runtime;
using SupportAgentBench.Templating.Syntax;

namespace SupportAgentBench.Templating;

/// <summary>One expression of the template language, as hand-written prose has them between braces.</summary>
public sealed class TemplateExpression
{
    /// <summary>The functions of the language, which no expression can change: making them takes longer than reading an expression.</summary>
    private static readonly TemplateLibrary Library = new(null, TemplateOptions.Default);

    private readonly ExpressionNode? _node;

    private TemplateExpression(ExpressionNode? node, ImmutableArray<LogMessage> messages)
    {
        _node = node;
        Messages = messages;
    }

    /// <summary>True when the expression cannot be evaluated.</summary>
    public bool HasErrors => !Messages.IsEmpty;

    /// <summary>What is wrong with the expression.</summary>
    public ImmutableArray<LogMessage> Messages { get; }

    /// <summary>Reads an expression that begins at a place of a larger text.</summary>
    public static TemplateExpression Parse(string text, string? path = null, TextPosition origin = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        path ??= "text";
        var (tokens, mistakes) = Lexer.Code(text, origin);
        var parser = new StatementParser(new TokenReader(path, text, tokens, origin.Offset), text, Library.Options.DepthLimit, mistakes);
        try
        {
            var syntax = parser.ReadWholeExpression();
            if (parser.Mistakes.Count > 0)
            {
                return new TemplateExpression(null, ParsedTemplate.Messages(parser, null, path));
            }

            var messages = new List<LogMessage>();
            var node = new TemplateBinder(Library, BindEnvironment.Open(), messages).Expressions.Bind(syntax);
            return new TemplateExpression(node, [.. messages]);
        }
        catch (SyntaxException exception)
        {
            return new TemplateExpression(null, ParsedTemplate.Messages(parser, exception, path));
        }
    }

    /// <summary>Computes the value. An unknown name is an error at the name's own place.</summary>
    public object? Evaluate(IScriptObject globals)
    {
        ArgumentNullException.ThrowIfNull(globals);
        if (_node is null || HasErrors)
        {
            throw new TemplateRuntimeException(Messages[0]);
        }

        var functions = new GlobalFrame(Library.Functions, null);
        var frames = new GlobalFrame(new ScriptObject(), new GlobalFrame(globals, functions));
        var page = new PageWriter(new ArrayBufferWriter<byte>(), new WorkMeter(Library.Options, default));
        var state = new RenderState(Library, page, frames);
        try
        {
            return _node.Evaluate(state);
        }
        catch (ValueException exception)
        {
            throw state.Error(_node.Span, exception);
        }
    }
}
