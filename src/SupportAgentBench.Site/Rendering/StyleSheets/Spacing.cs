namespace SupportAgentBench.Site.Rendering.StyleSheets;

/// <summary>What a statement of a style sheet is; the same signs mean different things in each.</summary>
public enum StatementKind
{
    /// <summary>Selectors before a block.</summary>
    Rule,

    AtRule,

    Declaration,
}

/// <summary>Where a space of a style sheet means something.</summary>
public static class Spacing
{
    // On either side of these a space says nothing, whatever they stand in.
    private const string Parting = "{};,";

    private const string Combinators = ">+~";

    private const string Comparing = "<>=";

    public static bool IsNeeded(StyleSheetToken before, StyleSheetToken after, StatementKind statement)
    {
        if (before.Is(':'))
        {
            // "--empty: ;" is not "--empty:;".
            return after.IsAny(Parting);
        }

        return !before.IsAny(Parting) && !after.IsAny(Parting) && statement switch
        {
            StatementKind.Rule => !before.IsAny(Combinators) && !after.IsAny(Combinators),
            StatementKind.AtRule => !before.IsAny(Comparing) && !after.IsAny(Comparing) && !(before.Text[0] == '@' && after.Is('(')),
            _ => !IsPartedInValue(before, after),
        };
    }

    /// <summary>What the statement that begins with a token is: whichever comes first, the block of a rule or the end of a declaration.</summary>
    public static StatementKind StatementAt(IReadOnlyList<(StyleSheetToken Token, bool IsSpaced)> words, int start)
    {
        var end = start;
        while (end < words.Count && !words[end].Token.IsAny("{};"))
        {
            end++;
        }

        return words[start].Token.Text[0] == '@' ? StatementKind.AtRule
            : end < words.Count && words[end].Token.Is('{') && !words[start].Token.IsCustomName ? StatementKind.Rule
            : StatementKind.Declaration;
    }

    // Two values of which one ends, or the other begins, with a sign of its own.
    private static bool IsPartedInValue(StyleSheetToken before, StyleSheetToken after)
    {
        var isClosed = before.Is(')') || before.Kind is StyleSheetTokenKind.Text or StyleSheetTokenKind.Address;
        return (isClosed && IsPlain(after)) || (IsPlain(before) && after.Kind is StyleSheetTokenKind.Text)
            || after.Is('!')
            || (before.Is('/') && IsPlain(after)) || (after.Is('/') && (isClosed || IsPlain(before)));
    }

    // A sign before a number may be one of a sum, which wants its spaces.
    private static bool IsPlain(StyleSheetToken token) => token.Text[0] is not ('+' or '-')
        && token.Kind is StyleSheetTokenKind.Text or StyleSheetTokenKind.Name or StyleSheetTokenKind.Number;
}
