using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;

namespace SupportAgentBench.Site.Loading;

/// <summary>What a document is made of, in JSON and YAML alike.</summary>
internal enum TokenKind
{
    /// <summary>Before the first token, and behind the last.</summary>
    None,
    ObjectStart,
    ObjectEnd,
    ListStart,
    ListEnd,

    /// <summary>The name of a member; its value follows.</summary>
    Name,

    /// <summary>A text in quotes or a YAML block.</summary>
    Text,

    /// <summary>A YAML scalar without quotes: text, number or truth value, as its member asks.</summary>
    Plain,
    Number,
    Truth,
    Null,
}

/// <summary>
/// Pulls the tokens of one document, in order, each with its place. What is wrong goes to <see cref="Findings"/>; only what makes
/// it impossible to read on is thrown, as <see cref="BrokenDocumentException"/>.
/// </summary>
internal abstract class DocumentReader(Findings findings)
{
    public Findings Findings { get; } = findings;

    public TokenKind Kind { get; protected set; }

    /// <summary>Where the token stands.</summary>
    public SourceSpan Span { get; protected set; }

    /// <summary>The member being read, for messages.</summary>
    public string? Member { get; set; }

    /// <summary>Whether the member being read is a text, so that a broken document may be a text that lacks quotes.</summary>
    public bool ExpectsText { get; set; }

    /// <summary>Whether a text may stand without quotes, so that one which needs them may lack them.</summary>
    public virtual bool TakesPlainText => false;

    /// <summary>The name, or the scalar as text.</summary>
    public abstract string Text { get; }

    /// <summary>The same until the next token is read; of a number without making a text of it.</summary>
    public virtual ReadOnlySpan<char> Characters => Text;

    /// <summary>What the format calls an object in a message.</summary>
    protected abstract string ObjectWord { get; }

    /// <summary>Goes on to the next token.</summary>
    /// <exception cref="BrokenDocumentException">The document is not well-formed from here on.</exception>
    public abstract TokenKind Read();

    /// <summary>From the first token of a value to its last; nothing in between is looked at more closely than needed to find the end.</summary>
    public abstract void Skip();

    /// <summary>The current scalar as prose that knows its place; null when it is written in a way that has none, which is reported.</summary>
    public abstract ProseText? ReadProse();

    /// <summary>Where a comment stands that directly follows the current plain scalar; null = nowhere.</summary>
    public abstract SourceSpan? CommentBehind { get; }

    /// <summary>The current token in words: what a message says was found.</summary>
    public string Describe() => Kind switch
    {
        TokenKind.ObjectStart => ObjectWord,
        TokenKind.ListStart => "a list",
        TokenKind.Null => "null",
        TokenKind.Number or TokenKind.Truth or TokenKind.Plain => Excerpt.Of(Text),
        TokenKind.Text => $"the text \"{Excerpt.Of(Text)}\"",
        _ => "nothing",
    };
}
