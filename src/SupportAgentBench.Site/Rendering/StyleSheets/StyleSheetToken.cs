namespace SupportAgentBench.Site.Rendering.StyleSheets;

public enum StyleSheetTokenKind
{
    White,

    Comment,

    /// <summary>With its quotation marks; to the end of the sheet where it never ends.</summary>
    Text,

    /// <summary>An address in <c>url()</c> without quotation marks, whole.</summary>
    Address,

    /// <summary>A name, with the <c>@</c>, <c>.</c> or <c>#</c> before it.</summary>
    Name,

    /// <summary>A number with its unit.</summary>
    Number,

    /// <summary>One character that is nothing of the above.</summary>
    Sign,
}

/// <summary>A part of a style sheet that has one meaning.</summary>
/// <param name="Text">As it stands in the sheet.</param>
public sealed record StyleSheetToken(StyleSheetTokenKind Kind, string Text)
{
    public bool Is(char sign) => Kind is StyleSheetTokenKind.Sign && Text[0] == sign;

    public bool IsAny(string signs) => Kind is StyleSheetTokenKind.Sign && signs.Contains(Text[0], StringComparison.Ordinal);

    /// <summary>Whether it names a custom property, or something else that an author may name like one.</summary>
    public bool IsCustomName => Kind is StyleSheetTokenKind.Name && Text.Length > 2 && Text.StartsWith("--", StringComparison.Ordinal);
}
