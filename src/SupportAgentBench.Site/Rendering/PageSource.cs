namespace SupportAgentBench.Site.Rendering;

/// <summary>Something of verdicts that a page is made from.</summary>
/// <param name="Name">What it is, on this site.</param>
/// <param name="Fingerprint">Another one wherever it says something else.</param>
public sealed record PageSource(string Name, string Fingerprint);
