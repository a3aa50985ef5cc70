namespace SupportAgentBench.Templating;

/// <summary>How a template is read and rendered. The default is safe HTML and strict names.</summary>
public sealed record TemplateOptions
{
    /// <summary>Safe HTML, strict names.</summary>
    public static TemplateOptions Default { get; } = new();

    /// <summary>Scriban's defaults: nothing is escaped, no place of the HTML is checked, unknown names print nothing.</summary>
    public static TemplateOptions Plain { get; } = new() { Html = false, Strict = false };

    /// <summary>True when printed values are escaped and their place in the HTML is checked.</summary>
    public bool Html { get; init; } = true;

    /// <summary>True when unknown names are errors.</summary>
    public bool Strict { get; init; } = true;

    /// <summary>True when the lines of a value are indented as the code block that prints it.</summary>
    public bool AutoIndent { get; init; } = true;

    /// <summary>How deeply expressions and blocks may be nested.</summary>
    public int DepthLimit { get; init; } = 250;

    /// <summary>How deeply functions and includes may call each other.</summary>
    public int RecursionLimit { get; init; } = 100;

    /// <summary>How many loop steps a page may take in all.</summary>
    public int LoopLimit { get; init; } = 10_000_000;

    /// <summary>How many bytes a page may write. A text that a template makes has at most as many characters, and never more than 16 million.</summary>
    public int OutputLimit { get; init; } = 256 * 1024 * 1024;

    /// <summary>
    /// How many bytes of texts, lists and objects a page may make in all, kept or not. Calls, comparisons and characters
    /// that are read count as bytes, so that this bounds time as well as memory.
    /// </summary>
    public long WorkLimit { get; init; } = 1024 * 1024 * 1024;

    /// <summary>How long one regular expression may run. All of a page may run ten times as long.</summary>
    public TimeSpan RegexTimeout { get; init; } = TimeSpan.FromSeconds(1);
}
