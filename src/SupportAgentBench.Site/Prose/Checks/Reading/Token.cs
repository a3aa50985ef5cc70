using SupportAgentBench.Site.Prose.Checks.Numbers;

namespace SupportAgentBench.Site.Prose.Checks.Reading;

internal enum TokenKind : byte
{
    /// <summary>Letters, with digits and apostrophes in them: <c>r2</c>, <c>don't</c>.</summary>
    Word,

    /// <summary>Digits with points and commas between, and letters right behind: <c>1,230</c>, <c>0.95</c>, <c>3x</c>, <c>2nd</c>.</summary>
    Number,

    /// <summary>One sign.</summary>
    Sign,

    /// <summary>A figure, code or a quote: printed and not looked into.</summary>
    Closed,
}

/// <summary>A word, a number or a sign of a text.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">Behind the last one.</param>
/// <param name="DigitsEnd">Of a number: where letters begin; <paramref name="End"/> where there are none.</param>
/// <param name="Sign">Of a sign: which.</param>
/// <param name="SpaceBefore">Whether a blank stands before it.</param>
/// <param name="Word">Of a word: what the checks know of it; null when nothing.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, int DigitsEnd, char Sign, bool SpaceBefore, TextUse Use, Word? Word)
{
    /// <summary>Letters right behind a number: <c>nd</c>, <c>x</c>.</summary>
    public bool HasSuffix => DigitsEnd < End;

    public bool IsSign(char sign) => Kind == TokenKind.Sign && Sign == sign;

    public bool Has(WordRoles roles) => Word is not null && (Word.Roles & roles) != WordRoles.None;
}
