using SupportAgentBench.Templating.Runtime;

namespace SupportAgentBench.Templating.Html;

/// <summary>A place in HTML. Two places are equal when the same text may follow.</summary>
internal sealed record HtmlTracker
{
    private static readonly HtmlTracker Text = new();

    public HtmlState State { get; init; }

    /// <summary>The tag, in lower case, while its content or its attributes are read.</summary>
    public string Tag { get; init; } = "";

    public bool IsEndTag { get; init; }

    public string Attribute { get; init; } = "";

    public char Quote { get; init; }

    /// <summary>True until something of the attribute's value is written.</summary>
    public bool AtValueStart { get; init; }

    /// <summary>True when the script's type says that it holds JSON.</summary>
    public bool IsJson { get; init; }

    /// <summary>What was read of the type of a script.</summary>
    public string ScriptType { get; init; } = "";

    /// <summary>What was read of something that may turn out to be an end tag or the end of a comment.</summary>
    public string Pending { get; init; } = "";

    /// <summary>What may be printed here; only meaningful after <see cref="EnterValue"/> found no mistake.</summary>
    public HtmlPosition Position => State switch
    {
        HtmlState.PlainText => HtmlPosition.PlainText,
        HtmlState.RawText => HtmlPosition.Json,
        HtmlState.QuotedValue when HtmlNames.IsSourceSet(Attribute) => HtmlPosition.SourceSet,
        HtmlState.QuotedValue when HtmlNames.IsUrl(Attribute) => HtmlPosition.Url,
        HtmlState.QuotedValue => HtmlPosition.Attribute,
        _ => HtmlPosition.Text,
    };

    /// <summary>A place of a kind, when nothing else is known of it.</summary>
    public static HtmlTracker At(HtmlPosition position) => position switch
    {
        HtmlPosition.PlainText => new HtmlTracker { State = HtmlState.PlainText, Tag = "title" },
        HtmlPosition.Json => new HtmlTracker { State = HtmlState.RawText, Tag = "script", IsJson = true },
        HtmlPosition.Attribute => new HtmlTracker { State = HtmlState.QuotedValue, Tag = "span", Attribute = "title", Quote = '"' },
        HtmlPosition.Url => new HtmlTracker { State = HtmlState.QuotedValue, Tag = "a", Attribute = "href", Quote = '"' },
        HtmlPosition.SourceSet => new HtmlTracker { State = HtmlState.QuotedValue, Tag = "img", Attribute = "srcset", Quote = '"' },
        _ => Text,
    };

    /// <summary>The place after a piece of literal text; adds what the text does with references.</summary>
    public HtmlTracker Advance(string text, SourceSpan span, Action<Diagnostic, SourceSpan, string> report, List<HtmlEvent>? events = null) =>
        new HtmlMachine(this, text, span, report, events).Run();

    /// <summary>True when some value may be printed here.</summary>
    public bool TakesValues => Refusal() is null;

    /// <summary>The place after a value that is printed here; reports when none may be.</summary>
    public HtmlTracker EnterValue(SourceSpan span, Action<Diagnostic, SourceSpan, string> report)
    {
        if (Refusal() is { } reason)
        {
            report(Diagnostic.UnsafePosition, span, $"No value may be printed {reason}.");
        }

        return this with { AtValueStart = false };
    }

    /// <summary>The place where two branches meet, or null when they do not.</summary>
    public static HtmlTracker? Join(HtmlTracker first, HtmlTracker second)
    {
        if (first == second)
        {
            return first;
        }

        if (first.IsBetweenAttributes && second.IsBetweenAttributes && first.Tag == second.Tag)
        {
            return first.State == HtmlState.InTagEdge ? first : second;
        }

        return first with { AtValueStart = false } == second with { AtValueStart = false } ? first with { AtValueStart = false } : null;
    }

    /// <summary>The place in words.</summary>
    public string Describe() => State switch
    {
        HtmlState.Data => "between tags",
        HtmlState.PlainText or HtmlState.RawText => $"in the content of `{Tag}`",
        HtmlState.QuotedValue or HtmlState.UnquotedValue or HtmlState.BeforeValue => $"in the attribute `{Attribute}` of `{Tag}`",
        HtmlState.Comment => "in a comment",
        HtmlState.MarkupDeclaration or HtmlState.Declaration => "in a declaration",
        HtmlState.TagOpen or HtmlState.EndTagOpen => "behind a `<`",
        _ => $"in the tag `{Tag}`",
    };

    private bool IsBetweenAttributes => State is HtmlState.InTag or HtmlState.InTagEdge;

    private string? Refusal() => State switch
    {
        HtmlState.Data or HtmlState.PlainText => null,
        HtmlState.RawText when IsJson => null,
        HtmlState.RawText => $"in the content of `{Tag}`, whose text is not HTML",
        HtmlState.QuotedValue => HtmlNames.RefusedAttribute(Tag, Attribute) is { } reason ? $"here: {reason}" : null,
        HtmlState.BeforeValue or HtmlState.UnquotedValue => $"in the attribute `{Attribute}` without quotes; write {Attribute}=\"…\"",
        HtmlState.Comment => "in a comment",
        HtmlState.MarkupDeclaration or HtmlState.Declaration => "in a declaration",
        HtmlState.TagOpen or HtmlState.EndTagOpen => "as the name of a tag",
        _ => $"among the attribute names of `{Tag}`",
    };
}
