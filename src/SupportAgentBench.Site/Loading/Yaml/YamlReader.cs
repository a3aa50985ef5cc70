using SupportAgentBench.Core.Documents;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SupportAgentBench.Site.Loading.Yaml;

/// <summary>Tokens of a YAML document.</summary>
internal sealed class YamlReader : DocumentReader
{
    private readonly TextFile _file;
    private readonly LimitingParser _parser;

    // For each open collection.
    private readonly Stack<bool> _isMapping = new();
    private Scalar? _scalar;

    public YamlReader(TextFile file, Findings findings)
        : base(findings)
    {
        _file = file;
        _parser = new LimitingParser(file);
    }

    public override bool TakesPlainText => true;

    public override string Text => _scalar?.Value ?? string.Empty;

    public override SourceSpan? CommentBehind
    {
        get
        {
            if (Kind != TokenKind.Plain)
            {
                return null;
            }

            var rest = _file.Text.AsSpan((int)Span.End);
            var comment = rest[(rest.Length - rest.TrimStart(" \t").Length)..];
            return comment.StartsWith('#') ? new SourceSpan(_file.Text.Length - comment.Length, 1) : null;
        }
    }

    protected override string ObjectWord => "a mapping";

    public override TokenKind Read()
    {
        var parsed = _parser.Next(ExpectsText);
        _scalar = parsed as Scalar;
        Span = parsed is null ? new SourceSpan(_file.Text.Length, 0) : LimitingParser.SpanOf(parsed);
        Kind = Classify(parsed);
        return Kind;
    }

    public override void Skip()
    {
        if (Kind is not (TokenKind.ObjectStart or TokenKind.ListStart))
        {
            return;
        }

        // By events, for a skipped mapping may have names that are no scalars: {{ figure }} without quotes is one.
        var (isObject, open, span) = (Kind == TokenKind.ObjectStart, 1, Span);
        while (open > 0 && _parser.Next(ExpectsText) is { } parsed)
        {
            open += parsed.NestingIncrease;
            span = LimitingParser.SpanOf(parsed);
        }

        _isMapping.Pop();
        Kind = isObject ? TokenKind.ObjectEnd : TokenKind.ListEnd;
        Span = span;
    }

    public override ProseText? ReadProse() => _scalar is null ? null : YamlProse.Read(_file, _scalar, this);

    private TokenKind Classify(ParsingEvent? parsed)
    {
        if (parsed is MappingEnd or SequenceEnd)
        {
            _isMapping.Pop();
            return parsed is MappingEnd ? TokenKind.ObjectEnd : TokenKind.ListEnd;
        }

        if (parsed is not null && TakesName())
        {
            return parsed is Scalar
                ? TokenKind.Name
                : throw new BrokenDocumentException(LoadingDiagnostics.NameIsNoText, Span);
        }

        switch (parsed)
        {
            case MappingStart:
                _isMapping.Push(true);
                return TokenKind.ObjectStart;
            case SequenceStart:
                _isMapping.Push(false);
                return TokenKind.ListStart;
            case Scalar { Style: ScalarStyle.Plain, Value: "" or "~" or "null" or "Null" or "NULL" }:
                return TokenKind.Null;
            case Scalar { Style: ScalarStyle.Plain }:
                return TokenKind.Plain;
            case Scalar:
                return TokenKind.Text;
            default:
                return TokenKind.None;
        }
    }

    // Names and values take turns in a mapping; in a list everything is a value.
    private bool TakesName() => _isMapping.TryPeek(out var isMapping) && isMapping && Kind != TokenKind.Name;
}
