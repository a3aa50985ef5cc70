using SupportAgentBench.Core.Documents;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SupportAgentBench.Site.Loading.Yaml;

/// <summary>
/// YamlDotNet's parser, which alone knows no limits, with limits: depth, number of nodes, no anchors, aliases or tags, one
/// document. What it throws is translated here, and only here.
/// </summary>
internal sealed class LimitingParser(TextFile file)
{
    private const int DeepestNesting = 32;
    private const int MostNodes = 2_000_000;

    private readonly Parser _parser = new(new StringReader(file.Text));
    private int _depth;
    private int _nodes;
    private int _documents;

    /// <summary>The next event that means something: starts and ends of the stream and its document are passed over.</summary>
    /// <param name="expectsText">Whether the value being read is a text: a syntax error is then most often a lack of quotes.</param>
    /// <returns>Null at the end.</returns>
    public ParsingEvent? Next(bool expectsText)
    {
        while (Move(expectsText) is { } parsed)
        {
            Check(parsed);
            if (parsed is not (StreamStart or StreamEnd or DocumentStart or DocumentEnd))
            {
                return parsed;
            }
        }

        return null;
    }

    /// <summary>Where an event stands.</summary>
    public static SourceSpan SpanOf(ParsingEvent parsed) => new(parsed.Start.Index, parsed.End.Index - parsed.Start.Index);

    private ParsingEvent? Move(bool expectsText)
    {
        try
        {
            return _parser.MoveNext() ? _parser.Current : null;
        }
        catch (YamlException exception)
        {
            throw YamlSyntax.Explain(file, new SourceSpan(exception.Start.Index, 0), exception.Message, expectsText);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            // The parser's own slips over malformed input, seen on an unclosed flow mapping.
            var last = _parser.Current?.End.Index ?? 0;
            throw YamlSyntax.Explain(file, new SourceSpan(last, 0), "the structure breaks off here", expectsText);
        }
    }

    private void Check(ParsingEvent parsed)
    {
        _depth += parsed.NestingIncrease;
        if (parsed is MappingStart or SequenceStart && _depth > DeepestNesting + 2)
        {
            throw new BrokenDocumentException(LoadingDiagnostics.NestedTooDeep, SpanOf(parsed), DeepestNesting);
        }

        if (++_nodes > MostNodes)
        {
            throw new BrokenDocumentException(LoadingDiagnostics.TooManyNodes, SpanOf(parsed), MostNodes);
        }

        if (parsed is DocumentStart && ++_documents > 1)
        {
            throw new BrokenDocumentException(LoadingDiagnostics.SecondDocument, SpanOf(parsed));
        }

        if (parsed is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
        {
            throw new BrokenDocumentException(LoadingDiagnostics.AliasOrTag, SpanOf(parsed), "anchors (&) and aliases (*)");
        }

        if (parsed is NodeEvent { Tag.IsEmpty: false })
        {
            throw new BrokenDocumentException(LoadingDiagnostics.AliasOrTag, SpanOf(parsed), "tags (!)");
        }
    }
}
