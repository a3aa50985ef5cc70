namespace SupportAgentBench.Templating.Runtime;

/// <summary>Where in the HTML a value is printed, and so what it may be.</summary>
internal enum HtmlPosition
{
    /// <summary>No HTML: nothing is escaped or checked.</summary>
    Plain,

    /// <summary>Between tags.</summary>
    Text,

    /// <summary>In a title or textarea, where tags mean nothing.</summary>
    PlainText,

    /// <summary>In the quotes of an attribute.</summary>
    Attribute,

    /// <summary>In the quotes of an attribute that holds an address.</summary>
    Url,

    /// <summary>In the quotes of a srcset.</summary>
    SourceSet,

    /// <summary>In a script block that holds JSON.</summary>
    Json,
}
