using System.Buffers;
using System.Collections.Immutable;
using SupportAgentBench.Templating.Binding;
using SupportAgentBench.Templating.Runtime;
using SupportAgentBench.Templating.Syntax;

namespace SupportAgentBench.Templating;

/// <summary>One expression of the template language, as hand-written prose has them between braces.</summary>
public sealed class TemplateExpression
{
    private readonly ExpressionNode? _node;
    private readonly TemplateLibrary _library;

    private TemplateExpression(TemplateLibrary library, ExpressionNode? node, ImmutableArray<LogMessage> messages)
    {
        _library = library;
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
        var library = new TemplateLibrary(null, TemplateOptions.Default);
        try
        {
            var reader = new TokenReader(path, text, Lexer.Code(text, origin), origin.Offset);
            var syntax = new StatementParser(reader, text, library.Options.DepthLimit).ReadWholeExpression();
            var messages = new List<LogMessage>();
            var node = new TemplateBinder(library, BindEnvironment.Open(), messages).Expressions.Bind(syntax);
            return new TemplateExpression(library, node, [.. messages]);
        }
        catch (SyntaxException exception)
        {
            return new TemplateExpression(library, null, [ParsedTemplate.Message(exception, path)]);
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

        var functions = new GlobalFrame(_library.Functions, null);
        var frames = new GlobalFrame(new ScriptObject(), new GlobalFrame(globals, functions));
        var page = new PageWriter(new ArrayBufferWriter<byte>(), new WorkMeter(_library.Options, default));
        var state = new RenderState(_library, page, frames);
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
