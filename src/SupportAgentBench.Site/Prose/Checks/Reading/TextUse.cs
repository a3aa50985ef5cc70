namespace SupportAgentBench.Site.Prose.Checks.Reading;

/// <summary>What a run of characters is for. Checks ask it, so that none has to know how a claim or a quote is written.</summary>
internal enum TextUse : byte
{
    /// <summary>The author's own words: everything is checked.</summary>
    Prose,

    /// <summary>Words of a claim: its test stands for them, so words are free. Digits are not: a test says nothing about a number beside it.</summary>
    Claim,

    /// <summary>Words of an opinion: they may compare, since no data can test them. A number in them would be a result.</summary>
    Opinion,

    /// <summary>Words of a bound quote: they are somebody else's.</summary>
    Quote,

    /// <summary>Code and addresses: printed as they are.</summary>
    Code,

    /// <summary>What an expression prints.</summary>
    Figure,
}
