namespace SupportAgentBench.Site.Prose.Checks.Quotations;

/// <summary>The marks that open and close quotations in the languages that customers write in.</summary>
internal static class QuotationMarks
{
    /// <summary>What closes a quotation that a mark opens; empty when it opens none.</summary>
    public static string ClosedBy(char mark) => mark switch
    {
        '“' => "”",
        '„' => "“”",
        '‟' => "”",
        '”' => "”",
        '«' => "»",
        '»' => "«»",
        '‘' => "’",
        '‚' => "‘’",
        '‹' => "›",
        '›' => "‹›",
        '"' => "\"",
        '\'' => "'",
        '「' => "」",
        '『' => "』",
        '｢' => "｣",
        '《' => "》",
        '〈' => "〉",
        '〝' => "〞〟",
        '`' => "´'`",
        _ => string.Empty,
    };

    /// <summary>Whether a blank may stand between the mark and the words, as in French.</summary>
    public static bool MayStandApart(char mark) => mark is '«' or '»' or '‹' or '›';

    /// <summary>Whether the mark also stands in words: <c>don't</c>.</summary>
    public static bool IsApostrophe(char mark) => mark is '\'' or '’' or '‘' or '`' or '´';
}
