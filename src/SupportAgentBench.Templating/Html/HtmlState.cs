namespace SupportAgentBench.Templating.Html;

/// <summary>The states of the reading of HTML, as far as they matter to what a value may be.</summary>
internal enum HtmlState
{
    /// <summary>Between tags.</summary>
    Data,

    /// <summary>After <c>&lt;</c>.</summary>
    TagOpen,

    /// <summary>After <c>&lt;/</c>.</summary>
    EndTagOpen,

    /// <summary>In the name of a tag.</summary>
    TagName,

    /// <summary>In a tag, where a new attribute may begin.</summary>
    InTag,

    /// <summary>In a tag, directly after a name or a value: a blank must come before the next attribute.</summary>
    InTagEdge,

    /// <summary>In the name of an attribute.</summary>
    AttributeName,

    /// <summary>After the name of an attribute and a blank.</summary>
    AfterAttributeName,

    /// <summary>After the <c>=</c> of an attribute.</summary>
    BeforeValue,

    /// <summary>In a value in quotes.</summary>
    QuotedValue,

    /// <summary>In a value without quotes.</summary>
    UnquotedValue,

    /// <summary>After <c>&lt;!</c>.</summary>
    MarkupDeclaration,

    /// <summary>In a comment.</summary>
    Comment,

    /// <summary>In a document type or another declaration.</summary>
    Declaration,

    /// <summary>In an element whose content is no HTML, such as script and style.</summary>
    RawText,

    /// <summary>In an element that holds text but no tags: title and textarea.</summary>
    PlainText,
}
