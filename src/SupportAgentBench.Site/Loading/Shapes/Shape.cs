using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace SupportAgentBench.Site.Loading.Shapes;

/// <summary>What a member's value may be: reads it, words what was expected, and states it as JSON Schema. One truth for the three.</summary>
internal abstract class Shape
{
    /// <summary>To stand behind "must be": <c>a number from 0 to 1 or null</c>.</summary>
    public abstract string Expected { get; }

    /// <summary>Whether null is a value of its own here; an optional member may be null anyway, which is as if it were not there.</summary>
    public virtual bool TakesNull => false;

    /// <summary>Whether a person writes text here, who may forget quotes.</summary>
    public virtual bool IsText => false;

    /// <summary>A new JSON Schema node.</summary>
    public abstract JsonObject Schema();

    /// <summary>Reports that the current token is not what is expected, and skips it.</summary>
    protected void Refuse(DocumentReader reader)
    {
        var descriptor = IsText && reader.TakesPlainText && reader.Kind is TokenKind.ObjectStart or TokenKind.ListStart
            ? LoadingDiagnostics.UnquotedText
            : LoadingDiagnostics.Mistyped;
        reader.Findings.Add(descriptor, reader.Span, reader.Member ?? "the document", Expected, reader.Describe());
        reader.Skip();
    }
}

/// <inheritdoc cref="Shape"/>
/// <typeparam name="T">What is read from it.</typeparam>
internal abstract class Shape<T> : Shape
{
    /// <summary>Reads the value that the reader stands on and leaves the reader on its last token.</summary>
    /// <returns>False when it was not this shape, which has been reported.</returns>
    /// <exception cref="BrokenDocumentException">The document is not well-formed.</exception>
    public abstract bool TryRead(DocumentReader reader, [MaybeNullWhen(false)] out T value);

    protected bool Refuse(DocumentReader reader, [MaybeNullWhen(false)] out T value)
    {
        Refuse(reader);
        value = default;
        return false;
    }
}
