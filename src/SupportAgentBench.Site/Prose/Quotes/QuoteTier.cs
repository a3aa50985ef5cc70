namespace SupportAgentBench.Site.Prose.Quotes;

/// <summary>How closely quoted words agree with the message.</summary>
internal enum QuoteTier
{
    /// <summary>Character by character.</summary>
    Exact,

    /// <summary>But for white space, typographic quotes and dashes, invisible characters and marks of Markdown.</summary>
    Folded,

    /// <summary>But for upper and lower case as well.</summary>
    Case,
}
