namespace SupportAgentBench.Site.Prose.Figures;

/// <summary>Between which bounds the value of a figure lies that no metric of the catalogue gives.</summary>
internal enum FigureScale
{
    /// <summary>A count or another number from 0 on.</summary>
    Amount,

    /// <summary>From 0 to 1.</summary>
    Share,

    /// <summary>From −1 to 1.</summary>
    Correlation,
}
