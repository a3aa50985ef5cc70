namespace SupportAgentBench.Site.Pages;

/// <summary>An address that may stand in a page: made from a <see cref="Route"/>, or checked against the allowed schemes.</summary>
public sealed record Link(string Url)
{
    public override string ToString() => Url;
}
