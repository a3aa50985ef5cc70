namespace SupportAgentBench.Templating;

/// <summary>An address that the host has checked. Only such a value may stand in <c>href</c>, <c>src</c> and their like.</summary>
public interface ITemplateUrl
{
    /// <summary>The address as it is to be written, not yet escaped.</summary>
    string Url { get; }
}
