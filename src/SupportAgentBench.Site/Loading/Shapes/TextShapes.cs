using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;

namespace SupportAgentBench.Site.Loading.Shapes;

/// <summary>A text that is shown or compared as it is.</summary>
/// <param name="mayBeEmpty">Whether a text without any letter will do.</param>
internal sealed class TextShape(bool mayBeEmpty) : Shape<string>
{
    public override string Expected => "a text";

    public override bool IsText => true;

    public override bool TryRead(DocumentReader reader, [MaybeNullWhen(false)] out string value)
    {
        if (reader.Kind is not (TokenKind.Text or TokenKind.Plain))
        {
            return Refuse(reader, out value);
        }

        value = mayBeEmpty ? reader.Text : ControlPictures.Draw(reader.Text);
        if (reader.CommentBehind is { } comment)
        {
            reader.Findings.Add(LoadingDiagnostics.LikelyLostText, comment, reader.Member);
        }

        if (mayBeEmpty || !string.IsNullOrWhiteSpace(value))
        {
            return true;
        }

        reader.Findings.Add(LoadingDiagnostics.EmptyText, reader.Span, reader.Member);
        return false;
    }

    public override JsonObject Schema() => mayBeEmpty
        ? new JsonObject { ["type"] = "string" }
        : new JsonObject { ["type"] = "string", ["pattern"] = "\\S" };
}

/// <summary>An id: <c>[a-z0-9]+(-[a-z0-9]+)*</c>, at most 64 characters, for it becomes an address.</summary>
internal sealed class IdShape : Shape<string>
{
    private const int Longest = 64;

    public override string Expected => "an id (lower-case letters and digits, joined by single hyphens, at most 64 characters)";

    /// <summary>Whether a text has the shape of an id.</summary>
    public static bool IsId(string text)
    {
        if (text.Length is 0 or > Longest || text[0] == '-' || text[^1] == '-' || text.Contains("--", StringComparison.Ordinal))
        {
            return false;
        }

        return text.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-');
    }

    public override bool TryRead(DocumentReader reader, [MaybeNullWhen(false)] out string value)
    {
        if (reader.Kind is not (TokenKind.Text or TokenKind.Plain))
        {
            return Refuse(reader, out value);
        }

        value = reader.Text;
        if (IsId(value))
        {
            return true;
        }

        reader.Findings.Add(LoadingDiagnostics.NotAnId, reader.Span, reader.Member, Excerpt.Of(value));
        return false;
    }

    public override JsonObject Schema() => new()
    {
        ["type"] = "string",
        ["pattern"] = "^[a-z0-9]+(-[a-z0-9]+)*$",
        ["maxLength"] = Longest,
    };
}

/// <summary>Hand-written text with bound figures, claims and quotes, every character of which must have its place in the file.</summary>
internal sealed class ProseShape : Shape<ProseText>
{
    public override string Expected => "a text";

    public override bool IsText => true;

    public override bool TryRead(DocumentReader reader, [MaybeNullWhen(false)] out ProseText value)
    {
        if (reader.Kind is not (TokenKind.Text or TokenKind.Plain))
        {
            return Refuse(reader, out value);
        }

        value = reader.ReadProse();
        return value is not null;
    }

    /// <summary>Where the schema of a document holds what may be written in its prose, for completion in editors.</summary>
    public const string Definition = "prose";

    public override JsonObject Schema() => new() { ["type"] = "string", ["pattern"] = "\\S", ["$ref"] = "#/$defs/" + Definition };
}
